import { localDateOf } from '#foundation/zoned-time.ts';
import type { AskedPage } from '#transport/page.ts';
import type { GuideLanguage } from '../../guide-language.ts';
import { preferredLanguage } from '../../guide-language.ts';
import { sayOf } from '../../guide-words.ts';
import type { GuidePageContext } from '../context.ts';
import { addressesOf } from './guide-address.ts';
import { guideContents } from './guide-content.ts';
import { versionOf } from './guide-version.ts';
import { shownCards } from './shown-cards.ts';
import type { GuideAssets, GuideView } from './view/guide-view.ts';

/** The language of an address, or undefined where the guide is not whole in it. */
export async function languageNamed(name: string | undefined): Promise<GuideLanguage | undefined> {
  return (await wholeLanguages()).find((language) => language === name);
}

/** The language that a browser would like best, of those in which the guide is whole. */
export async function languageFor({ acceptLanguage }: Pick<AskedPage, 'acceptLanguage'>): Promise<GuideLanguage> {
  return preferredLanguage(acceptLanguage, await wholeLanguages());
}

/** English, which is always whole, and what else is. */
async function wholeLanguages(): Promise<readonly [GuideLanguage, ...GuideLanguage[]]> {
  const languages = [...(await guideContents()).keys()];
  return ['en', ...languages.filter((language) => language !== 'en')];
}

/** Everything that a page of one clinic's guide is drawn from, in a language in which it is whole. */
export async function openView(context: GuidePageContext, { origin }: Pick<AskedPage, 'origin'>, language: GuideLanguage, assets: GuideAssets): Promise<GuideView> {
  const { clinic, now } = context;
  const content = (await guideContents()).get(language);
  if (content === undefined) throw new Error(`the guide is not whole in ${language}`);
  const shown = await shownCards(context, language);
  const view = { clinic, language, languages: await wholeLanguages(), content, shown, today: localDateOf(now, clinic.zone), say: sayOf(content.words), at: addressesOf(clinic.slug, language), assets, origin };
  return { ...view, version: versionOf(view) };
}

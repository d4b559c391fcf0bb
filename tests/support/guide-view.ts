import type { Clinic } from '#foundation/clinic.ts';
import { idSchema } from '#foundation/id.ts';
import { localDateSchema, zoneSchema } from '#foundation/zoned-time.ts';
import type { GuideLanguage } from '#evidence/guide-language.ts';
import { sayOf } from '#evidence/guide-words.ts';
import { addressesOf } from '#evidence/http/guide/guide-address.ts';
import { guideContents } from '#evidence/http/guide/guide-content.ts';
import { versionOf } from '#evidence/http/guide/guide-version.ts';
import type { GuideView } from '#evidence/http/guide/view/guide-view.ts';
import type { ShownCard } from '#evidence/shown-card.ts';

/** A clinic to draw the guide for, without a database. */
export const guideClinic: Clinic = {
  clinicId: idSchema<'Clinic'>().parse('019a0000-0000-7000-8000-000000000001'),
  slug: 'harbour',
  name: 'Harbour <Clinic>',
  zone: zoneSchema.parse('America/New_York'),
  jurisdiction: 'us',
  isPractice: false,
  settings: {},
};

/** The guide as the product brings it along, for one clinic; `change` puts something else in its place. */
export async function guideViewOf(language: GuideLanguage = 'en', change: Partial<GuideView> = {}): Promise<GuideView> {
  const contents = await guideContents();
  const content = contents.get(language);
  if (content === undefined) throw new Error(`the guide is not whole in ${language}`);
  const shown = content.cards.map((card): ShownCard => ({ card, kind: 'guide', source: 'shipped', approval: null, reviewDue: localDateSchema.parse('2027-11-29') }));
  const assets = { style: '/guide/assets/guide.css', script: '/guide/assets/guide.js', kept: ['/guide/assets/guide.css'] };
  const view = { clinic: guideClinic, language, languages: [...contents.keys()], content, shown, today: localDateSchema.parse('2026-12-01'), say: sayOf(content.words), at: addressesOf(guideClinic.slug, language), assets, origin: 'https://clinic.example', ...change };
  return { ...view, version: versionOf(view) };
}

/** What stands in every attribute of this name, in the order of the page. */
export function attributesOf(page: string, name: string): readonly string[] {
  return Array.from(page.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g')), (match) => match[1] ?? '');
}

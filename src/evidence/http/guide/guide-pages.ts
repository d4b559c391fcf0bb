import type { Instant } from '#foundation/instant.ts';
import type { AskedPage, Page, PageAnswer, PageDocument } from '#transport/page.ts';
import { htmlPage, page } from '#transport/page.ts';
import { sayOf } from '../../guide-words.ts';
import type { GuidePageContext } from '../context.ts';
import { bookletOf } from './booklet/booklet.ts';
import { guideContents } from './guide-content.ts';
import { offlineCopyOf } from './offline-copy.ts';
import { languageFor, languageNamed, openView } from './open-view.ts';
import { bookletPage } from './pages/booklet-page.ts';
import { cardPage } from './pages/card-page.ts';
import { contentsPage } from './pages/contents-page.ts';
import { glossaryPage } from './pages/glossary-page.ts';
import { lostPage } from './pages/lost-page.ts';
import { refusedPage } from './pages/refused-page.ts';
import { searchPage } from './pages/search-page.ts';
import { sourcesPage } from './pages/sources-page.ts';
import { searchEntriesOf } from './search-entries.ts';
import { sitemapOf } from './sitemap.ts';
import type { GuideAssets, GuideView } from './view/guide-view.ts';
import { changedAtOf } from './view/guide-view.ts';

const ANYBODY = { audience: 'public' } as const;
const GUIDE = '/guide/:clinicSlug';
const IN_LANGUAGE = `${GUIDE}/:language`;

/** What a page of the guide does with its view. */
type Draw = (view: GuideView, asked: AskedPage) => PageDocument;

/** Every page of the public guide; `assets` names the files that they load. */
export function guidePages(assets: GuideAssets): readonly Page[] {
  const refused: Page['refused'] = async (refusal, asked) => {
    const language = await languageFor(asked);
    const words = (await guideContents()).get(language)?.words ?? {};
    return { ...htmlPage(refusedPage(refusal, language, sayOf(words), assets), null), isFound: false };
  };
  const declare = (path: string, show: (context: GuidePageContext, asked: AskedPage) => Promise<PageAnswer>): Page => page(path, ANYBODY, { show, refused });
  /** A page in a language that the guide is written in; for another one, a page that says so. */
  const inLanguage = (path: string, draw: Draw): Page =>
    declare(path, async (context, asked) => {
      const language = await languageNamed(asked.params['language']);
      if (language !== undefined) return draw(await openView(context, asked, language, assets), asked);
      const view = await openView(context, asked, await languageFor(asked), assets);
      return lost(view, view.say('lost.language', { name: shortened(asked.params['language']) }));
    });
  return [
    declare(GUIDE, async ({ clinic }) => redirect(`/guide/${clinic.slug}/`)),
    declare(`${GUIDE}/`, async ({ clinic }, asked) => ({ ...redirect(`/guide/${clinic.slug}/${await languageFor(asked)}/`), variesBy: 'accept-language' })),
    declare(`${GUIDE}/sitemap.xml`, async (context, asked) => {
      const views = await Promise.all([...(await guideContents()).keys()].map((language) => openView(context, asked, language, assets)));
      return { kind: 'document', type: 'xml', isFound: true, body: String(sitemapOf(views)), changedAt: latest(views) };
    }),
    declare(IN_LANGUAGE, async ({ clinic }, { params }) => redirect(`/guide/${clinic.slug}/${encodeURIComponent(params['language'] ?? '')}/`)),
    inLanguage(`${IN_LANGUAGE}/`, (view) => whole(view, contentsPage(view))),
    inLanguage(`${IN_LANGUAGE}/search`, (view, { query }) => whole(view, searchPage(view, query.get('q') ?? ''))),
    inLanguage(`${IN_LANGUAGE}/search-index.json`, (view) => json(view, searchEntriesOf(view))),
    inLanguage(`${IN_LANGUAGE}/glossary`, (view) => whole(view, glossaryPage(view))),
    inLanguage(`${IN_LANGUAGE}/sources`, (view) => whole(view, sourcesPage(view))),
    inLanguage(`${IN_LANGUAGE}/booklet`, (view) => whole(view, bookletPage(view))),
    declare(`${IN_LANGUAGE}/booklet.pdf`, async (context, asked) => {
      const language = await languageNamed(asked.params['language']);
      const booklet = language === undefined ? null : await bookletOf(context, language);
      if (booklet !== null) return { kind: 'print', type: 'pdf', tag: booklet.tag, fileName: `${context.clinic.slug}-${language}.pdf`, print: booklet.print, changedAt: null };
      const view = await openView(context, asked, await languageFor(asked), assets);
      return lost(view, view.say('lost.language', { name: shortened(asked.params['language']) }));
    }),
    inLanguage(`${IN_LANGUAGE}/offline.json`, (view) => json(view, offlineCopyOf(view))),
    inLanguage(`${IN_LANGUAGE}/:cardId`, card),
    inLanguage(`${IN_LANGUAGE}/*`, (view) => lost(view, view.say('lost.page'))),
  ];
}

function redirect(to: string): Extract<PageAnswer, { kind: 'redirect' }> {
  return { kind: 'redirect', to, variesBy: null };
}

const card: Draw = (view, { params }) => {
  const shown = view.shown.find((each) => each.card.id === params['cardId']);
  if (shown === undefined) return lost(view, view.say('lost.card', { name: shortened(params['cardId']) }));
  return htmlPage(cardPage(shown, view), changedAtOf([shown]));
};

function whole(view: GuideView, body: { toString(): string }): PageDocument {
  return htmlPage(body, changedAtOf(view.shown));
}

function json(view: GuideView, value: unknown): PageDocument {
  return { kind: 'document', type: 'json', isFound: true, body: JSON.stringify(value), changedAt: changedAtOf(view.shown) };
}

function lost(view: GuideView, words: string): PageDocument {
  return { ...htmlPage(lostPage(view, words), null), isFound: false };
}

function latest(views: readonly GuideView[]): Instant | null {
  return changedAtOf(views.flatMap(({ shown }) => shown));
}

const LONGEST_NAME = 60;

/** What somebody typed into the address, short enough to be said. */
function shortened(name = ''): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}

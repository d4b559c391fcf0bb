import { describe, expect, test, vi } from 'vitest';
import { CRISIS_HELP } from '#foundation/crisis-help.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { html } from '#transport/html.ts';
import { attributesOf, guideViewOf } from '../../../../../tests/support/guide-view.ts';
import { CHAPTERS } from '../../../card.ts';
import { linksOf } from '../../../card-text.ts';
import type { Claim } from '../../../claim.ts';
import { claims } from '../../../claims.ts';
import { guideContents } from '../guide-content.ts';
import { offlineCopyOf } from '../offline-copy.ts';
import { sitemapOf } from '../sitemap.ts';
import { bookletPage } from './booklet-page.ts';
import { contentsPage } from './contents-page.ts';
import { glossaryPage } from './glossary-page.ts';
import { lostPage } from './lost-page.ts';
import { searchPage } from './search-page.ts';
import { sourcesPage } from './sources-page.ts';

describe.each([...(await guideContents()).keys()])('the guide in %s', (language) => {
  test('begins with a path of all cards by chapter', async () => {
    const view = await guideViewOf(language);
    const page = String(contentsPage(view));
    const path = page.slice(page.indexOf('<ol class="chapters">'));
    expect(attributesOf(path, 'id').slice(0, CHAPTERS.length)).toEqual(CHAPTERS);
    expect(attributesOf(path, 'href').slice(0, view.shown.length)).toEqual(view.shown.map(({ card }) => view.at.card(card.id)));
  });

  test('shows every statement once with its source', async () => {
    const page = String(sourcesPage(await guideViewOf(language)));
    const shown = Array.from(page.matchAll(/<article class="source" id="([a-z-]+)">/g), ([, id]) => id ?? '');
    expect(shown.toSorted()).toEqual(claims.map(({ id }) => id).toSorted());
    expect(page.match(/<dt>/g)?.length).toBeGreaterThan(3 * claims.length);
  });

  test('says with every statement who checked it, when, and that its review is late', async () => {
    const view = await guideViewOf(language, { today: localDateSchema.parse('2027-11-30') });
    const [first, ...others] = view.shown.filter(({ card }) => linksOf(card).some(({ id }) => id === 'response-first-day'));
    if (first === undefined || others.length === 0) throw new Error('one card says it');
    const approved = view.shown.map((shown) => (shown === first ? { ...shown, approval: { name: 'Dr Petra Quill', date: first.card.written } } : shown));
    for (const shown of [view.shown, approved]) {
      const articles = String(sourcesPage({ ...view, shown })).split('<article class="source"').slice(1);
      for (const article of articles) expect(article).toMatch(/<p class="quiet review">[^<]*(?:29|30)\u00a0nov\u00a02026[^<]*29\u00a0nov\u00a02027/i);
      const said = articles.find((article) => article.startsWith(' id="response-first-day"')) ?? '';
      const looks = shown.filter(({ card }) => linksOf(card).some(({ id }) => id === 'response-first-day')).map(({ card, approval }) => `${card.written} ${approval?.name}`);
      expect(said.match(/class="quiet review"/g)).toHaveLength(new Set(looks).size);
      expect(said.includes('Dr Petra Quill')).toBe(shown === approved);
    }
  });

  test('explains its words in the order of the alphabet, once each', async () => {
    const view = await guideViewOf(language);
    const terms = Array.from(String(glossaryPage(view)).matchAll(/<dt>([^<]+)<\/dt>/g), ([, term]) => term ?? '');
    expect(terms).toHaveLength(Object.keys(view.content.glossary).length);
    expect(terms).toEqual(terms.toSorted((one, other) => one.localeCompare(other, language)));
  });

  test('stands on paper in one piece whose numbers lead to its notes', async () => {
    const view = await guideViewOf(language);
    const page = String(bookletPage(view));
    const ids = attributesOf(page, 'id');
    expect(ids).toEqual([...new Set(ids)]);
    expect(attributesOf(page, 'href').filter((href) => href.startsWith('#') && !ids.includes(href.slice(1)))).toEqual([]);
    for (const { card } of view.shown) expect(page).toContain(`id="card-${card.id}"`);
    const said = new Set(view.shown.flatMap(({ card }) => linksOf(card)).flatMap(({ kind, id }) => (kind === 'claim' || kind === 'figure' ? [id] : [])));
    expect(page.match(/<li id="note-/g)).toHaveLength(said.size);
  });

  test('can be kept whole: every page of it that a kept page leads to is kept', async () => {
    const view = await guideViewOf(language);
    const { pages, version, index } = offlineCopyOf(view);
    const led = Object.values(pages).flatMap((page) => attributesOf(page, 'href')).filter((href) => href.startsWith(view.at.contents)).map((href) => href.split('#')[0] ?? '');
    expect([...new Set(led)].filter((href) => !Object.hasOwn(pages, href)), 'all but the printed book').toEqual([view.at.bookletPdf]);
    expect(version).toBe(view.version);
    expect(JSON.parse(index.text)).toHaveLength(view.shown.length + Object.keys(view.content.glossary).length);
  });
});

test('another word, another approval, a late review or another clinic name makes another version, and nothing else does', async () => {
  const view = await guideViewOf();
  const [first, ...others] = view.shown;
  if (first === undefined) throw new Error('no cards');
  const versionWith = async (change: Parameters<typeof guideViewOf>[1]): Promise<string> => (await guideViewOf('en', change)).version;
  expect(await versionWith({})).toBe(view.version);
  expect(await versionWith({ origin: 'https://other.example' })).toBe(view.version);
  expect(await versionWith({ today: first.card.written })).toBe(view.version);
  const edited = { ...first, source: 'clinic', card: { ...first.card, title: 'Another title' } } as const;
  const changed = [
    await versionWith({ shown: others }),
    await versionWith({ shown: [edited, ...others] }),
    await versionWith({ shown: [{ ...first, approval: { name: 'Dr Quill', date: first.card.written } }, ...others] }),
    await versionWith({ clinic: { ...view.clinic, name: 'Other' } }),
    await versionWith({ shown: [{ ...first, reviewDue: first.card.written }, ...others] }),
  ];
  expect(new Set([view.version, ...changed]).size).toBe(changed.length + 1);
});

describe('what every clinic’s guide is drawn from makes another version as well', () => {
  /** Puts something else in the place of what a module gives, and reads the guide again from the start. */
  async function versionWithPlanted(path: string, plant: (real: Record<string, unknown>) => Record<string, unknown>): Promise<string> {
    vi.resetModules();
    vi.doMock(path, async (original) => ({ ...(await original<Record<string, unknown>>()), ...plant(await original<Record<string, unknown>>()) }));
    const fresh = await import('../../../../../tests/support/guide-view.ts');
    const { version } = await fresh.guideViewOf();
    vi.doUnmock(path);
    return version;
  }
  const changedClaims = (change: (claim: Claim) => Claim) => () => ({ claims: claims.map((claim) => (claim.id === 'response-first-day' ? change(claim) : claim)) });

  test.each<[string, string, (real: Record<string, unknown>) => Record<string, unknown>]>([
    ['a figure', '../../../claims.ts', changedClaims((claim) => ({ ...claim, figures: claim.figures.map((each) => (each.value === 52.2 ? { ...each, value: 52.3 } : each)) }))],
    ['a grade', '../../../claims.ts', changedClaims((claim) => ({ ...claim, grade: 'low' }))],
    ['a standing', '../../../claims.ts', changedClaims((claim) => ({ ...claim, standing: 'disputed' }))],
    ['a reference', '../../../sources.ts', () => ({ sourceOf: () => ({ reference: 'Another', year: 2026, where: 'elsewhere', read: 'part' }) })],
    ['a crisis number', '../../../../foundation/crisis-help.ts', () => ({ CRISIS_HELP: { us: { ...CRISIS_HELP.us, emergency: { call: '912' } } } })],
    ['the neutral page', '../../../../foundation/neutral-page.ts', () => ({ NEUTRAL_PAGE: { us: 'https://example.org/' } })],
    ['what draws a picture', '../drawings/new-connections.ts', () => ({ connectionsHeight: 271 })],
    ['what draws a page', '../view/mark.ts', () => ({ sign: () => html`<i></i>` })],
  ])('%s', async (_, path, plant) => {
    expect(await versionWithPlanted(path, plant)).not.toBe((await guideViewOf()).version);
  });

  test('nothing planted, the same version', async () => {
    expect(await versionWithPlanted('../view/mark.ts', () => ({}))).toBe((await guideViewOf()).version);
  });
});

test('the search answers without a script, and shows what was typed as text', async () => {
  const view = await guideViewOf();
  const found = String(searchPage(view, 'bladder'));
  expect(found).toContain('<a href="/guide/harbour/en/bladder">The bladder</a>');
  expect(found).toContain('<mark>bladder</mark>');
  const typed = String(searchPage(view, '"><script>steal()</script>'));
  expect(typed).toContain('value="&quot;&gt;&lt;script&gt;steal()&lt;/script&gt;"');
  expect(typed).not.toContain('<script>');
  expect(String(searchPage(view, 'zebra'))).toContain('Nothing found for “zebra”');
});

test('a page that is not there names what was asked for, as text, and leads on', async () => {
  const view = await guideViewOf();
  const page = String(lostPage(view, view.say('lost.card', { name: '<script>' })));
  expect(page).toContain('“&lt;script&gt;”');
  expect(page).toContain('href="/guide/harbour/en/"');
  expect(page).toContain('noindex');
});

test('search engines hear of every page once in each language, with its other languages', async () => {
  const languages = [...(await guideContents()).keys()];
  const views = await Promise.all(languages.map((language) => guideViewOf(language, { languages: ['en', 'es'] })));
  const map = String(sitemapOf(views));
  const addresses = Array.from(map.matchAll(/<loc>([^<]+)<\/loc>/g), ([, address]) => address ?? '');
  expect(addresses).toEqual([...new Set(addresses)]);
  expect(addresses).toHaveLength(views.reduce((sum, { shown }) => sum + shown.length + 4, 0));
  expect(map).toContain('<loc>https://clinic.example/guide/harbour/en/welcome</loc><lastmod>2026-11-29</lastmod><xhtml:link rel="alternate" hreflang="en" href="https://clinic.example/guide/harbour/en/welcome"/><xhtml:link rel="alternate" hreflang="es"');
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Story } from '../../../../tests/support/people-story.ts';
import { openStory } from '../../../../tests/support/people-story.ts';
import { peopleRoutes } from '#people/http/routes.ts';
import { guidePages } from './guide-pages.ts';

let story: Story;

beforeAll(async () => {
  story = await openStory(peopleRoutes, { pages: guidePages({ style: '/guide/assets/guide.css', script: '/guide/assets/guide.js', kept: [] }) });
  await story.openClinic('harbour');
  await story.openClinic('training', true);
});
afterAll(() => story.close());

function ask(path: string, headers: Record<string, string> = {}) {
  return story.app.inject({ url: `/guide/${path}`, headers: { host: 'clinic.example', 'x-forwarded-proto': 'https', ...headers } });
}

const PAGES = ['', 'welcome', 'how-fast', 'search?q=sleep', 'glossary', 'sources', 'booklet'];

test.each(PAGES)('somebody without an account reads harbour/en/%s, and nothing is left on their device', async (page) => {
  const { statusCode, headers, body } = await ask(`harbour/en/${page}`, { cookie: '__Host-staff=a.b; __Host-patient=c.d' });
  expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  expect(headers['set-cookie']).toBeUndefined();
  expect(headers['content-security-policy']).toContain("default-src 'self'");
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache', 'last-modified': expect.stringMatching(/GMT$/) });
  expect(body).toContain('Clinic harbour');
  expect(body).toContain('href="tel:988"');
});

test('the address of a clinic’s guide leads to the language the browser would like', async () => {
  const english = await ask('harbour/', { 'accept-language': 'de, en;q=0.5' });
  expect([english.statusCode, english.headers['location'], english.headers['vary']]).toEqual([302, '/guide/harbour/en/', 'accept-language']);
  expect((await ask('harbour')).headers['location']).toBe('/guide/harbour/');
  expect((await ask('harbour/en')).headers['location']).toBe('/guide/harbour/en/');
  expect((await ask('harbour//elsewhere.example')).statusCode).toBe(404);
});

test('a card, a language and a clinic that are not there are named by a kind page', async () => {
  const card = await ask('harbour/en/no-such-card');
  expect([card.statusCode, card.body]).toEqual([404, expect.stringContaining('There is no card called “no-such-card”')]);
  const language = await ask('harbour/tlh/');
  expect([language.statusCode, language.body]).toEqual([404, expect.stringContaining('not written in “tlh”')]);
  const clinic = await ask('nowhere/en/welcome');
  expect([clinic.statusCode, clinic.body]).toEqual([404, expect.stringContaining('no clinic at this address')]);
  const deeper = await ask('harbour/en/welcome/further');
  expect([deeper.statusCode, deeper.body]).toEqual([404, expect.stringContaining('nothing at this address')]);
  for (const { body } of [card, language, clinic, deeper]) expect(body).toContain('href="tel:988"');
});

test('what somebody puts into an address is shown as text', async () => {
  const script = encodeURIComponent('"><script>steal()</script>');
  for (const path of [`harbour/en/${script}`, `harbour/${script}/`, `harbour/en/search?q=${script}`, `${script}/en/`]) {
    const { body } = await ask(path);
    expect(body).toContain('</html>');
    expect(body).not.toContain('<script>steal');
  }
});

test('a browser that holds a page hears that it is the same', async () => {
  const { headers } = await ask('harbour/en/welcome');
  expect((await ask('harbour/en/welcome', { 'if-none-match': String(headers['etag']) })).statusCode).toBe(304);
  expect((await ask('harbour/en/what-it-is', { 'if-none-match': String(headers['etag']) })).statusCode).toBe(200);
  const head = await story.app.inject({ method: 'HEAD', url: '/guide/harbour/en/welcome', headers: { host: 'clinic.example', 'x-forwarded-proto': 'https' } });
  expect([head.statusCode, head.body, head.headers['etag']]).toEqual([200, '', headers['etag']]);
});

test('search engines find the guide of a real clinic at its own address', async () => {
  const { body } = await ask('harbour/en/welcome');
  expect(body).toContain('<link rel="canonical" href="https://clinic.example/guide/harbour/en/welcome">');
  expect((await ask('training/en/welcome')).body).toContain('noindex');
  const map = await ask('harbour/sitemap.xml');
  expect([map.statusCode, map.headers['content-type']]).toEqual([200, 'application/xml; charset=utf-8']);
  expect(map.body).toContain('<loc>https://clinic.example/guide/harbour/en/bladder</loc>');
});

test('readers find out that a review is late, with the day it was due, and a device that keeps the guide fetches it anew', async () => {
  const before = await ask('harbour/en/welcome');
  expect(before.body).not.toContain('still to come');
  const kept = (await ask('harbour/en/offline.json')).json();
  // The day begins by the clinic’s clock: midnight in New York.
  story.clock.set('2027-11-30T04:59:00.000Z');
  expect((await ask('harbour/en/welcome')).body).toBe(before.body);
  story.clock.set('2027-11-30T05:00:00.000Z');
  const late = await ask('harbour/en/welcome', { 'if-none-match': String(before.headers['etag']) });
  expect([late.statusCode, late.body]).toEqual([200, expect.stringContaining('It was to be read again by 29\u00a0Nov\u00a02027. That is still to come.')]);
  expect((await ask('harbour/en/booklet')).body).toContain('That is still to come.');
  expect((await ask('harbour/en/offline.json')).json().version).not.toBe(kept.version);
});

test('a device can take the guide home, and finds in it without asking', async () => {
  const copy = (await ask('harbour/en/offline.json')).json();
  expect(Object.keys(copy.pages)).toContain('/guide/harbour/en/bladder');
  expect((await ask('harbour/en/welcome')).body).toContain(`data-version="${copy.version}"`);
  expect(copy.pages['/guide/harbour/en/welcome']).toBe((await ask('harbour/en/welcome')).body);
  const index = (await ask('harbour/en/search-index.json')).json();
  expect(index).toContainEqual(expect.objectContaining({ kind: 'card', id: 'bladder' }));
});

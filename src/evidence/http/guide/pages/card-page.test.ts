import { expect, test } from 'vitest';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { attributesOf, guideViewOf } from '../../../../../tests/support/guide-view.ts';
import type { ShownCard } from '../../../shown-card.ts';
import { readCardSource } from '../card-source.ts';
import { guideContents } from '../guide-content.ts';
import type { GuideView } from '../view/guide-view.ts';
import { cardPage } from './card-page.ts';

function cardNamed(view: GuideView, id: string): ShownCard {
  const found = view.shown.find(({ card }) => card.id === id);
  if (found === undefined) throw new Error(`no card ${id}`);
  return found;
}

async function pageOf(id: string, change: Partial<GuideView> = {}): Promise<string> {
  const view = await guideViewOf('en', change);
  return String(cardPage(cardNamed(view, id), view));
}

test('every card of every language is a page whose parts find each other', async () => {
  for (const language of (await guideContents()).keys()) {
    const view = await guideViewOf(language);
    const addresses = new Set([...view.shown.map(({ card }) => view.at.card(card.id)), view.at.contents, view.at.glossary, view.at.sources, view.at.search, view.at.booklet]);
    for (const shown of view.shown) {
      const page = String(cardPage(shown, view));
      const name = `${language}/${shown.card.id}`;
      const ids = attributesOf(page, 'id');
      expect(ids, name).toEqual([...new Set(ids)]);
      const hrefs = attributesOf(page, 'href');
      const inside = [...['popovertarget', 'for', 'aria-labelledby'].flatMap((each) => attributesOf(page, each)).flatMap((list) => list.split(' ')), ...hrefs.flatMap((href) => (href.startsWith('#') ? [href.slice(1)] : []))];
      expect(inside.filter((id) => !ids.includes(id)), name).toEqual([]);
      const strangers = hrefs.filter((href) => href.startsWith(view.at.contents)).filter((href) => !addresses.has(href.split('#')[0] ?? ''));
      expect(strangers, name).toEqual([]);
      expect(page.match(/\sstyle=|\son[a-z]+=|<script(?! type="(?:module|application\/ld\+json)")/g), name).toBeNull();
    }
  }
});

test('a statement says where it comes from: what is known, what is not, on what it rests, how firm it is, and how much of it was read', async () => {
  const page = await pageOf('how-fast');
  const note = page.slice(page.indexOf('id="note-response-first-day"'), page.indexOf('id="note-response-third-day"')).replaceAll('\u00a0', ' ');
  for (const words of ['Known', 'about 5 of 10 people were much better', 'hope may explain a part', '9 studies with 368 people', 'Moderate', 'Han and colleagues 2016', 'doi.org/10.2147/NDT.S117146', 'We read its summary', 'Not yet approved']) expect(note).toContain(words);
  expect(page).toContain('<label class="said" data-standing="known" for="claim-1-2">it often helps within hours or days</label><button type="button" class="mark" id="claim-1-2" popovertarget="note-response-first-day" aria-label="Known: where this comes from">');
});

test('one statement said twice has one note and one number', async () => {
  const page = await pageOf('how-fast');
  expect(page.match(/id="note-response-first-day"/g)).toHaveLength(1);
  const numbers = Array.from(page.matchAll(/<sup class="number"><a href="#note-([a-z-]+)">(\d+)<\/a>/g), ([, id, count]) => `${count} ${id}`);
  expect(new Set(numbers)).toEqual(new Set(['1 response-first-day', '2 response-third-day', '3 response-first-week']));
});

test('an icon array of one group says that there is no figure for people without the treatment, and one of two does not', async () => {
  const alone = 'We have no figure for people without the treatment.';
  expect((await pageOf('side-effects')).split(alone)).toHaveLength(1 + 2);
  expect(await pageOf('how-fast')).not.toContain(alone);
});

test('an icon array of two treatments names both', async () => {
  const page = await pageOf('electric-treatment');
  for (const name of ['With ketamine', 'With electric treatment']) expect(page.split(`<th scope="row">${name}</th>`)).toHaveLength(1 + 2);
  expect(page).not.toContain('With the treatment');
});

test('an icon array draws both sides and says the same in a table', async () => {
  const page = await pageOf('how-fast');
  const array = page.slice(page.indexOf('<figure class="array">'), page.indexOf('</figure>'));
  expect(array.match(/#person-hit/g)).toHaveLength(5 + 2);
  expect(array.match(/#person"/g)).toHaveLength(5 + 8);
  expect(array).toContain('aria-label="With the treatment: about 5 of 10 people"');
  expect(array).toMatch(/<td>5<\/td><td>52\.2<\/td>.*<td>2<\/td><td>20\.6<\/td>/s);
});

test('a script, a picture and a strange link in a clinic’s own text are shown as text', async () => {
  const source = '---\nid: planted\nchapter: start\ntitle: "<script>steal()</script>"\nseeds: [S1]\nsafety: false\nwritten: 2026-11-29\n---\n\n<script>steal()</script>\n\nOne <img src=x onerror="steal()"> and [this](javascript:steal()) and ![that](https://elsewhere.example/x.png)\n';
  const { card } = readCardSource(source);
  if (card === null) throw new Error('the planted card could not be read');
  const shown: ShownCard = { card, kind: 'guide', source: 'clinic', approval: null, reviewDue: localDateSchema.parse('2027-11-29') };
  const view = await guideViewOf('en', { shown: [shown] });
  const page = String(cardPage(shown, view));
  expect(page).toContain('&lt;script&gt;steal()&lt;/script&gt;');
  expect(page).toContain('and this and that</p>');
  expect(page).not.toMatch(/<script>|<img|javascript:|elsewhere\.example/);
  expect(page.match(/<script/g)).toHaveLength(2);
  expect(page).toContain(String.raw`"name":"\u003cscript>steal()`);
  expect(page).toContain('Harbour &lt;Clinic&gt;');
});

test('a card of the clinic’s own that names what we do not hold keeps its words', async () => {
  const { card } = readCardSource('---\nid: planted\nchapter: start\ntitle: Planted\nseeds: [S1]\nsafety: false\nwritten: 2026-11-29\n---\n\n[Said](claim:no-such-claim), [worded](term:no-such-term), [led](card:no-such-card).\n');
  if (card === null) throw new Error('the planted card could not be read');
  const shown: ShownCard = { card, kind: 'guide', source: 'clinic', approval: null, reviewDue: localDateSchema.parse('2027-11-29') };
  expect(String(cardPage(shown, await guideViewOf('en', { shown: [shown] })))).toContain('<p>Said, worded, led.</p>');
});

test('numbers stay with what they count, and a clause closes on the line of its last word', async () => {
  expect(await pageOf('by-infusion')).toContain('After 2\u00a0to\u00a05\u00a0minutes');
  expect(await pageOf('new-connections')).toMatch(/<span class="held"><button [^>]+>BDNF<span class="unseen">[^<]+<\/span><\/button>\.<\/span> <label/);
  expect(await pageOf('new-connections')).toContain('“rewires” the brain');
});

test('the card for a hard night says whom to call or text, and asks nothing of its reader', async () => {
  const page = await pageOf('if-tonight-is-hard');
  const card = page.slice(page.indexOf('<article'), page.indexOf('</article>'));
  expect(attributesOf(card, 'href').filter((href) => /^(?:tel|sms):/.test(href))).toEqual(['tel:988', 'sms:988', 'tel:911']);
  expect(page).not.toContain('class="ask"');
});

test('once a clinician has approved a card, its line says who and when', async () => {
  const view = await guideViewOf();
  const approved: ShownCard = { ...cardNamed(view, 'welcome'), approval: { name: 'Dr Petra Quill', date: localDateSchema.parse('2026-12-01') } };
  const page = String(cardPage(approved, view));
  expect(page).toContain('Approved for Harbour &lt;Clinic&gt; by Dr Petra Quill on 1\u00a0Dec\u00a02026.');
  expect(page).not.toContain('Not yet approved');
  expect(page).toContain('"lastReviewed":"2026-12-01","reviewedBy":{"@type":"Person","name":"Dr Petra Quill"}');
});

test('a card and its notes say kindly that their review is late, from the day after it was due', async () => {
  const day = (text: string) => localDateSchema.parse(text);
  const late = 'It was to be read again by 29\u00a0Nov\u00a02027. That is still to come.';
  expect(await pageOf('welcome', { today: day('2027-11-29') })).not.toContain('still to come');
  const page = await pageOf('how-fast', { today: day('2027-11-30') });
  const notes = page.match(/class="note" id="note-/g)?.length ?? 0;
  expect(notes).toBeGreaterThan(0);
  expect(page.split(late)).toHaveLength(notes + 2);
  const spanish = await guideViewOf('es', { today: day('2027-11-30') });
  expect(String(cardPage(cardNamed(spanish, 'welcome'), spanish))).toContain('Debía leerse de nuevo antes del 29\u00a0nov\u00a02027.');
});

test('every claim on every card says who checked it, on which day, and whether a clinician has approved it', async () => {
  const view = await guideViewOf();
  for (const shown of view.shown) {
    const page = String(cardPage(shown, view));
    const notes = page.split('class="note" id="note-').slice(1);
    for (const note of [page, ...notes]) expect([shown.card.id, note]).toEqual([shown.card.id, expect.stringMatching(/Checked by Fenestra’s editors on \d+\u00a0\w+\u00a0\d{4}, against what they have read of its sources\. Not yet approved by Harbour/)]);
  }
});

test('a language is offered only where the guide is whole in it, and leads to the same card', async () => {
  expect(await pageOf('welcome', { languages: ['en'] })).not.toMatch(/hreflang/);
  const page = await pageOf('welcome', { languages: ['en', 'es'] });
  expect(page).toContain('<a href="/guide/harbour/es/welcome" hreflang="es" lang="es">Español</a>');
  expect(page).toContain('<link rel="alternate" hreflang="es" href="https://clinic.example/guide/harbour/es/welcome">');
  expect(page).toContain('<link rel="canonical" href="https://clinic.example/guide/harbour/en/welcome">');
});

test('help and the way out are on every card, and the request knows from which card somebody comes', async () => {
  const page = await pageOf('bladder');
  for (const words of ['href="tel:988"', 'href="sms:988"', 'href="tel:911"', 'href="https://www.weather.gov/"', '/patient/harbour/consultation?from=bladder&amp;language=en']) expect(page).toContain(words);
});

test('the guide of a practice clinic is not for search engines', async () => {
  const { clinic } = await guideViewOf();
  const page = await pageOf('welcome', { clinic: { ...clinic, isPractice: true } });
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(page).not.toContain('application/ld+json');
});

test('the cards on brain and body lead to the pictures of the explorer, and no others do', async () => {
  const view = await guideViewOf();
  const leading = view.shown.filter((shown) => String(cardPage(shown, view)).includes('/patient/harbour/explorer?language=en')).map(({ card }) => card.chapter);
  expect([...new Set(leading)]).toEqual(['brain-and-body']);
  expect(leading).toHaveLength(view.shown.filter(({ card }) => card.chapter === 'brain-and-body').length);
});

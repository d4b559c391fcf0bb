import { describe, expect, test } from 'vitest';
import { bookletContentIn, withText } from '../../../../../tests/support/booklet-content.ts';
import { pdfText } from '../../../../../tests/support/pdf-text.ts';
import { MOST_WORDS } from '../../../card-limits.ts';
import { sayOf } from '../../../guide-words.ts';
import { readCardBody } from '../card-source.ts';
import { editionOf } from './booklet-content.ts';
import { bookletLines } from './booklet-definition.ts';
import { bookletPdf, layOutBooklet } from './booklet-pdf.ts';

const countOf = (bytes: Buffer, pattern: RegExp) => (bytes.toString('latin1').match(pattern) ?? []).length;
const pagesOf = (bytes: Buffer) => countOf(bytes, /\/Type \/Page\b(?!s)/g);

/** A text as PDF writes it outside its pages. */
const written = (text: string) => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]);
const holds = (bytes: Buffer, text: string) => bytes.includes(`(${text})`, 0, 'latin1') || bytes.includes(written(text));

describe.each(['en', 'es'] as const)('the booklet in %s', async (language) => {
  const content = await bookletContentIn(language);
  const say = sayOf(content.words);
  const lines = bookletLines(content);
  const bytes = await bookletPdf(content);
  const { plan } = layOutBooklet(content);
  const pageOf = (id: string) => plan.get(id) ?? 0;

  test('says its language and its title, and has a bookmark for every part, chapter and card', () => {
    expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(holds(bytes, language)).toBe(true);
    expect(holds(bytes, `${say('guide.title')}, Harbour Clinic`)).toBe(true);
    expect(countOf(bytes, /\/DisplayDocTitle true/g)).toBe(1);
    expect(lines.filter(({ title }) => !holds(bytes, title.replaceAll(/([()])/g, '\\$1')))).toEqual([]);
    expect(countOf(bytes, /\/Title /g)).toBe(lines.length + 1);
  });

  test('gives every card a page of its own in the order of the guide, and lets none go on over the next', () => {
    const pages = content.shown.map(({ card }) => pageOf(`card-${card.id}`));
    expect(pages).toEqual(pages.map((_page, index) => (pages[0] ?? 0) + index));
    expect([pageOf('help'), pageOf('before'), pageOf('contents'), pages[0]]).toEqual([2, 3, 4, 6]);
    const parts = ['notes', 'sources', 'words', 'about', 'hand'].map(pageOf);
    expect(parts[0]).toBe((pages.at(-1) ?? 0) + 1);
    expect(parts).toEqual(parts.toSorted((one, other) => one - other));
    expect(content.claims.filter(({ id }) => !plan.has(`note-${id}`))).toEqual([]);
    expect(Object.keys(content.glossary).filter((id) => !plan.has(`term-${id}`))).toEqual([]);
  });

  test('ends a folded sheet with its back cover', () => {
    expect(pagesOf(bytes) % 4).toBe(0);
    expect(pagesOf(bytes)).toBeGreaterThan(pageOf('hand'));
  });

  test('reads as it was written, with page numbers that are true', () => {
    const pages = pdfText(bytes);
    expect(pages).toHaveLength(pagesOf(bytes));
    for (const { title, id } of lines) expect(pages[pageOf(id) - 1], id).toContain(title.replaceAll('"', '”'));
    const contents = pages.slice(3, 5).join(' ');
    for (const { title, id } of lines.filter((line) => line.id.startsWith('card-'))) expect(contents).toContain(`${pageOf(id)} ${title}`);
    const own = pages[pageOf('card-our-prices') - 1];
    for (const words of ['450 dollars', '<script>steal()</script>', say('book.said', { clinic: 'Harbour Clinic' }), 'Łukasz Ősi']) expect(own).toContain(words);
    expect(pages.join(' ')).not.toMatch(/(?:page|página) 00/);
    expect(pages[pageOf('card-calm-and-pressure') - 1]).toContain(say('drawing.calm-and-pressure.upper', { upper: 16 }));
    expect(pages[pageOf('about') - 1]).toContain(editionOf(content));
  });

  test('says whom to call on every page between the covers, on the first of them in large, and on its back', () => {
    const pages = pdfText(bytes);
    expect(pages.slice(1).filter((page) => !page.includes('988') || !page.includes('911'))).toEqual([]);
    for (const page of [pages[1], pages.at(-1)]) for (const words of [say('help.danger'), say('help.talk'), 'AYUDA']) expect(page).toContain(words);
  });
});

test.each([[90, 1], [MOST_WORDS, 2]])('a card of %d words under the highest drawing takes %d page(s), and what follows stands where the contents say', async (words, pages) => {
  const content = await bookletContentIn('en');
  const long = readCardBody(Array.from({ length: 6 }, () => Array.from({ length: words / 6 }, () => 'another').join(' ')).join('\n\n')).blocks;
  const few = { ...content, shown: content.shown.filter(({ card }) => ['calm-and-pressure', 'bladder'].includes(card.id)) };
  const { plan } = layOutBooklet(withText(few, 'calm-and-pressure', long));
  expect((plan.get('card-bladder') ?? 0) - (plan.get('card-calm-and-pressure') ?? 0)).toBe(pages);
});

test('the same content makes the same bytes', async () => {
  const content = await bookletContentIn('en');
  const few = { ...content, shown: content.shown.slice(-2) };
  const [one, other] = [await bookletPdf(few), await bookletPdf(few)];
  expect(one.equals(other)).toBe(true);
});

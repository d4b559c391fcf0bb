import PdfPrinter from 'pdfmake';
import { describe, expect, test } from 'vitest';
import { settingsInForce } from '#foundation/setting.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { pdfText } from '../../../../../tests/support/pdf-text.ts';
import { claims } from '../../../claims.ts';
import type { KeptCard } from '../../../clinic-guide.ts';
import { shownCardsOf } from '../../../clinic-guide.ts';
import type { GuideLanguage } from '../../../guide-language.ts';
import { ownCardFront } from '../../../own-card.ts';
import { evidenceSettings } from '../../../settings.ts';
import { readCardBody } from '../card-source.ts';
import { shippedGuide } from '../shipped-guide.ts';
import type { BookletContent } from './booklet-definition.ts';
import { bookletDefinition, bookletLines } from './booklet-definition.ts';
import { bookletPdf } from './booklet-pdf.ts';
import { bookletWords } from './booklet-words.ts';
import { dayText } from './day-text.ts';
import { FONTS } from './fonts.ts';
import { planOf } from './page-plan.ts';

const changedOn = '2026-12-01' as LocalDate;

/** What a clinic prints that has a card of its own, approved by somebody whose name needs another font. */
async function contentIn(language: GuideLanguage): Promise<BookletContent> {
  const { cards, claimWords, glossary, known } = await shippedGuide(language);
  const prices = { ...ownCardFront('our-prices', { title: 'Prices', chapter: 'first-step', written: changedOn }), blocks: readCardBody('One visit costs 450 dollars. <script>steal()</script>').blocks };
  const kept: KeptCard = { cardId: 'our-prices', shows: 'own-text', card: prices, shippedHash: null, approval: { name: 'Łukasz Ősi', date: changedOn } };
  const shown = shownCardsOf(cards, [kept], known, settingsInForce(evidenceSettings, {}));
  return { language, clinic: { name: 'Harbour Clinic', jurisdiction: 'us' }, shown, claims, claimWords, glossary, changedOn };
}

const countOf = (bytes: Buffer, pattern: RegExp) => (bytes.toString('latin1').match(pattern) ?? []).length;
const pagesOf = (bytes: Buffer) => countOf(bytes, /\/Type \/Page\b(?!s)/g);

/** A text as PDF writes it outside its pages. */
const written = (text: string) => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]);
const holds = (bytes: Buffer, text: string) => bytes.includes(`(${text})`, 0, 'latin1') || bytes.includes(written(text));

describe.each(['en', 'es'] as const)('the booklet in %s', async (language) => {
  const content = await contentIn(language);
  const say = await bookletWords(language);
  const bytes = await bookletPdf(content);

  test('says its language and its title, and has a bookmark for every chapter and card', () => {
    expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(holds(bytes, language)).toBe(true);
    expect(holds(bytes, `${say('title')}, Harbour Clinic`)).toBe(true);
    expect(countOf(bytes, /\/DisplayDocTitle true/g)).toBe(1);
    const lines = bookletLines(content, say);
    expect(lines.filter(({ title }) => !holds(bytes, title.replaceAll(/([()])/g, '\\$1')))).toEqual([]);
    expect(countOf(bytes, /\/Title /g)).toBe(lines.length + 1);
  });

  test('gives every card a page of its own and lets none go on over the next', () => {
    const definition = bookletDefinition(content, say, new Map());
    new PdfPrinter(FONTS).createPdfKitDocument(definition);
    const plan = planOf(definition.content);
    const pages = content.shown.map(({ card }) => plan.get(`card-${card.id}`) ?? 0);
    expect(pages).toEqual(pages.map((_page, index) => (pages[0] ?? 0) + index));
    expect(plan.get('notes')).toBe((pages.at(-1) ?? 0) + 1);
    expect(pages[0]).toBe(5);
    expect(pagesOf(bytes)).toBeGreaterThan(content.shown.length + 20);
    expect(claims.filter(({ id }) => !plan.has(`note-${id}`))).toEqual([]);
  });

  test('reads as it was written, with page numbers that are true', () => {
    const pages = pdfText(bytes);
    expect(pages).toHaveLength(pagesOf(bytes));
    expect(pages[0]).toContain('Harbour Clinic');
    expect(pages[1]).toContain('988');
    const at = pages.findIndex((page) => page.includes('450 dollars'));
    expect(pages[at]).toContain('<script>steal()</script>');
    expect(pages[at]).toContain(say('said', { clinic: 'Harbour Clinic' }));
    expect(pages[3]).toMatch(new RegExp(`Prices ${at + 1}\\b`));
    expect(pages.join(' ')).toContain('Łukasz Ősi');
    expect(pages.join(' ')).toContain(say('last.due', { date: dayText(localDateSchema.parse('2027-11-29'), language) }));
    const [first] = content.shown;
    expect(pages[4]).toContain(first?.card.title);
    expect(pages.join(' ')).not.toContain('(page 00)');
  });
});

test('the same content makes the same bytes', async () => {
  const content = await contentIn('en');
  const few = { ...content, shown: content.shown.slice(-2) };
  const [one, other] = [await bookletPdf(few), await bookletPdf(few)];
  expect(one.equals(other)).toBe(true);
});

import { describe, expect, test } from 'vitest';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { html } from '#transport/html.ts';
import { asPrinted, bookletContentIn, printedDrawings, printedTexts } from '../../../../../tests/support/booklet-content.ts';
import type { Card } from '../../../card.ts';
import { DRAWINGS } from '../../../card.ts';
import { linksOf } from '../../../card-text.ts';
import { guideDayText } from '../../../guide-day.ts';
import { sayOf } from '../../../guide-words.ts';
import { sourceOf } from '../../../sources.ts';
import { picturesOf } from '../drawings/pictures.ts';
import { findClaim } from '../view/claim-body.ts';
import { iconArray } from '../view/icon-array.ts';
import type { BookletContent } from './booklet-content.ts';
import { editionOf } from './booklet-content.ts';
import { bookletDefinition } from './booklet-definition.ts';
import { claimsInOrder, sourcesInOrder } from './note-numbers.ts';

const BEFORE = { plan: new Map(), timesTooLong: new Map() } as const;
const textsOf = (content: BookletContent): readonly string[] => printedTexts(bookletDefinition(content, BEFORE).content);
const countIn = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length;

const idOf = (node: unknown): string | undefined => (typeof node === 'object' && node !== null && 'id' in node && typeof node.id === 'string' ? node.id : undefined);

/** The parts of a booklet that stand together, such as a card. */
function stacksIn(content: unknown): readonly (readonly unknown[])[] {
  return [content].flat().flatMap((part) => (typeof part === 'object' && part !== null && 'stack' in part && Array.isArray(part.stack) ? [part.stack] : []));
}

/** What is printed for one card. */
function nodeOf(content: BookletContent, cardId: string): unknown {
  return stacksIn(bookletDefinition(content, BEFORE).content).find((stack) => stack.some((node) => idOf(node) === `card-${cardId}`));
}

describe.each(['en', 'es'] as const)('the booklet in %s', async (language) => {
  const content = await bookletContentIn(language);
  const say = sayOf(content.words);
  const texts = textsOf(content);
  const cards: readonly Card[] = content.shown.map(({ card }) => card);

  test('holds every card with its heading, in the order of the guide', () => {
    const parts = stacksIn(bookletDefinition(content, BEFORE).content);
    const headings = parts.flatMap((stack) => stack.filter((node) => idOf(node)?.startsWith('card-')).flatMap(printedTexts));
    expect(headings).toEqual(cards.map(({ title }) => asPrinted(title)));
  });

  test.each(DRAWINGS)('carries the drawing %s of the pages, with its words and the mark of an illustration', (drawing) => {
    const card = cards.find((each) => each.drawing === drawing);
    const node = nodeOf(content, card?.id ?? '');
    const [drawings, words] = [printedDrawings(node).join(''), printedTexts(node)];
    for (const { strokes, legend, over } of picturesOf(drawing, { say, findClaim })) {
      expect(drawings).toContain(String(strokes));
      for (const text of legend) expect(words).toContain(asPrinted(text));
      if (over !== null) expect(words.join(' ')).toContain(over.words);
    }
    expect(words.some((text) => text.startsWith(`${say('standing.illustration')}. `))).toBe(true);
    expect(drawings).toContain('#sign-illustration');
  });

  test('draws the people of every icon array as the pages do, with the same numbers under them', () => {
    const illustrated = cards.map((card) => ({ card, ids: linksOf(card).flatMap(({ kind, id }) => (kind === 'figure' ? [id] : [])) })).filter(({ ids }) => ids.length > 0);
    expect(illustrated.length).toBeGreaterThan(8);
    for (const { card, ids } of illustrated) {
      const pages = ids.map((id) => String(iconArray(id, html``, { say })));
      const node = nodeOf(content, card.id);
      const drawings = printedDrawings(node).join('');
      for (const person of [/href="#person-hit"/g, /href="#person-perhaps"/g, /href="#person"/g]) expect(countIn(drawings, person), card.id).toBe(countIn(pages.join(''), person));
      for (const page of pages) {
        const cells = Array.from(page.matchAll(/<t[dh][^>]*>([^<]*)</g), ([, cell]) => asPrinted(cell ?? ''));
        expect(printedTexts(node).join('|')).toContain(cells.join('|'));
        expect(printedTexts(node).includes(asPrinted(say('array.alone')))).toBe(pages.some((each) => each.includes(say('array.alone'))));
      }
    }
  });

  test('leads every note to its sources, and every source back to its notes', () => {
    const claims = claimsInOrder(content.shown, content.claims);
    const keys = sourcesInOrder(claims);
    expect(keys.length).toBeGreaterThan(40);
    for (const key of keys) expect(texts.filter((text) => text.startsWith(asPrinted(`${sourceOf(key).reference}. `))), key).toHaveLength(1);
    const printed = texts.join('\n');
    for (const [at, { id, sources }] of claims.entries()) {
      const numbers = sources.flatMap(({ key, mark }) => (mark === 'P' ? [] : [keys.indexOf(key) + 1])).toSorted((one, other) => one - other);
      expect(numbers, id).not.toContain(0);
      if (numbers.length > 0) expect(printed, id).toContain(asPrinted(`${say(numbers.length === 1 ? 'book.source' : 'book.sources', { numbers: numbers.join(', ') })}.`));
      for (const number of numbers) expect(printed.split(asPrinted(`${sourceOf(keys[number - 1] ?? '').reference}. `))[1]?.split('\n')[1], `${id} in source ${number}`).toMatch(new RegExp(`\\b${at + 1}\\b`));
    }
  });

  test('says how much of each source was read, what is not from one, and what is still to be confirmed', () => {
    expect(texts.filter((text) => text.includes(say('read.part')) || text.includes(say('read.whole')) || text.includes(say('read.title')) || text.includes(say('read.not'))).length).toBe(sourcesInOrder(content.claims).length);
    expect(texts.some((text) => text.endsWith(say('mark.P')))).toBe(true);
    expect(texts.some((text) => text.includes(say('mark.M')))).toBe(true);
  });

  test('says whose it is, of when, in which edition, and who looked at how many of its cards', () => {
    const about = texts.slice(texts.lastIndexOf(say('book.about')));
    expect(about[1]).toContain('Harbour Clinic');
    expect(about[1]).toContain(editionOf(content));
    const reviews = about.slice(2).flatMap((text) => Array.from(text.matchAll(/^\p{L}+: (\d+)\. /gu), ([, count]) => ({ text, count: Number(count) })));
    expect(reviews.reduce((sum, { count }) => sum + count, 0)).toBe(content.shown.length);
    const [approved, others] = [reviews.filter(({ text }) => text.includes('Łukasz Ősi')), reviews.filter(({ text }) => !text.includes('Łukasz Ősi'))];
    expect(approved.map(({ count }) => count)).toEqual([1]);
    expect(others.length).toBeGreaterThan(0);
    for (const { text } of others) expect(text).toContain(say('review.notApproved', { clinic: 'Harbour Clinic' }));
    expect(about[2 + reviews.length]).toBe(asPrinted(say('book.due', { clinic: 'Harbour Clinic', date: guideDayText(localDateSchema.parse('2027-11-29'), language) })));
  });

  test('has room for how to reach the clinic and for what somebody wants to ask', () => {
    for (const key of ['book.handTelephone', 'book.handPlace', 'book.handHours', 'book.handPerson', 'book.handAsk', 'book.handHope'] as const) expect(texts).toContain(say(key));
    const asking = cards.filter(({ ask }) => ask === true);
    for (const { id } of asking) expect(printedTexts(nodeOf(content, id)).join(' ')).toContain('Harbour Clinic');
  });
});

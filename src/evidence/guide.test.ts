import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Block, Card, Inline } from './card.ts';
import { CHAPTERS, DRAWINGS } from './card.ts';
import { cardFaults } from './card-faults.ts';
import { HIGHEST_READING_GRADE, STORIES } from './card-limits.ts';
import { linksOf } from './card-text.ts';
import { claimWordsFaults } from './claim-words.ts';
import { sharesToDraw } from './claim.ts';
import { claims } from './claims.ts';
import { findForbiddenCopy } from './forbidden-copy.ts';
import type { GuideLanguage } from './guide-language.ts';
import { GUIDE_LANGUAGES } from './guide-language.ts';
import type { CardFile } from './http/guide/guide-folder.ts';
import { readCards, readClaimWords, readGlossary } from './http/guide/guide-folder.ts';
import { findMedicalClaims } from './medical-claim.ts';
import { readNumbers } from './number-reading.ts';
import { readingGrade } from './reading-grade.ts';

const written = GUIDE_LANGUAGES.filter((language) => existsSync(join(import.meta.dirname, 'cards', language)));
/** Said to be nearly as on the day before, which is drawn; and a relief that was compared with nothing, which would promise more than it shows. */
const LEFT_TO_WORDS = ['response-third-day', 'response-after-six'];
const idOf = (name: string) => name.replace(/^\d+-/, '').replace(/\.md$/, '');

function cardsOf(files: readonly CardFile[]): readonly Card[] {
  return files.flatMap(({ card }) => (card === null ? [] : [card]));
}

test('the guide is written in English, and a language without a folder has no cards', async () => {
  expect(written).toContain('en');
  for (const language of GUIDE_LANGUAGES.filter((each) => !written.includes(each))) expect(await readCards(language)).toEqual([]);
});

describe.each(written)('the guide in %s', (language: GuideLanguage) => {
  test('has no card with a fault', async () => {
    const files = await readCards(language);
    const surroundings = { language, claims, glossary: await readGlossary(language), cardIds: files.map(({ name }) => idOf(name)) };
    const faults = files.flatMap(({ name, card, faults: inSource }) =>
      [...inSource, ...(card === null ? [] : cardFaults(card, surroundings))].map(({ kind, detail }) => `${name}: ${kind}: ${detail}`),
    );
    expect(faults).toEqual([]);
  });

  test('says what the treatment does nowhere but in a claim, the made-up stories aside', async () => {
    const cards = cardsOf(await readCards(language)).filter(({ id }) => !STORIES.includes(id));
    const outside = (card: Card) => findMedicalClaims(card, language).map((sentence) => `${card.id}: ${sentence}`);
    expect(cards.flatMap(outside)).toEqual([]);
    const [first] = cards;
    if (first === undefined) throw new Error('no cards');
    const unclaimed = cards.map((card) => withoutClaims(card)).flatMap(outside);
    expect(unclaimed.length).toBeGreaterThan(25);
    const planted = { en: 'Ketamine eases depression, and people feel better.', es: 'La ketamina alivia la depresión, y las personas mejoran.' }[language];
    expect(outside({ ...first, blocks: [...first.blocks, { kind: 'paragraph', inlines: [{ kind: 'text', text: planted }] }] })).toEqual([`${first.id}: ${planted}`]);
  });

  test('calls each file after its card, in the order of the chapters', async () => {
    const files = await readCards(language);
    expect(files.map(({ card }) => card?.id)).toEqual(files.map(({ name }) => idOf(name)));
    const chapters = cardsOf(files).map(({ chapter }) => CHAPTERS.indexOf(chapter));
    expect(chapters).toEqual(chapters.toSorted((one, other) => one - other));
    expect(new Set(chapters).size).toBe(CHAPTERS.length);
  });

  test('shows each drawing once and leads to the request', async () => {
    const cards = cardsOf(await readCards(language));
    expect(cards.flatMap(({ drawing }) => drawing ?? [])).toEqual(DRAWINGS);
    expect(cards.some(({ ask }) => ask === true)).toBe(true);
  });

  test('draws every share of people that is compared or tells of harm, on some card', async () => {
    const drawn = new Set(cardsOf(await readCards(language)).flatMap(linksOf).flatMap(({ kind, id }) => (kind === 'figure' ? [id] : [])));
    const drawable = claims.filter((claim) => sharesToDraw(claim) !== null).map(({ id }) => id);
    expect(drawable.filter((id) => !drawn.has(id))).toEqual(LEFT_TO_WORDS);
  });

  test('speaks of every claim', async () => {
    const spoken = new Set(cardsOf(await readCards(language)).flatMap(linksOf).map(({ id }) => id));
    expect(claims.map(({ id }) => id).filter((id) => !spoken.has(id))).toEqual([]);
  });

  test('leads to every word of its glossary', async () => {
    const linked = new Set(cardsOf(await readCards(language)).flatMap(linksOf).flatMap(({ kind, id }) => (kind === 'term' ? [id] : [])));
    expect(Object.keys(await readGlossary(language)).filter((id) => !linked.has(id))).toEqual([]);
  });

  test('has words for every claim that say what the figures say, easy to read, and easier for those of safety', async () => {
    const words = await readClaimWords(language);
    expect(claimWordsFaults(claims, words, language)).toEqual([]);
    const ofSafety = new Set(cardsOf(await readCards(language)).filter(({ safety }) => safety).flatMap(linksOf).map(({ id }) => id));
    expect(ofSafety.has('pressure-rise')).toBe(true);
    const highest = (id: string) => (ofSafety.has(id) ? HIGHEST_READING_GRADE.safety : HIGHEST_READING_GRADE.card);
    const hard = Object.entries(words).filter(([id, said]) => readingGrade(Object.values(said).join('\n'), language) > highest(id));
    expect(hard.map(([id]) => id)).toEqual([]);
  });

  test('has a glossary without numbers, but for the half by which a response is defined', async () => {
    const numbers = Object.entries(await readGlossary(language)).flatMap(([id, { meaning }]) => readNumbers(meaning, language).map(({ text }) => `${id}: ${text}`));
    expect(numbers.filter((each) => !/^response: (?:half|mitad)$/.test(each))).toEqual([]);
  });

  test('has a glossary that is easy to read and says nothing forbidden', async () => {
    const meanings = Object.entries(await readGlossary(language)).map(([id, { meaning }]) => ({ id, meaning }));
    expect(meanings.filter(({ meaning }) => readingGrade(meaning, language) > HIGHEST_READING_GRADE.card)).toEqual([]);
    expect(meanings.filter(({ meaning }) => findForbiddenCopy(meaning, language).length > 0)).toEqual([]);
  });

  test('holds the same cards, links and terms as the English one', async () => {
    const [own, english] = [cardsOf(await readCards(language)), cardsOf(await readCards('en'))];
    expect(own.map(skeletonOf)).toEqual(english.map(skeletonOf));
    expect(Object.keys(await readGlossary(language))).toEqual(Object.keys(await readGlossary('en')));
  });
});

/** The same card with its claims as plain text: what the rule would have to find. */
function withoutClaims(card: Card): Card {
  const plain = (inlines: readonly Inline[]): readonly Inline[] => inlines.flatMap((each) => (each.kind === 'text' ? [each] : each.kind === 'claim' ? plain(each.inlines) : [{ ...each, inlines: plain(each.inlines) }]));
  const blocks = card.blocks.map((block): Block => (block.kind === 'figure' ? block : block.kind === 'list' ? { ...block, items: block.items.map(plain) } : { ...block, inlines: plain(block.inlines) }));
  return { ...card, blocks };
}

/** What a translation leaves as it is. */
function skeletonOf({ id, chapter, seeds, safety, drawing, ask, blocks }: Card) {
  return { id, chapter, seeds, safety, drawing, ask, links: linksOf({ blocks }).map((link) => `${link.kind}:${link.id}`).toSorted() };
}

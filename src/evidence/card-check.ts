import type { Card } from './card.ts';
import type { CardFault, CardSurroundings } from './card-faults.ts';
import { cardFaults } from './card-faults.ts';
import { HIGHEST_READING_GRADE, MOST_WORDS, STORIES } from './card-limits.ts';
import { bodyTextOf, linksOf, wholeTextOf } from './card-text.ts';
import type { GuideLanguage } from './guide-language.ts';
import { findMedicalClaims } from './medical-claim.ts';
import type { CardKind } from './own-card.ts';
import { readingGrade } from './reading-grade.ts';
import { splitSentences, splitWords } from './sentences.ts';

/** Where a fault stands: in the title, in a paragraph by its number from 1, or in a piece of text that has no number. */
export type FaultPlace = { readonly part: 'title' | 'paragraph' | 'text'; readonly number: number | null; readonly text: string };

/** A fault with every place it stands in; none for a fault of the card as a whole. */
export type PlacedFault = CardFault & { readonly places: readonly FaultPlace[] };

/** What somebody who writes a card is told before anybody approves it. */
export type CardCheck = {
  readonly faults: readonly PlacedFault[];
  readonly grade: { readonly value: number; readonly highest: number };
  readonly words: { readonly count: number; readonly most: number };
};

/** A card that a clinic wrote, as it was read: the faults of its source and the source itself say where a link was lost. */
export type WrittenCard = { readonly card: Card; readonly kind: CardKind; readonly source: string; readonly sourceFaults: readonly CardFault[] };

const MOST_HARD_SENTENCES = 3;

/**
 * Looks at what a clinic wrote. Neither a card of the guide nor the clinic's own may say what the treatment does outside a
 * claim, but for the made-up stories. A card of the guide is held to everything else that a shipped card is held to; a
 * clinic's own may hold numbers and percentages that no claim carries (prices, hours).
 */
export function checkCard({ card, kind, source, sourceFaults }: WrittenCard, surroundings: CardSurroundings): CardCheck {
  const { language } = surroundings;
  const faults = [...sourceFaults.map((fault) => lostLink(fault, source)), ...faultsOf(card, kind, surroundings).map((fault) => placed(fault, card, kind, surroundings))];
  return {
    faults,
    grade: { value: readingGrade(wholeTextOf(card), language), highest: highestGradeOf(card) },
    words: { count: splitWords(bodyTextOf(card)).length, most: MOST_WORDS },
  };
}

/** The claims that one text of a card speaks of and another no longer does. */
export function claimsLeftOut(before: Pick<Card, 'blocks'>, after: Pick<Card, 'blocks'>): readonly string[] {
  const kept = new Set(claimIdsOf(after));
  return [...new Set(claimIdsOf(before))].filter((id) => !kept.has(id));
}

function claimIdsOf(card: Pick<Card, 'blocks'>): readonly string[] {
  return linksOf(card).flatMap(({ kind, id }) => (kind === 'claim' || kind === 'figure' ? [id] : []));
}

function highestGradeOf({ safety }: Card): number {
  return safety ? HIGHEST_READING_GRADE.safety : HIGHEST_READING_GRADE.card;
}

function faultsOf(card: Card, kind: CardKind, surroundings: CardSurroundings): readonly CardFault[] {
  const faults = cardFaults(card, surroundings);
  const empty: readonly CardFault[] = bodyTextOf(card).trim() === '' ? [{ kind: 'empty', detail: '' }] : [];
  const claims = STORIES.includes(card.id) ? [] : findMedicalClaims(card, surroundings.language).map((sentence): CardFault => ({ kind: 'medical-claim', detail: sentence }));
  if (kind === 'guide') return [...empty, ...faults, ...claims];
  return [...empty, ...faults.filter(({ kind: found }) => found !== 'number-without-claim' && found !== 'percent-before-share'), ...claims];
}

function placed(fault: CardFault, card: Card, kind: CardKind, surroundings: CardSurroundings): PlacedFault {
  switch (fault.kind) {
    case 'too-long':
    case 'empty':
      return { ...fault, places: [] };
    case 'reading-grade':
      return { ...fault, places: hardestSentences(card, surroundings.language).map((text) => ({ part: 'text', number: null, text })) };
    default:
      return { ...fault, places: partsOf(card).flatMap(({ place, alone }) => (faultsOf(alone, kind, surroundings).some((each) => isSame(each, fault)) ? [place] : [])) };
  }
}

/** The title and each block as a card of its own, so that a fault can be looked for in each alone. */
function partsOf(card: Card): readonly { readonly place: FaultPlace; readonly alone: Card }[] {
  return [
    { place: { part: 'title', number: null, text: card.title }, alone: { ...card, blocks: [] } },
    ...card.blocks.map((block, index) => ({
      place: { part: 'paragraph' as const, number: index + 1, text: bodyTextOf({ blocks: [block] }) },
      alone: { ...card, title: '', blocks: [block] },
    })),
  ];
}

function isSame(one: CardFault, other: CardFault): boolean {
  return one.kind === other.kind && one.detail === other.detail;
}

/** The sentences that ask more of their reader than the card may, the hardest first. */
function hardestSentences(card: Card, language: GuideLanguage): readonly string[] {
  return splitSentences(wholeTextOf(card))
    .map((sentence) => ({ sentence, grade: readingGrade(sentence, language) }))
    .filter(({ grade }) => grade > highestGradeOf(card))
    .toSorted((one, other) => other.grade - one.grade)
    .slice(0, MOST_HARD_SENTENCES)
    .map(({ sentence }) => sentence);
}

/** A link that may not stand loses its address while the source is read; the source's own lines tell where it was. */
function lostLink(fault: CardFault, source: string): PlacedFault {
  const lines = source.split('\n').filter((line) => line.includes(fault.detail));
  return { ...fault, places: lines.map((text) => ({ part: 'text', number: null, text: text.trim() })) };
}

import { mixesUpArms } from './arm-order.ts';
import type { Card } from './card.ts';
import { HIGHEST_READING_GRADE, MOST_WORDS } from './card-limits.ts';
import { bodyTextOf, linksOf, textRunsOf, wholeTextOf } from './card-text.ts';
import type { Claim } from './claim.ts';
import { sharesToDraw } from './claim.ts';
import { findForbiddenCopy } from './forbidden-copy.ts';
import type { Glossary } from './glossary.ts';
import type { GuideLanguage } from './guide-language.ts';
import { isCarried, percentBeforeShare, readNumbers } from './number-reading.ts';
import { readingGrade } from './reading-grade.ts';
import { splitSentences, splitWords } from './sentences.ts';
import { isSourceKey } from './sources.ts';

/**
 * What can be wrong with a card. The first two are found while its source is read (`http/guide/card-source.ts`), the last
 * two only in what a clinic writes (`card-check.ts`).
 */
export type CardFaultKind =
  | 'front-matter-unreadable'
  | 'link-not-allowed'
  | 'unknown-claim'
  | 'unknown-source'
  | 'unknown-term'
  | 'unknown-card'
  | 'figure-not-drawable'
  | 'number-without-claim'
  | 'number-not-in-claim'
  | 'arms-mixed-up'
  | 'percent-before-share'
  | 'reading-grade'
  | 'forbidden-copy'
  | 'too-long'
  | 'empty'
  | 'medical-claim';

/** A fault of a card with the words, number or id it is about. */
export type CardFault = { readonly kind: CardFaultKind; readonly detail: string };

/** What a card is held against. */
export type CardSurroundings = {
  readonly language: GuideLanguage;
  readonly claims: readonly Claim[];
  readonly glossary: Glossary;
  /** The ids of all cards of the language, hidden ones left out. */
  readonly cardIds: readonly string[];
};

/** Everything that keeps a card from being shown, links first; empty when all is well. */
export function cardFaults(card: Card, surroundings: CardSurroundings): readonly CardFault[] {
  return [...linkFaults(card, surroundings), ...numberFaults(card, surroundings), ...wordFaults(card, surroundings.language)];
}

function linkFaults(card: Card, { claims, glossary, cardIds }: CardSurroundings): readonly CardFault[] {
  const links = new Map(linksOf(card).map((link) => [`${link.kind}:${link.id}`, link]));
  return [...links.values()].flatMap(({ kind, id }): readonly CardFault[] => {
    if (kind === 'term') return Object.hasOwn(glossary, id) ? [] : [{ kind: 'unknown-term', detail: id }];
    if (kind === 'card') return cardIds.includes(id) ? [] : [{ kind: 'unknown-card', detail: id }];
    const claim = claims.find((each) => each.id === id);
    if (claim === undefined) return [{ kind: 'unknown-claim', detail: id }];
    const strangers = unknownSources(claim).map((key): CardFault => ({ kind: 'unknown-source', detail: `${id}: ${key}` }));
    const isDrawable = kind !== 'figure' || sharesToDraw(claim) !== null;
    return isDrawable ? strangers : [...strangers, { kind: 'figure-not-drawable', detail: id }];
  });
}

/** Keys that no source has, among the sources of a claim and of its figures, each once. */
function unknownSources({ sources, figures }: Claim): readonly string[] {
  const keys = new Set([...sources.map(({ key }) => key), ...figures.map(({ source }) => source)]);
  return [...keys].filter((key) => !isSourceKey(key));
}

function numberFaults(card: Card, { claims, language }: CardSurroundings): readonly CardFault[] {
  return textRunsOf(card).flatMap(({ text, claimId }): readonly CardFault[] => {
    const numbers = readNumbers(text, language);
    if (claimId === null) return numbers.map((number) => ({ kind: 'number-without-claim', detail: number.text }));
    const figures = claims.find(({ id }) => id === claimId)?.figures ?? [];
    const strangers = numbers.filter((number) => !isCarried(number, figures)).map((number): CardFault => ({ kind: 'number-not-in-claim', detail: `${claimId}: ${number.text}` }));
    return mixesUpArms(text, figures, language) ? [...strangers, { kind: 'arms-mixed-up', detail: `${claimId}: ${text}` }] : strangers;
  });
}

function wordFaults(card: Card, language: GuideLanguage): readonly CardFault[] {
  const faults: CardFault[] = findForbiddenCopy(wholeTextOf(card), language).map(({ id, sentence }) => ({ kind: 'forbidden-copy', detail: `${id}: ${sentence}` }));
  faults.push(...splitSentences(wholeTextOf(card)).flatMap((sentence) => percentBeforeShare(sentence, language)).map((detail): CardFault => ({ kind: 'percent-before-share', detail })));
  const grade = readingGrade(wholeTextOf(card), language);
  const highest = card.safety ? HIGHEST_READING_GRADE.safety : HIGHEST_READING_GRADE.card;
  if (grade > highest) faults.push({ kind: 'reading-grade', detail: `${grade.toFixed(1)}, at most ${highest}` });
  const words = splitWords(bodyTextOf(card)).length;
  if (words > MOST_WORDS) faults.push({ kind: 'too-long', detail: `${words} words, at most ${MOST_WORDS}` });
  return faults;
}

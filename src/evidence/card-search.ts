import { splitSentences, splitWords } from './sentences.ts';

/** Something that can be found: a card by its title and text, or a word by its term and meaning. */
export type SearchEntry = { readonly kind: 'card' | 'term'; readonly id: string; readonly title: string; readonly text: string };

/** A piece of an excerpt; `isHit` for what was asked for. */
export type ExcerptPiece = { readonly text: string; readonly isHit: boolean };

/** What was found, with the sentence that speaks of it. */
export type Found = { readonly entry: SearchEntry; readonly excerpt: readonly ExcerptPiece[] };

/** The longest question that is looked at, in characters and in words. */
export const LONGEST_QUESTION = 80;
const MOST_WORDS = 8;
const MOST_FOUND = 20;
const TITLE_WEIGHT = 10;
const MOST_HITS_COUNTED = 4;
/** A longer question such as "sessions" also finds the shorter word "session". */
const SHORTEST_STEM = 4;
const LONGEST_ENDING = 2;

/**
 * The entries that hold every word of a question, or where none does those that hold some, best first. Case and accents
 * do not matter, and the beginning of a word is enough.
 */
export function search(entries: readonly SearchEntry[], question: string): readonly Found[] {
  const asked = askedWords(question);
  if (asked.length === 0) return [];
  const scored = entries.map((entry) => ({ entry, scores: asked.map((word) => scoreOf(entry, word)) }));
  const whole = scored.filter(({ scores }) => scores.every((score) => score > 0));
  const found = whole.length > 0 ? whole : scored.filter(({ scores }) => scores.some((score) => score > 0));
  const total = (scores: readonly number[]) => scores.reduce((sum, score) => sum + score, 0);
  return found
    .toSorted((one, other) => total(other.scores) - total(one.scores))
    .slice(0, MOST_FOUND)
    .map(({ entry }) => ({ entry, excerpt: excerptOf(entry.text, asked) }));
}

/** A text as it is compared: small letters without accents. */
function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function askedWords(question: string): readonly string[] {
  return [...new Set(splitWords(folded(question.slice(0, LONGEST_QUESTION))))].slice(0, MOST_WORDS);
}

function isHit(word: string, asked: string): boolean {
  if (word.startsWith(asked)) return true;
  return word.length >= SHORTEST_STEM && asked.length - word.length <= LONGEST_ENDING && asked.startsWith(word);
}

function scoreOf({ title, text }: SearchEntry, asked: string): number {
  const hitsIn = (part: string): number => splitWords(folded(part)).filter((word) => isHit(word, asked)).length;
  return TITLE_WEIGHT * Math.min(hitsIn(title), 1) + Math.min(hitsIn(text), MOST_HITS_COUNTED);
}

/** The sentence that holds most of what was asked, with the hits in it; the first one where only the title holds it. */
function excerptOf(text: string, asked: readonly string[]): readonly ExcerptPiece[] {
  const sentences = splitSentences(text);
  const held = (sentence: string): number => asked.filter((word) => splitWords(folded(sentence)).some((own) => isHit(own, word))).length;
  const [best] = sentences.toSorted((one, other) => held(other) - held(one));
  return best === undefined ? [] : piecesOf(best, asked);
}

function piecesOf(sentence: string, asked: readonly string[]): readonly ExcerptPiece[] {
  const pieces = sentence.split(/(\p{L}+(?:[’']\p{L}+)*|\d+(?:[.,]\d+)*)/u).filter((piece) => piece !== '');
  return pieces.map((text) => ({ text, isHit: asked.some((word) => isHit(folded(text), word)) }));
}

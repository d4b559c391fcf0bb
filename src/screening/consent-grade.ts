import type { GuideLanguage } from '#evidence/guide-language.ts';
import { readingGrade } from '#evidence/reading-grade.ts';
import { splitSentences, splitWords } from '#evidence/sentences.ts';
import { SOURCES_HEADING } from './consent-words.ts';

/** How hard a consent text is to read. */
export type ConsentGrade = {
  /** The school grade it asks for, to one decimal. */
  readonly grade: number;
  /** Its longest sentences, longest first: the ones to shorten. None within what anybody can follow. */
  readonly longSentences: readonly string[];
};

/** Sentences of more words than this are named to the author (plain-language practice: 15 words, one idea each). */
const LONG_WORDS = 15;
const MOST_NAMED = 3;

/**
 * The reading grade of a consent text (Flesch-Kincaid for English, Crawford for Spanish). A last part that lists sources
 * is left out, because nobody reads a reference as prose.
 */
export function consentGrade(text: string, language: GuideLanguage): ConsentGrade {
  const prose = text.split(/\n\s*\n/).filter((part) => !part.trimStart().startsWith(SOURCES_HEADING[language])).join('\n\n');
  const long = splitSentences(prose).filter((sentence) => splitWords(sentence).length > LONG_WORDS);
  const grade = Math.round(10 * readingGrade(prose, language)) / 10;
  return { grade, longSentences: long.toSorted((one, other) => splitWords(other).length - splitWords(one).length).slice(0, MOST_NAMED) };
}

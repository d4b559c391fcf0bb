import type { GuideLanguage } from './guide-language.ts';
import { splitSentences, splitWords } from './sentences.ts';
import { countEnglishSyllables, countSpanishSyllables } from './syllables.ts';

/** What a formula of readability counts. */
type Counts = { readonly sentences: number; readonly words: number; readonly syllables: number };

/**
 * The school grade (US years) that a text asks of its reader; 0 for a text without words.
 * English: Flesch-Kincaid grade level (Kincaid, Fishburne, Rogers and Chissom 1975, Research Branch Report 8-75, Naval
 * Technical Training): 0.39 words a sentence + 11.8 syllables a word - 15.59.
 * Spanish: Crawford 1989 (Lectura y Vida 10:4): -0.205 sentences in 100 words + 0.049 syllables in 100 words - 3.407.
 * A number in digits counts as one word with a syllable for each digit.
 */
export function readingGrade(text: string, language: GuideLanguage): number {
  const counts = countText(text, language);
  return counts.words === 0 ? 0 : GRADES[language](counts);
}

const GRADES: Readonly<Record<GuideLanguage, (counts: Counts) => number>> = {
  en: ({ sentences, words, syllables }) => 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59,
  es: ({ sentences, words, syllables }) => -0.205 * ((100 * sentences) / words) + 0.049 * ((100 * syllables) / words) - 3.407,
};

const SYLLABLES: Readonly<Record<GuideLanguage, (word: string) => number>> = { en: countEnglishSyllables, es: countSpanishSyllables };

function countText(text: string, language: GuideLanguage): Counts {
  const words = splitWords(text);
  const syllables = words.reduce((sum, word) => sum + (/^\d/.test(word) ? word.replaceAll(/\D/g, '').length : SYLLABLES[language](word)), 0);
  return { sentences: splitSentences(text).length, words: words.length, syllables };
}

import { wordsOf } from '#interface/words/words.ts';
import english from './words.en.json';

/** The words of a person's timeline in the chart. */
export const useWords = wordsOf(english);

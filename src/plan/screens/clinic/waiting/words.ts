import { wordsOf } from '#interface/words/words.ts';
import english from './words.en.json';

/** The words of the waiting list. */
export const useWords = wordsOf(english);

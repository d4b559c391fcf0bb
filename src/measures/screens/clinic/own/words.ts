import { wordsOf } from '#interface/words/words.ts';
import english from './words.en.json';

/** The words of the clinic's own measures. */
export const useWords = wordsOf(english);

import { wordsOf } from '#interface/words/words.ts';
import english from './words.en.json';

/** The words of sign-in, patients and the clinic's settings. */
export const useWords = wordsOf(english);

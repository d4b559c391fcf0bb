import { wordsOf } from '#interface/words/words.ts';
import english from './words.en.json';

/** The words of psychotherapy notes. */
export const useWords = wordsOf(english);

import { wordsOf } from '#interface/words/words.ts';
import english from './words.en.json';

/** The words of measures in the clinic app. */
export const useWords = wordsOf(english);

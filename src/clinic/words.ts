import { wordsOf } from '#interface/words/words.ts';
import english from './words.en.json';

/** The words of the clinic app's frame. */
export const useWords = wordsOf(english);

import { wordsOf } from '#interface/words/words.ts';
import english from './words.en.json';

/** The words of the inbox for requests. */
export const useWords = wordsOf(english);

import { wordsOf } from '#interface/words/words.ts';
import english from './words.en.json';

/** The words of the list of series that may end early. */
export const useWords = wordsOf(english);

import { wordsOf } from '#interface/words/words.ts';
import english from './words.en.json';

/** The words of the board and the dosing room. */
export const useWords = wordsOf(english);

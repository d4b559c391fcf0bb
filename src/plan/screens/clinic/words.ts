import { wordsOf } from '#interface/words/words.ts';
import english from './words.en.json';

/** The words of plans, orders and the calendar. */
export const useWords = wordsOf(english);

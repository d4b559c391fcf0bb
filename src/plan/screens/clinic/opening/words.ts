import { wordsOf } from '#interface/words/words.ts';
import english from './words.en.json';

/** The words of opening hours, closed days and absences. */
export const useWords = wordsOf(english);

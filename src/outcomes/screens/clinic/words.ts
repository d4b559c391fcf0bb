import { wordsOf } from '#interface/words/words.ts';
import english from './words.en.json';

/** The words of a course’s outcome in the clinic app. */
export const useWords = wordsOf(english);

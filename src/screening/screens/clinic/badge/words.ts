import { wordsOf } from '#interface/words/words.ts';
import english from './words.en.json';

/** The few words of the top bar, apart from all others because they come with the first screen. */
export const useWords = wordsOf(english);

import { wordsOf } from '#interface/words/words.ts';
import english from './words.en.json';

/** The words of how the guide is kept, in the clinic app. */
export const useWords = wordsOf(english);

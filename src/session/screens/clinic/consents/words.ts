import { wordsOf } from '#interface/words/words.ts';
import english from './words.en.json';

/** What is agreed to in a room. */
export const useConsentWords = wordsOf(english);

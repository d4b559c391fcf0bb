import { wordsOf } from '#interface/words/words.ts';
import english from './words.en.json';

/** The words of writing consent texts, of signing in the clinic and of what was signed. */
export const useConsentWords = wordsOf(english);

import { wordsOf } from '#interface/words/words.ts';
import english from './words.en.json';

/** How visits are spoken of to the person who comes. */
export const useWords = wordsOf(english, { es: () => import('./words.es.json') });

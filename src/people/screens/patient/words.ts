import { wordsOf } from '#interface/words/words.ts';
import english from './words.en.json';

/** How patients come to their own pages. */
export const useWords = wordsOf(english, { es: () => import('./words.es.json') });

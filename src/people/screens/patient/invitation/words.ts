import { wordsOf } from '#interface/words/words.ts';
import english from './words.en.json';

/** How patients open their own pages for the first time. */
export const useWords = wordsOf(english, { es: () => import('./words.es.json') });

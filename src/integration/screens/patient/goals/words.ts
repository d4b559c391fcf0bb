import { wordsOf } from '#interface/words/words.ts';
import english from './words.en.json';

/** The words of somebody's goals over time. */
export const useWords = wordsOf(english, { es: () => import('./words.es.json') });

import { wordsOf } from '#interface/words/words.ts';
import english from './words.en.json';

/** The words of a person’s own past sessions. */
export const useWords = wordsOf(english, { es: () => import('./words.es.json') });

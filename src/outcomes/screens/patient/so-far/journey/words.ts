import { wordsOf } from '#interface/words/words.ts';
import english from './words.en.json';

/** The words of a person's own timeline. */
export const useWords = wordsOf(english, { es: () => import('./words.es.json') });

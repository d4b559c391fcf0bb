import { wordsOf } from '#interface/words/words.ts';
import english from './words.en.json';

/** The first page of the patient app. */
export const useWords = wordsOf(english, { es: () => import('./words.es.json') });

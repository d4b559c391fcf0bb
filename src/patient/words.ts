import { wordsOf } from '#interface/words/words.ts';
import english from './words.en.json';

/** The words of the patient app's frame. */
export const useWords = wordsOf(english, { es: () => import('./words.es.json') });

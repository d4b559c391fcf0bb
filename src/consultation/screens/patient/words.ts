import { wordsOf } from '#interface/words/words.ts';
import english from './words.en.json';

/** The words of the page on which somebody asks for a consultation. */
export const useWords = wordsOf(english, { es: () => import('./words.es.json') });

import { wordsOf } from '#interface/words/words.ts';
import english from './words.en.json';

/** What somebody means to do after integration sessions. */
export const useWords = wordsOf(english, { es: () => import('./words.es.json') });

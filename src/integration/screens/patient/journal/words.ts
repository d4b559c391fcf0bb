import { wordsOf } from '#interface/words/words.ts';
import english from './words.en.json';

export const useWords = wordsOf(english, { es: () => import('./words.es.json') });

import { wordsOf } from '../words/words.ts';
import english from './words.en.json';

/** What the clinical pieces of the kit say themselves. */
export const useClinicalWords = wordsOf(english, { es: () => import('./words.es.json') });

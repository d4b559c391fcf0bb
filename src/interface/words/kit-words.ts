import { wordsOf } from './words.ts';
import english from './words.en.json';

/** The few words the design kit says itself. */
export const useKitWords = wordsOf(english, { es: () => import('./words.es.json') });

import { wordsOf } from '#interface/words/words.ts';
import english from './words.en.json';

/** What patients find that is not needed every day; words of their own, so that nobody waits for them before signing in. */
export const useWords = wordsOf(english, { es: () => import('./words.es.json') });

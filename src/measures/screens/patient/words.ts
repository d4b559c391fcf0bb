import { wordsOf } from '#interface/words/words.ts';
import english from './words.en.json';

/** What the questionnaires of the patient app say around the questions themselves. */
export const useWords = wordsOf(english, { es: () => import('./words.es.json') });

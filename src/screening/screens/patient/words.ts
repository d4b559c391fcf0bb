import { wordsOf } from '#interface/words/words.ts';
import english from './words.en.json';

/** Intake, consent and the safety plan, as the person reads them. */
export const useWords = wordsOf(english, { es: () => import('./words.es.json') });

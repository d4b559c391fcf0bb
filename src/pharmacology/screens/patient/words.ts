import { wordsOf } from '#interface/words/words.ts';
import cascade from '../../words/patient/words.en.json';
import english from './words.en.json';

/** What the explorer says to patients. */
export const useWords = wordsOf(english, { es: () => import('./words.es.json') });

/** What is said to them of what may follow. */
export const useCascadeWords = wordsOf(cascade, { es: () => import('../../words/patient/words.es.json') });

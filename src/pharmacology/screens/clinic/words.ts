import { wordsOf } from '#interface/words/words.ts';
import cascade from '../../words/clinic/words.en.json';
import english from './words.en.json';

/** What the explorer says to clinicians. */
export const useWords = wordsOf(english);

/** What is said to them of what may follow. */
export const useCascadeWords = wordsOf(cascade);

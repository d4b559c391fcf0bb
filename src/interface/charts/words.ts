import { wordsOf } from '../words/words.ts';
import english from './words.en.json';

/** What the charts of the kit say themselves. */
export const useChartWords = wordsOf(english, { es: () => import('./words.es.json') });

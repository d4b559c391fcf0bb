import { wordsOf } from '#interface/words/words.ts';
import type { Item } from '../../instrument.ts';
import english from './words.en.json';

/** What the questionnaires of the patient app say around the questions themselves. */
export const useWords = wordsOf(english, { es: () => import('./words.es.json') });

/** What a question says that is open when somebody wants to go on. */
export function askedForText(say: ReturnType<typeof useWords>, item: Item): string {
  if (item.kind === 'text') return say('item.writeOrSkip');
  return item.kind === 'number' ? say('item.wholeNumber', { minimum: item.minimum, maximum: item.maximum }) : say('item.chooseOrSkip');
}

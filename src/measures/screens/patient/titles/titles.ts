import { wordsOf } from '#interface/words/words.ts';
import english from './words.en.json';

/** A form that people fill in on their phone. */
export type FormId = Exclude<keyof typeof english, `${string}.about`>;

/** The names of the forms as people call them, and what each takes. */
export const useTitles = wordsOf(english, { es: () => import('./words.es.json') });

export function isFormId(name: string): name is FormId {
  return Object.hasOwn(english, `${name}.about`);
}

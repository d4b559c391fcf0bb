import { wordsOf } from '#interface/words/words.ts';
import { practices } from '../../../practices.ts';

/** Titles and how-tos of the practices by `<key>` and `<key>.how`, in English as the library has them. */
export const englishPractices: Readonly<Record<string, string>> = Object.fromEntries(
  practices.flatMap(({ key, title, how }): [string, string][] => [
    [key, title],
    [`${key}.how`, how],
  ]),
);

export const usePracticeWords = wordsOf(englishPractices, { es: () => import('./words.es.json') });

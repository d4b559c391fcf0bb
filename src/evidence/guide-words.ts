import { z } from 'zod';
import type english from './guide-words/en.json';

/** What the guide's pages say around the cards: names of chapters, buttons, marks, the words of its drawings. */
export type GuideWordKey = keyof typeof english;

/** Checks a language’s file of words by its form: no text may be empty. Whether a key is missing is found by `sayOf` and by the language’s tests. */
export const guideWordsSchema = z.record(z.string(), z.string().trim().min(1));

export type GuideWords = z.infer<typeof guideWordsSchema>;

/** Says a word of the guide, with the values that stand in braces filled in. */
export type SayGuide = (key: GuideWordKey, values?: Readonly<Record<string, string | number>>) => string;

/**
 * The function that says these words.
 * @throws Error when a word is missing; a language is only shown once it holds them all
 */
export function sayOf(words: GuideWords): SayGuide {
  return (key, values = {}) => {
    const text = words[key];
    if (text === undefined) throw new Error(`the guide has no words for ${key}`);
    return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  };
}

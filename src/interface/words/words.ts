import type { Language } from './language.ts';
import { beforeLanguageChange, useLanguage } from './language.ts';
import type { Message, MessageValues } from './message.ts';
import { sayMessage } from './message.ts';

/** The words of one part of the product in one language: ICU messages by key, compiled while bundling. */
export type Words<Key extends string> = Readonly<Record<Key, Message>>;

/** Says a message in the language in force, with its values filled in. */
export type Say<Key extends string> = (key: Key, values?: MessageValues) => string;

type Translations = { readonly [Other in Exclude<Language, 'en'>]?: () => Promise<{ readonly default: Readonly<Record<string, Message>> }> };

/**
 * Makes the `useWords` hook of one part of the product from its English words and its translations, which are
 * fetched when they are needed. A key that a translation lacks is said in English.
 */
export function wordsOf<Key extends string>(english: Words<Key>, translations: Translations = {}): () => Say<Key> {
  const said = new Map<Language, Say<Key>>([['en', sayIn('en', english)]]);
  const arriving = new Map<Language, Promise<Say<Key>>>();

  function arrive(language: Language): Promise<Say<Key>> {
    const known = arriving.get(language) ?? fetchWords(language);
    arriving.set(language, known);
    return known;
  }

  async function fetchWords(language: Language): Promise<Say<Key>> {
    const translated = language === 'en' ? undefined : await translations[language]?.();
    const say = sayIn(language, { ...english, ...translated?.default });
    said.set(language, say);
    return say;
  }

  beforeLanguageChange(arrive);
  return function useWords() {
    const language = useLanguage();
    const known = said.get(language);
    // React waits for a thrown promise; `use` may not be left out once the words have arrived.
    if (known === undefined) throw arrive(language);
    return known;
  };
}

/** The function that says these words by the plural rules of a language. */
export function sayIn<Key extends string>(language: Language, words: Words<Key>): Say<Key> {
  return (key, values = {}) => sayMessage(words[key], values, language);
}

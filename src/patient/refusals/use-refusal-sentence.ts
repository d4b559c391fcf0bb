import { useCallback, useEffect, useState } from 'react';
import type { Refusal } from '#foundation/refusal.ts';
import type { Language } from '#interface/words/language.ts';
import { beforeLanguageChange, useLanguage } from '#interface/words/language.ts';

type Sentences = Readonly<Record<string, string>>;

/** English is what the server says; the others are fetched when they are needed. */
const FILES: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ readonly default: Sentences }>>> = { es: () => import('./es.json') };
const arrived = new Map<Language, Sentences>();

beforeLanguageChange(fetchSentences);

/** Says a refusal in the reader's language by its code, and in the server's English where that has no sentence. */
export function useRefusalSentence(): (refusal: Refusal) => string {
  const language = useLanguage();
  const [sentences, setSentences] = useState(arrived.get(language));
  useEffect(() => {
    let isWanted = true;
    void fetchSentences(language).then(() => isWanted && setSentences(arrived.get(language)));
    return () => {
      isWanted = false;
    };
  }, [language]);
  return useCallback(({ code, sentence }: Refusal) => sentences?.[code] ?? sentence, [sentences]);
}

async function fetchSentences(language: Language): Promise<void> {
  if (language === 'en' || arrived.has(language)) return;
  // Without its file a refusal is still said, in English.
  const file = await FILES[language]().catch(() => null);
  if (file !== null) arrived.set(language, file.default);
}

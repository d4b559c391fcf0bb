import { useEffect, useState } from 'react';
import type { Language } from '#interface/words/language.ts';
import { useLanguage } from '#interface/words/language.ts';
import type { Glossary } from '../../glossary.ts';

/** The glossary travels in a file of its own, fetched once when the first word of it is on screen. */
const FILES: Readonly<Record<Language, () => Promise<{ readonly default: Glossary }>>> = {
  en: () => import('../../glossary/en.json'),
  es: () => import('../../glossary/es.json'),
};
const arrived = new Map<Language, Glossary>();

/** The glossary in the reader's language; null until it has arrived. From then on it opens without a network. */
export function useGlossary(): Glossary | null {
  const language = useLanguage();
  const [, setArrivals] = useState(0);
  useEffect(() => {
    let isWanted = true;
    async function fetchGlossary(): Promise<void> {
      // A word without its meaning is still a word: what cannot be fetched now is fetched with the next screen.
      const file = await FILES[language]().catch(() => null);
      if (file === null) return;
      arrived.set(language, file.default);
      if (isWanted) setArrivals((count) => count + 1);
    }
    if (!arrived.has(language)) void fetchGlossary();
    return () => {
      isWanted = false;
    };
  }, [language]);
  return arrived.get(language) ?? null;
}

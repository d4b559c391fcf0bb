import { useSyncExternalStore } from 'react';

/** The languages patients can read Fenestra in, each by its own name. */
export const LANGUAGES = { en: 'English', es: 'Español' } as const;

export type Language = keyof typeof LANGUAGES;

const KEPT_AS = 'fenestra.language';
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);
const watchers = new Set<() => void>();
const beforeChange = new Set<(language: Language) => Promise<unknown>>();
let language: Language = 'en';

/** Starts in the language of the link that led here, else in the one chosen earlier on this device, else the first of the browser's that we know, else English. */
export function startLanguage(): void {
  const wished = [new URLSearchParams(window.location.search).get('language'), localStorage.getItem(KEPT_AS), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  show(wished.find(isLanguage) ?? 'en');
}

/** Changes the language once its words have arrived, and remembers the choice on this device. */
export async function setLanguage(next: Language): Promise<void> {
  localStorage.setItem(KEPT_AS, next);
  await Promise.all(Array.from(beforeChange, (prepare) => prepare(next)));
  show(next);
  for (const each of watchers) each();
}

/** Lets word catalogues fetch themselves before the language changes. */
export function beforeLanguageChange(prepare: (language: Language) => Promise<unknown>): void {
  beforeChange.add(prepare);
}

export function useLanguage(): Language {
  return useSyncExternalStore(watch, inForce, inForce);
}

function inForce(): Language {
  return language;
}

function show(next: Language): void {
  language = next;
  document.documentElement.lang = next;
  document.documentElement.dir = RIGHT_TO_LEFT.has(next) ? 'rtl' : 'ltr';
}

function watch(onChange: () => void): () => void {
  watchers.add(onChange);
  return () => watchers.delete(onChange);
}

function isLanguage(text: string | null): text is Language {
  return text !== null && Object.hasOwn(LANGUAGES, text);
}

import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { englishPractices } from '#integration/screens/patient/practices/practice-words.ts';
import { englishQuestions } from '#screening/screens/patient/facts/fact-questions.ts';

type Language = 'en' | 'es';

const MEDICINE = { en: /medic(?:ine|ation)|tablet|pill|dose/iu, es: /medic(?:ina|amento)|pastilla|comprimido|dosis/iu };

/** A sentence that begins by telling somebody to take, change or leave something. */
const TELLS = {
  en: /(?:^|[.:;!?]\s*)(?:please,?\s+)?(?:(?:do not|don[’']t|never|always|only)\s+)?(?:take|keep taking|go on taking|stop|start|skip|leave out|change|reduce|halve|double|increase)\b/iu,
  es: /(?:^|[.:;!?]\s*)(?:por favor,?\s+)?(?:(?:no|nunca|siempre|solo)\s+)?(?:tome|siga tomando|deje|suspenda|interrumpa|pare|empiece|omita|cambie|reduzca|duplique|aumente)(?=[\s.,;!?]|$)/iu,
};

const tellsAboutMedicine = (language: Language, text: string): boolean => MEDICINE[language].test(text) && TELLS[language].test(text);

/** Every text of the patient's app in one language, by file and key. */
function textsIn(language: Language): [string, string][] {
  const files = globSync([`src/*/{screens,words}/patient/**/words.${language}.json`, `src/patient/words.${language}.json`]);
  const written = files.map((file): [string, Record<string, string>] => [file, JSON.parse(readFileSync(file, 'utf8'))]);
  const inCode: [string, Readonly<Record<string, string>>][] = language === 'en' ? [['practices', englishPractices], ['questions', englishQuestions]] : [];
  return [...written, ...inCode].flatMap(([file, words]) => Object.entries(words).map(([key, text]): [string, string] => [`${file} ${key}`, text]));
}

test.each<Language>(['en', 'es'])('no text of the patient’s app tells a person what to do with a medicine (%s)', (language) => {
  const texts = textsIn(language);
  expect(texts.length).toBeGreaterThan(300);
  expect(texts.filter(([, text]) => tellsAboutMedicine(language, text))).toEqual([]);
});

describe('the look at a text', () => {
  it.each([
    ['en', 'Some medicines should not meet it. Please do not stop any of them by yourself.'],
    ['en', 'Take your tablets as usual.'],
    ['es', 'Algunos medicamentos no deben coincidir con él. Por favor, no deje ninguno por su cuenta.'],
    ['es', 'Tome sus pastillas como siempre.'],
  ] as const)('notices a planted instruction (%s): %s', (language, text) => {
    expect(tellsAboutMedicine(language, text)).toBe(true);
  });

  it.each([
    ['en', 'What you take, how much, how often'],
    ['en', 'I take no medicines'],
    ['es', 'Todo lo que toma, también las hierbas y las medicinas.'],
  ] as const)('lets a question about medicines stand (%s): %s', (language, text) => {
    expect(tellsAboutMedicine(language, text)).toBe(false);
  });
});

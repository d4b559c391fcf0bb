import { describe, expect, test } from 'vitest';
import { HIGHEST_READING_GRADE } from '#evidence/card-limits.ts';
import { findForbiddenCopy } from '#evidence/forbidden-copy.ts';
import { GUIDE_LANGUAGES } from '#evidence/guide-language.ts';
import { readNumbers } from '#evidence/number-reading.ts';
import { readingGrade } from '#evidence/reading-grade.ts';
import { splitSentences } from '#evidence/sentences.ts';
import { amountsOf } from '../../exploring.ts';
import { STUDY_DOSES } from '../../study-doses.ts';
import clinic from '../clinic/words.en.json' with { type: 'json' };
import english from '../patient/words.en.json' with { type: 'json' };
import spanish from '../patient/words.es.json' with { type: 'json' };

const PATIENT = { en: english, es: spanish } as const;
const ADDRESSED = { en: /\b(?:you|your|yours)\b/i, es: /(?<!\p{L})(?:usted|ustedes|su|sus|tú|tu|tus|te)(?!\p{L})/iu } as const;

/** The words that form a whole, by the beginning of their keys. */
function topicsOf(words: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const topics = new Map<string, string>();
  for (const [key, text] of Object.entries(words).filter(([, each]) => /[.?]$/.test(each))) {
    const topic = key.split('.')[0] ?? key;
    topics.set(topic, [topics.get(topic), text].filter((each) => each !== undefined).join('\n'));
  }
  return topics;
}

const numbersIn = (text: string, language: 'en' | 'es'): readonly number[] => readNumbers(text, language).flatMap((number) => (number.kind === 'percent' ? number.values : number.kind === 'share' ? [...number.counts, number.of] : [number.value]));

describe.each(GUIDE_LANGUAGES)('the words for patients in %s', (language) => {
  const words: Readonly<Record<string, string>> = PATIENT[language];

  test('are easy to read, each topic for itself', () => {
    const grades = [...topicsOf(words)].map(([topic, text]) => ({ topic, grade: readingGrade(text, language) }));
    expect(grades.filter(({ grade }) => grade > HIGHEST_READING_GRADE.card)).toEqual([]);
  });

  test('never speak to the reader in a sentence that holds a number', () => {
    const personal = Object.values(words).flatMap(splitSentences).filter((sentence) => ADDRESSED[language].test(sentence) && numbersIn(sentence, language).length > 0);
    expect(personal).toEqual([]);
  });

  test('carry none of the copy that must not be carried', () => {
    expect(Object.entries(words).filter(([, text]) => findForbiddenCopy(text, language).length > 0)).toEqual([]);
  });

  test.each(STUDY_DOSES)('tell of $id no number that its study does not hold', ({ id, dose, people }) => {
    const minutes = dose.route === 'intravenous' ? dose.steps.map((step) => step.minutes) : dose.route === 'nasal' ? dose.devices.map(({ afterMinutes }) => afterMinutes) : [];
    // Two sprays are said as one and another one.
    const carried = [...amountsOf(dose).map(Number), ...minutes, people ?? Number.NaN, 2, 1];
    const said = numbersIn(`${words[`example.${id}`]}. ${words[`example.${id}.study`]}.`, language);
    expect(said.filter((number) => !carried.includes(number))).toEqual([]);
    expect(people === null || said.includes(people)).toBe(true);
  });
});

test('both views have the words of what they share', () => {
  const own = /^(?:example|about|times|model)\.|^(?:route|weight|controls)\./;
  expect(Object.keys(english).filter((key) => !own.test(key) && !Object.hasOwn(clinic, key))).toEqual([]);
});

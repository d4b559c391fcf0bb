import { describe, expect, test } from 'vitest';
import { HIGHEST_READING_GRADE } from '#evidence/card-limits.ts';
import { findForbiddenCopy } from '#evidence/forbidden-copy.ts';
import type { GuideLanguage } from '#evidence/guide-language.ts';
import { GUIDE_LANGUAGES } from '#evidence/guide-language.ts';
import type { ReadNumber } from '#evidence/number-reading.ts';
import { readNumbers } from '#evidence/number-reading.ts';
import { readingGrade } from '#evidence/reading-grade.ts';
import { splitSentences } from '#evidence/sentences.ts';
import { CASCADE } from './cascade.ts';
import { EFFECT_SITE_DELAY, HALF_EFFECT_LEVELS } from './effect-site.ts';
import { DISSOCIATION_LEVELS, DISSOCIATION_TIMES } from './illustrations.ts';
import type { Finding, Stage } from './stage.ts';
import clinic from './words/clinic/words.en.json' with { type: 'json' };
import english from './words/patient/words.en.json' with { type: 'json' };
import spanish from './words/patient/words.es.json' with { type: 'json' };

type Catalogue = Readonly<Record<string, string>>;

const PATIENT: Readonly<Record<GuideLanguage, Catalogue>> = { en: english, es: spanish };
const STAGE_PARTS = ['title', 'what', 'drawn', 'known', 'illustration', 'disputed'] as const;
const FINDING_PARTS = ['who', 'given', 'when', 'found', 'not'] as const;

/** The words of each thing that is shown as one, by the beginning of their keys. */
function topicsOf(words: Catalogue): ReadonlyMap<string, readonly string[]> {
  const topics = new Map<string, readonly string[]>();
  for (const [key, text] of Object.entries(words)) {
    const [kind = '', name = ''] = key.split('.');
    const topic = kind === 'stage' || kind === 'finding' ? `${kind}.${name}` : kind;
    topics.set(topic, [...(topics.get(topic) ?? []), text]);
  }
  return topics;
}

/** Every number a finding may say: how many, how much, when in each unit, and its further figures. */
function numbersOf({ n, given, measured, figures }: Finding): readonly number[] {
  const hours = Array.isArray(measured) ? measured : [];
  return [n ?? Number.NaN, ...given.mgPerKg, ...hours, ...Object.values(figures).map(Math.abs)];
}

const numbersOfStage = ({ findings, point }: Stage): readonly number[] => [...findings.flatMap(numbersOf), point?.atMinutes ?? Number.NaN];

const valuesOf = (number: ReadNumber): readonly number[] => (number.kind === 'percent' ? number.values : number.kind === 'share' ? [...number.counts, number.of] : [number.value]);

/** The numbers of some words that nothing in the data carries. */
function inventedIn(texts: readonly string[], carried: readonly number[], language: GuideLanguage): readonly string[] {
  return readNumbers(texts.join('\n'), language).filter((number) => !valuesOf(number).every((value) => carried.includes(value))).map(({ text }) => text);
}

const partsOf = (words: Catalogue, kind: 'stage' | 'finding', id: string): readonly string[] => Object.entries(words).filter(([key]) => key.startsWith(`${kind}.${id}.`)).map(([, text]) => text);

const CATALOGUES: readonly (readonly [name: string, language: GuideLanguage, words: Catalogue])[] = [['patients', 'en', english], ['patients', 'es', spanish], ['clinicians', 'en', clinic]];

describe.each(CATALOGUES)('the words for %s in %s', (_, language, words) => {
  test('say all that the others say, and nothing else', () => {
    expect(Object.keys(words)).toEqual(Object.keys(english));
    expect(Object.values(words).filter((text) => text.trim() === '')).toEqual([]);
  });

  test.each(CASCADE)('tell of $id what is known, what is a picture and what is disputed, and of each study who, what, when and what not', ({ id, findings }) => {
    const expected = [...STAGE_PARTS.map((part) => `stage.${id}.${part}`), ...findings.flatMap((finding) => FINDING_PARTS.map((part) => `finding.${finding.id}.${part}`))];
    expect(expected.filter((key) => !Object.hasOwn(words, key))).toEqual([]);
  });

  test('tell of no stage and no study that is not there', () => {
    const ids = new Set(CASCADE.flatMap(({ id, findings }) => [`stage.${id}`, ...findings.map((finding) => `finding.${finding.id}`)]));
    expect([...topicsOf(words).keys()].filter((topic) => /^(?:stage|finding)\./.test(topic) && !ids.has(topic))).toEqual([]);
  });

  test('carry none of the copy that must not be carried', () => {
    expect(Object.entries(words).filter(([, text]) => findForbiddenCopy(text, language).length > 0)).toEqual([]);
  });

  test.each(CASCADE)('invent no number for $id', (stage) => {
    expect(inventedIn(partsOf(words, 'stage', stage.id), numbersOfStage(stage), language)).toEqual([]);
    for (const finding of stage.findings) expect(inventedIn(partsOf(words, 'finding', finding.id), numbersOf(finding), language), finding.id).toEqual([]);
  });

  test('say how many were studied, or that it is not known', () => {
    const unsaid = CASCADE.flatMap(({ findings }) => findings).filter(({ id, n }) => {
      const said = readNumbers(words[`finding.${id}.who`] ?? '', language).flatMap(valuesOf);
      return n === null ? said.length > 0 : !said.includes(n);
    });
    expect(unsaid.map(({ id }) => id)).toEqual([]);
  });
});

describe.each(GUIDE_LANGUAGES)('the words for patients in %s', (language) => {
  const words = PATIENT[language];

  test('are easy to read, each topic for itself', () => {
    const sentencesOnly = [...topicsOf(words)].map(([topic, texts]) => ({ topic, grade: readingGrade(texts.filter((text) => /[.?]$/.test(text)).join('\n'), language) }));
    expect(sentencesOnly.filter(({ grade }) => grade > HIGHEST_READING_GRADE.card)).toEqual([]);
  });

  test('never speak to the reader in a sentence that holds a number, so that no number is taken for their own', () => {
    const addressed = { en: /\b(?:you|your|yours)\b/i, es: /(?<!\p{L})(?:usted|ustedes|tú|tu|tus|te)(?!\p{L})/iu }[language];
    const personal = Object.values(words).flatMap(splitSentences).filter((sentence) => addressed.test(sentence) && readNumbers(sentence, language).length > 0);
    expect(personal).toEqual([]);
  });

  test('say of what is drawn beside the cascade no number that its data do not hold', () => {
    // "Half" is read as 5 of 10, and there are two mirror forms.
    const plain = [5, 10, 2];
    const levels = HALF_EFFECT_LEVELS.flatMap(({ people, value, interval }) => [people, value, ...(interval ?? [])]);
    const dissociation = DISSOCIATION_LEVELS.flatMap(({ fromNgPerMl, toNgPerMl, people }) => [fromNgPerMl, toNgPerMl ?? Number.NaN, people ?? Number.NaN]);
    const carried = { occupancy: [], effectSite: [...levels, EFFECT_SITE_DELAY.value, ...EFFECT_SITE_DELAY.interval, ...plain], dissociation: [...dissociation, DISSOCIATION_TIMES.highestAtMinutes, DISSOCIATION_TIMES.goneByMinutes, ...plain] };
    for (const [topic, numbers] of Object.entries(carried)) expect(inventedIn(topicsOf(words).get(topic) ?? [], numbers, language), topic).toEqual([]);
  });
});

describe('the look at numbers', () => {
  test('notices a planted one', () => {
    const [stage] = CASCADE;
    if (stage === undefined) throw new Error('no stage');
    expect(inventedIn(['It rose by 14.5 percent in 21 people.'], numbersOfStage(stage), 'en')).toEqual(['14.5 percent']);
  });
});

import type { Figure } from './claim.ts';
import type { GuideLanguage } from './guide-language.ts';
import { NUMBER_WORDS } from './number-words.ts';

/**
 * A number as it stands in a text. `share`: "5 of 10", "5 to 6 of 10", "half". `percent`: "52.2 percent", "48 to 61 %".
 * `plain`: any other, in digits or as a word.
 */
export type ReadNumber =
  | { readonly kind: 'share'; readonly text: string; readonly counts: readonly number[]; readonly of: number }
  | { readonly kind: 'percent'; readonly text: string; readonly values: readonly number[] }
  | { readonly kind: 'plain'; readonly text: string; readonly value: number };

/** Every number of a text, in its order; English digits group with commas and both languages write a decimal point. */
export function readNumbers(text: string, language: GuideLanguage): readonly ReadNumber[] {
  return [...text.toLowerCase().matchAll(PATTERNS[language])].map((match) => readMatch(match, language));
}

/** Whether the figures of a claim carry a number: exactly, or rounded to the parts that a share such as "5 of 10" has. */
export function isCarried(number: ReadNumber, figures: readonly Figure[]): boolean {
  const shares = figures.filter(({ unit }) => unit === 'percent').map(({ value }) => value);
  const counts = figures.filter(({ unit }) => unit !== 'percent').map(({ value }) => value);
  switch (number.kind) {
    case 'share': {
      const { of } = number;
      const isShare = number.counts.every((count) => shares.some((share) => Math.round((share * of) / 100) === count));
      return isShare || [...number.counts, of].every((count) => counts.includes(count));
    }
    case 'percent':
      return number.values.every((value) => shares.includes(value));
    case 'plain':
      return counts.includes(number.value);
  }
}

const PATTERNS: Readonly<Record<GuideLanguage, RegExp>> = { en: patternOf('en'), es: patternOf('es') };

function patternOf(language: GuideLanguage): RegExp {
  const { values, half, between, of, percent } = NUMBER_WORDS[language];
  const words = Object.keys(values).join('|');
  const number = `(?:\\d+(?:,\\d{3})*(?:\\.\\d+)?|(?:${words})(?:-(?:${words}))?)`;
  const range = `(?<first>${number})(?:\\s(?:${between})\\s(?<second>${number}))?`;
  const edge = String.raw`[\p{L}\d]`;
  const tail = `(?:\\s(?:${of})\\s(?<of>${number})(?!${edge})|\\s?(?<percent>${percent}))`;
  return new RegExp(`(?<!${edge})(?:(?<half>${half})|${range}${tail}|(?<alone>${number}))(?!${edge})`, 'gu');
}

function readMatch(match: RegExpExecArray, language: GuideLanguage): ReadNumber {
  const [text] = match;
  const { half, first, second, of, percent, alone } = match.groups ?? {};
  if (half !== undefined) return { kind: 'share', text, counts: [5], of: 10 };
  const values = [first, second].flatMap((each) => (each === undefined ? [] : [valueOf(each, language)]));
  if (of !== undefined) return { kind: 'share', text, counts: values, of: valueOf(of, language) };
  if (percent !== undefined) return { kind: 'percent', text, values };
  return { kind: 'plain', text, value: valueOf(alone ?? text, language) };
}

/** "1,247" is 1247, "twenty-four" is 24. */
function valueOf(number: string, language: GuideLanguage): number {
  if (/^\d/.test(number)) return Number(number.replaceAll(',', ''));
  return number.split('-').reduce((sum, word) => sum + (NUMBER_WORDS[language].values[word] ?? 0), 0);
}

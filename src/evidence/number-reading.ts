import type { Figure, FigureUnit } from './claim.ts';
import { isShareUnit } from './claim.ts';
import type { GuideLanguage } from './guide-language.ts';
import { NUMBER_WORDS } from './number-words.ts';

/**
 * A number as it stands in a text. `share`: "5 of 10", "5 to 6 of 10", "half". `percent`: "52.2 percent", "48 to 61 %".
 * `plain`: any other, in digits or as a word, with the units of the word that it counts; null where none stands behind it.
 */
export type ReadNumber =
  | { readonly kind: 'share'; readonly text: string; readonly counts: readonly number[]; readonly of: number }
  | { readonly kind: 'percent'; readonly text: string; readonly values: readonly number[] }
  | { readonly kind: 'plain'; readonly text: string; readonly value: number; readonly units: readonly FigureUnit[] | null };

/** Every number of a text, in its order; English digits group with commas and both languages write a decimal point. */
export function readNumbers(text: string, language: GuideLanguage): readonly ReadNumber[] {
  const lower = text.toLowerCase();
  return [...lower.matchAll(PATTERNS[language])].map((match) => readMatch(match, lower.slice(match.index + match[0].length), language));
}

/** Whether the figures of a claim carry a number: exactly and in its unit, or rounded to the parts that a share such as "5 of 10" has. */
export function isCarried(number: ReadNumber, figures: readonly Figure[]): boolean {
  const shares = figures.filter(({ unit }) => isShareUnit(unit)).map(({ value }) => value);
  const counts = figures.filter(({ unit }) => !isShareUnit(unit));
  switch (number.kind) {
    case 'share': {
      const { of } = number;
      const isRounded = number.counts.every((count) => shares.some((share) => isRoundedTo(share, count, of)));
      return isRounded || [...number.counts, of].every((count) => counts.some(({ value }) => value === count));
    }
    case 'percent':
      return number.values.every((value) => shares.includes(value));
    case 'plain':
      return counts.some(({ value, unit }) => value === number.value && (number.units === null || number.units.includes(unit)));
  }
}

/** Whether a share in percent is so many of a whole, rounded. */
export function isRoundedTo(share: number, count: number, of: number): boolean {
  return Math.round((share * of) / 100) === count;
}

/** The percentages of a text that no share such as "5 of 10" stands before in their sentence: nobody counts people in percent. */
export function percentBeforeShare(sentence: string, language: GuideLanguage): readonly string[] {
  const numbers = readNumbers(sentence, language);
  const firstShare = numbers.findIndex(({ kind }) => kind === 'share');
  return numbers.filter(({ kind }, at) => kind === 'percent' && (firstShare === -1 || at < firstShare)).map(({ text }) => text);
}

const PATTERNS: Readonly<Record<GuideLanguage, RegExp>> = { en: patternOf('en'), es: patternOf('es') };

function numberPattern(language: GuideLanguage): string {
  const words = Object.keys(NUMBER_WORDS[language].values).join('|');
  return `(?:\\d+(?:,\\d{3})*(?:\\.\\d+)?|(?:${words})(?:-(?:${words}))?)`;
}

function patternOf(language: GuideLanguage): RegExp {
  const { half, hours, between, of, percent } = NUMBER_WORDS[language];
  const number = numberPattern(language);
  const range = `(?<first>${number})(?:\\s(?:${between})\\s(?<second>${number}))?`;
  const edge = String.raw`[\p{L}\d]`;
  const tail = `(?:\\s(?:${of})\\s(?<of>${number})(?!${edge})|\\s?(?<percent>${percent}))`;
  return new RegExp(`(?<!${edge})(?:(?<hours>${Object.keys(hours).join('|')})|(?<half>${half})|${range}${tail}|(?<alone>${number}))(?!${edge})`, 'gu');
}

function readMatch(match: RegExpExecArray, rest: string, language: GuideLanguage): ReadNumber {
  const [text] = match;
  const { hours, half, first, second, of, percent, alone } = match.groups ?? {};
  if (hours !== undefined) return { kind: 'plain', text, value: NUMBER_WORDS[language].hours[hours] ?? Number.NaN, units: ['hours'] };
  if (half !== undefined) return { kind: 'share', text, counts: [5], of: 10 };
  const values = [first, second].flatMap((each) => (each === undefined ? [] : [valueOf(each, language)]));
  if (of !== undefined) return { kind: 'share', text, counts: values, of: valueOf(of, language) };
  if (percent !== undefined) return { kind: 'percent', text, values };
  return { kind: 'plain', text, value: valueOf(alone ?? text, language), units: unitsBehind(rest, language) };
}

/** The units of the first counted word behind a number, over a second number that it shares it with, as in "2 to 3 weeks". */
function unitsBehind(rest: string, language: GuideLanguage): readonly FigureUnit[] | null {
  const { between, units, wordsBeforeUnit } = NUMBER_WORDS[language];
  const behind = rest.replace(new RegExp(`^\\s(?:${between})\\s${numberPattern(language)}(?![\\p{L}\\d])`, 'u'), '');
  const words = /^(?:\s[\p{L}]+)*/u.exec(behind)?.[0].trim().split(' ') ?? [];
  for (const word of words.slice(0, wordsBeforeUnit + 1)) {
    const found = units.find(([pattern]) => pattern.test(word));
    if (found !== undefined) return found[1];
  }
  return null;
}

/** "1,247" is 1247, "twenty-four" is 24. */
function valueOf(number: string, language: GuideLanguage): number {
  if (/^\d/.test(number)) return Number(number.replaceAll(',', ''));
  return number.split('-').reduce((sum, word) => sum + (NUMBER_WORDS[language].values[word] ?? 0), 0);
}

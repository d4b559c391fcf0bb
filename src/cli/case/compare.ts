import type { Instant } from '#foundation/instant.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
import type { ExpectedNumber } from './expected-values.ts';
import type { TimeContext } from './time-text.ts';
import { resolveTime } from './time-text.ts';

/** Whether a number is as expected: equal after rounding, halves away from zero, to the decimals that were written, or in the range. */
export function isExpectedNumber(expected: ExpectedNumber, found: number | string | null): boolean {
  if (found === null) return false;
  const value = Number(found);
  if (typeof expected === 'string') return roundTo(value, decimalsOf(expected)) === Number(expected);
  const { atLeast, atMost } = expected;
  return (atLeast === undefined || value >= Number(atLeast)) && (atMost === undefined || value <= Number(atMost));
}

function decimalsOf(written: string): number {
  return written.split('.')[1]?.length ?? 0;
}

function roundTo(value: number, decimals: number): number {
  const scaled = Number((Math.abs(value) * 10 ** decimals).toPrecision(12));
  return (Math.sign(value) * Math.round(scaled)) / 10 ** decimals;
}

/** Whether a moment is as expected: null is met by none, a day by any moment of it, a clock time by the same minute, one with seconds by the same second. */
export function isExpectedTime(expected: string | null, found: Instant | null, context: TimeContext): boolean {
  if (expected === null || found === null) return expected === null && found === null;
  if (expected.length === 10 && /^\d{4}-/.test(expected)) return localDateOf(found, context.zone) === expected;
  const moment = resolveTime(expected, context);
  const grain = /:\d{2}:\d{2}/.test(expected) ? 1_000 : 60_000;
  return moment !== null && Math.floor(Date.parse(moment) / grain) === Math.floor(Date.parse(found) / grain);
}

/** Whether a text contains a word or phrase as whole words; capitals and line breaks do not matter. */
export function containsPhrase(text: string, phrase: string): boolean {
  const plain = (words: string) => words.toLowerCase().replaceAll(/\s+/g, ' ').trim();
  const escaped = plain(phrase).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u').test(plain(text));
}

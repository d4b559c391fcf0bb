import { z } from 'zod';
import { timeText } from './time-text.ts';
import { digitsOf } from './values.ts';

const written = z
  .union([z.number(), z.string().regex(/^-?\d+(\.\d+)?$/, 'expected a number')], { error: 'expected a number' })
  .transform((value) => (typeof value === 'number' ? digitsOf(value) : value));

const range = z.strictObject({ atLeast: written.optional(), atMost: written.optional() });

const numberOrRange = z
  .union([written, range], { error: 'expected a number, or a range such as { "atLeast": 118 }' })
  .meta({ id: 'expected-number', title: 'number or range', description: 'A number, compared after rounding to the decimals you wrote: `40` is met by 40.4, `"40.0"` is not. Or a range with `atLeast`, `atMost` or both.' });

/**
 * A number to compare with, kept as written, so that its decimals say how exactly: 56.3 is met by 56.25.
 * A range has `atLeast`, `atMost` or both.
 */
export function expectedNumber(meaning: string) {
  return numberOrRange.describe(meaning);
}

/** What an expected number is read as: its digits as written, or a range of digits. */
export type ExpectedNumber = z.output<typeof numberOrRange>;

const timeOrNone = z
  .union([timeText, z.null()], { error: 'expected a time, a day, or null for none' })
  .meta({ id: 'expected-time', title: 'time or null', description: 'A time, compared to the minute, or to the second where you wrote one; a day, met by any moment of it; or null for none.' });

/** A time or day to compare with, or null for none; a day alone compares days. */
export function expectedTime(meaning: string) {
  return timeOrNone.describe(meaning);
}

const anyValue = z
  .union([z.string(), z.number(), z.boolean(), z.null()], { error: 'expected a text, a number, true, false or null' })
  .meta({ id: 'value', title: 'value', description: 'A text, a number, true, false or null.' });

/** A text, number, true or false, or null, for values whose kind depends on the rule. */
export function expectedValue(meaning: string) {
  return anyValue.describe(meaning);
}

/** One thing a rule looked at: any input that agrees with every field stated. */
export const expectedInput = z
  .strictObject({
    name: z.string().describe('Words that the name of the input contains').optional(),
    value: expectedValue('Its value').optional(),
    unit: z.string().describe('Its unit').optional(),
    at: timeText.describe('The moment or day it was taken').optional(),
  })
  .meta({ id: 'input', title: 'input of a rule', description: 'Something a rule looked at: `name`, `value`, `unit`, `at`, each optional.' });

/** The parts a finding or prompt must show so that a clinician can check it. */
export const shownPart = z
  .enum(['rule', 'inputs', 'threshold', 'source', 'version', 'reading-dates'])
  .meta({ id: 'shown-part', title: '`rule`, `inputs`, `threshold`, `source`, `version` or `reading-dates`', description: 'A part that must be shown.' });

import { z } from 'zod';
import type { DrugUnit } from '#foundation/quantity.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { timeText } from './time-text.ts';

/** Digits without an exponent, to six places. */
export function digitsOf(value: number): string {
  return value.toFixed(6).replace(/\.?0+$/, '');
}

function amountIn(unit: DrugUnit) {
  const error = `expected an amount in ${unit}, such as 39 or "39 ${unit}"`;
  const pattern = new RegExp(`^\\d{1,6}(\\.\\d{1,6})?( ?${unit.replaceAll('/', '\\/')})?$`);
  return z
    .union([z.number().nonnegative(), z.string().regex(pattern, error)], { error })
    .transform((value) => (typeof value === 'number' ? digitsOf(value) : value.replace(/ ?[a-z].*$/i, '')))
    .meta({ id: `amount-in-${unit.replaceAll('/', '-per-')}`, title: `amount in ${unit}`, description: `A number, its digits in quotes, or its digits with the unit, such as \`39\`, \`"39"\` or \`"39 ${unit}"\`.` });
}

const amounts = {
  mg: amountIn('mg'),
  'mg/kg': amountIn('mg/kg'),
  'mg/mL': amountIn('mg/mL'),
  mL: amountIn('mL'),
  kg: amountIn('kg'),
  'mg/min': amountIn('mg/min'),
  'mL/h': amountIn('mL/h'),
} as const satisfies Readonly<Record<DrugUnit, unknown>>;

/** A drug amount in one unit: a number, its digits, or its digits with the unit; kept as digits. */
export function amount(unit: DrugUnit, meaning: string) {
  return amounts[unit].describe(meaning);
}

const SIGNED = 'expected an amount in mg, such as -6 or "-6 mg"';

const signed = z
  .union([z.number(), z.string().regex(/^-?\d{1,6}(\.\d{1,6})?( ?mg)?$/, SIGNED)], { error: SIGNED })
  .transform((value) => (typeof value === 'number' ? digitsOf(value) : value.replace(/ ?mg$/, '')))
  .meta({ id: 'signed-amount-in-mg', title: 'amount in mg, may be negative', description: 'As an amount in mg, with a minus sign where it takes away.' });

/** A drug amount that may be negative, in mg. */
export function signedMilligrams(meaning: string) {
  return signed.describe(meaning);
}

const plainNumber = z
  .union([z.number(), z.string().regex(/^-?\d+(\.\d+)?$/, 'expected a number')], { error: 'expected a number' })
  .transform(Number)
  .meta({ id: 'number', title: 'number', description: 'A number, or its digits in quotes.' });

/** A plain number, or its digits in quotes. */
export function number(meaning: string) {
  return plainNumber.describe(meaning);
}

const trueOrFalse = z
  .union([z.boolean(), z.enum(['yes', 'no'])], { error: 'expected true or false' })
  .transform((value) => value === true || value === 'yes')
  .meta({ id: 'true-or-false', title: 'true or false', description: '`true` or `false`; `"yes"` and `"no"` mean the same.' });

/** true or false; "yes" and "no" mean the same. */
export function yesNo(meaning: string) {
  return trueOrFalse.describe(meaning);
}

const personsAnswer = z
  .union([z.boolean(), z.enum(['yes', 'no', 'unknown', 'declined', 'not-asked'])], { error: 'expected yes, no, unknown, declined or not-asked' })
  .transform((value) => (value === true ? 'yes' : value === false ? 'no' : value))
  .meta({ id: 'answer', title: 'answer', description: '`yes`, `no`, `unknown`, `declined` or `not-asked`; `true` and `false` mean yes and no.' });

/** An answer that a person gave or did not give; true and false mean yes and no. */
export function answer(meaning: string) {
  return personsAnswer.describe(meaning);
}

const anyText = z.string().meta({ id: 'text', title: 'text', description: 'Words in quotes.' });

export function text(meaning: string) {
  return anyText.describe(meaning);
}

const oneOrMoreTexts = z
  .union([z.string(), z.array(z.string())], { error: 'expected a text or a list of texts' })
  .transform((value) => (typeof value === 'string' ? [value] : value))
  .meta({ id: 'texts', title: 'texts', description: 'A text, or a list of texts.' });

/** One text or a list of them; kept as a list. */
export function texts(meaning: string) {
  return oneOrMoreTexts.describe(meaning);
}

export function time(meaning: string) {
  return timeText.describe(meaning);
}

const calendarDay = z
  .string()
  .refine((value) => localDateSchema.safeParse(value).success, 'expected a day such as 2026-03-02')
  .meta({ id: 'day', title: 'day', description: 'A day of the clinic’s calendar, such as `2026-03-02`.' });

export function day(meaning: string) {
  return calendarDay.describe(meaning);
}

const partOfDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'expected a day, a month or a year, such as 2026-03-02, 2026-03 or 2026')
  .meta({ id: 'rough-day', title: 'day, month or year', description: 'A day, or only its month or its year: `2026-03-02`, `2026-03`, `2026`.' });

/** A day, or only its month or its year, for what people remember roughly. */
export function roughDay(meaning: string) {
  return partOfDate.describe(meaning);
}

export function choice<const Choices extends readonly [string, ...string[]]>(choices: Choices, meaning: string) {
  return z.enum(choices).describe(meaning);
}

export function list<Item extends z.ZodType>(item: Item, meaning: string) {
  return z.array(item).describe(meaning);
}

/** The permanent id of a rule. */
export const ruleId = z
  .string()
  .regex(/^[A-Z][A-Za-z]*(-[A-Za-z]*\d*)*$/, 'expected a rule id such as DC-1 or ELIG-A7')
  .meta({ id: 'rule', title: 'rule id', description: 'The permanent id of a rule, such as `DC-1` or `ELIG-A7`.' });

/** A name that one entry gives itself and later entries use. */
export const entryName = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'expected a short name without spaces, such as order-1')
  .meta({ id: 'name', title: 'name', description: 'A short name without spaces, such as `order-1`.' });

export function nameOf(meaning: string) {
  return entryName.describe(meaning);
}

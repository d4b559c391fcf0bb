import { z } from 'zod';
import type { LocalDate } from '#foundation/zoned-time.ts';
import { addDays, localDateSchema } from '#foundation/zoned-time.ts';
import { atMostOne, exactlyOne, withRules } from './entry.ts';
import { amount, answer, day, list, number, text } from './values.ts';
import { diagnosis } from './vocabulary.ts';

const fields = z.strictObject({
  name: text('Name').default('Robin Sample'),
  sex: z.enum(['female', 'male', 'not-recorded']).describe('Sex as recorded'),
  birthDate: day('Day of birth').optional(),
  age: number('Age in full years on the day of the first entry; the birthday is then half a year off').optional(),
  weightKg: amount('kg', 'Weight, measured by staff at the first entry').optional(),
  weightLb: number('The same in pounds').optional(),
  heightCm: number('Height').optional(),
  bmi: number('Body mass index; the height follows from it and the weight').optional(),
  childBearingPotential: answer('Whether the person could become pregnant. Left out: not stated, so that a `facts` entry with `otherwise` covers it').optional(),
  diagnoses: list(diagnosis, 'Diagnoses, the one to be treated first').default([]),
  language: z.enum(['en', 'es']).describe('Language of the app').default('en'),
});

/** The person a case is about. */
export const personSchema = withRules(fields, [exactlyOne('birthDate', 'age'), atMostOne('weightKg', 'weightLb'), atMostOne('heightCm', 'bmi')]).meta({ title: 'person' });

export type CasePerson = z.output<typeof personSchema>;

/** Half a year in days: keeps a birthday away from the days of a short case. */
const HALF_YEAR_DAYS = 182;

/** The day of birth: as stated, or half a year and the stated age before the first day of the case. */
export function birthDateOf(person: CasePerson, firstDay: LocalDate): LocalDate {
  if (person.birthDate !== undefined) return localDateSchema.parse(person.birthDate);
  const midYear = addDays(firstDay, -HALF_YEAR_DAYS);
  const year = Number(midYear.slice(0, 4)) - (person.age ?? 0);
  const monthAndDay = midYear.slice(4) === '-02-29' ? '-02-28' : midYear.slice(4);
  return localDateSchema.parse(`${String(year).padStart(4, '0')}${monthAndDay}`);
}

/** The height in centimetres: as stated, from body mass index and weight, or null. */
export function heightCmOf(person: CasePerson): number | null {
  if (person.heightCm !== undefined) return person.heightCm;
  const weightKg = weightKgOf(person);
  if (person.bmi === undefined || weightKg === null) return null;
  return Math.round(Math.sqrt(weightKg / person.bmi) * 1000) / 10;
}

const KG_IN_A_POUND = 0.45359237;

function weightKgOf(person: CasePerson): number | null {
  if (person.weightKg !== undefined) return Number(person.weightKg);
  return person.weightLb === undefined ? null : person.weightLb * KG_IN_A_POUND;
}

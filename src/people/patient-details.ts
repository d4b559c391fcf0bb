import type { LocalDate } from '#foundation/zoned-time.ts';
import { ageOn } from '#foundation/zoned-time.ts';

/** Sex as the record needs it; nobody has to say. */
export const SEXES = ['female', 'male', 'other', 'not-recorded'] as const;
export type Sex = (typeof SEXES)[number];

/** The languages in which patients are addressed. */
export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a clinic knows of a patient to greet, reach and recognise them; null where nothing was given. */
export type PatientDetails = {
  readonly familyName: string;
  readonly givenName: string;
  readonly calledName: string | null;
  readonly pronouns: string | null;
  readonly birthDate: LocalDate;
  readonly sex: Sex;
  readonly language: Language;
  readonly email: string | null;
  readonly phone: string | null;
};

const OLDEST_YEARS = 120;

/** Whether somebody alive on `today` can have been born on this day: not in the future, not over 120 years ago. */
export function isPlausibleBirthDate(birthDate: LocalDate, today: LocalDate): boolean {
  return birthDate <= today && ageOn(birthDate, today) <= OLDEST_YEARS;
}

/** Which details differ; the names alone go into the audit record, never what they say. */
export function changedDetails(before: PatientDetails, now: PatientDetails): readonly (keyof PatientDetails)[] {
  const names: readonly (keyof PatientDetails)[] = ['familyName', 'givenName', 'calledName', 'pronouns', 'birthDate', 'sex', 'language', 'email', 'phone'];
  return names.filter((name) => before[name] !== now[name]);
}

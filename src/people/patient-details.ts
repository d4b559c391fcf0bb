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

/**
 * What two people make of the same details when each began from what they had read: a change of the one keeps the other's
 * changes, and where both changed the same detail to something else, nothing is taken.
 * @param read what whoever writes now had read
 * @param present what is on record now
 */
export function joinDetails(read: PatientDetails, present: PatientDetails, wanted: PatientDetails): { readonly details: PatientDetails } | { readonly clashing: readonly (keyof PatientDetails)[] } {
  const mine = changedDetails(read, wanted);
  const clashing = mine.filter((name) => present[name] !== read[name] && present[name] !== wanted[name]);
  if (clashing.length > 0) return { clashing };
  return { details: { ...present, ...Object.fromEntries(mine.map((name) => [name, wanted[name]])) } };
}

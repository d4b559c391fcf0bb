import { expect, test } from 'vitest';
import { localDateSchema } from '#foundation/zoned-time.ts';
import type { PatientDetails } from './patient-details.ts';
import { changedDetails, isPlausibleBirthDate } from './patient-details.ts';

const day = (text: string) => localDateSchema.parse(text);
const today = day('2026-03-02');
const ada: PatientDetails = {
  familyName: 'Okafor',
  givenName: 'Ada',
  calledName: null,
  pronouns: null,
  birthDate: day('1984-05-02'),
  sex: 'not-recorded',
  language: 'en',
  email: null,
  phone: null,
};

test('a birth date today is plausible and tomorrow is not', () => {
  expect(isPlausibleBirthDate(day('2026-03-02'), today)).toBe(true);
  expect(isPlausibleBirthDate(day('2026-03-03'), today)).toBe(false);
});

test('120 years of age are plausible and 121 are not', () => {
  expect(isPlausibleBirthDate(day('1905-03-03'), today)).toBe(true);
  expect(isPlausibleBirthDate(day('1905-03-02'), today)).toBe(false);
});

test('changes are told by name alone, and nothing given is not the same as something', () => {
  expect(changedDetails(ada, ada)).toEqual([]);
  expect(changedDetails(ada, { ...ada, email: 'ada@mail.example', calledName: 'Addie' })).toEqual(['calledName', 'email']);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localDateSchema } from '#foundation/zoned-time.ts';
import type { PatientDetails } from './patient-details.ts';
import { changedDetails, isPlausibleBirthDate, joinDetails } from './patient-details.ts';

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
test('what two people change of one record joins; the same detail changed to something else by both is told, and the same to the same is no clash', () => {
  const theirs = { ...ada, phone: '+1 555 0100' };
  expect(joinDetails(ada, theirs, { ...ada, email: 'ada@mail.example' })).toEqual({ details: { ...ada, phone: '+1 555 0100', email: 'ada@mail.example' } });
  expect(joinDetails(ada, theirs, { ...ada, phone: '+1 555 0199' })).toEqual({ clashing: ['phone'] });
  expect(joinDetails(ada, theirs, theirs)).toEqual({ details: theirs });
  expect(joinDetails(theirs, theirs, { ...theirs, phone: null })).toEqual({ details: ada });
});

test('nobody’s change is lost, whatever both change', () => {
  const value = fc.constantFrom(null, 'one', 'two');
  const some = fc.record({ calledName: value, pronouns: value, email: value, phone: value });
  fc.assert(
    fc.property(some, some, some, (first, second, third) => {
      const [read, present, wanted] = [first, second, third].map((each) => ({ ...ada, ...each }));
      if (read === undefined || present === undefined || wanted === undefined) return;
      const joined = joinDetails(read, present, wanted);
      if ('clashing' in joined) {
        for (const name of joined.clashing) expect(new Set([read[name], present[name], wanted[name]]).size).toBeGreaterThan(1);
        return;
      }
      for (const name of changedDetails(read, wanted)) expect(joined.details[name]).toBe(wanted[name]);
      for (const name of changedDetails(read, present)) expect(joined.details[name]).toBe(present[name]);
    }),
  );
});

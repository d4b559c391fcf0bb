import { describe, expect, it } from 'vitest';
import { ageOn, localDateSchema } from '#foundation/zoned-time.ts';
import { birthDateOf, heightCmOf, personSchema } from './person.ts';

const day = (text: string) => localDateSchema.parse(text);
const person = (fields: object) => personSchema.parse({ sex: 'female', age: 42, ...fields });

describe('the person of a case', () => {
  it.each(['2026-02-27', '2026-01-01', '2028-08-29', '2026-12-31'])('is as old as stated on %s and half a year later', (first) => {
    const born = birthDateOf(person({}), day(first));
    expect(ageOn(born, day(first))).toBe(42);
    expect(ageOn(birthDateOf(person({ age: 0 }), day(first)), day(first))).toBe(0);
  });

  it('keeps a day of birth that is stated', () => {
    expect(birthDateOf(personSchema.parse({ sex: 'male', birthDate: '1980-06-01' }), day('2026-02-27'))).toBe('1980-06-01');
  });

  it('has a height as stated, or from body mass index and weight in either unit, or none', () => {
    expect(heightCmOf(person({ heightCm: 172 }))).toBe(172);
    expect(heightCmOf(person({ bmi: 26.4, weightKg: '78.0 kg' }))).toBe(171.9);
    expect(heightCmOf(person({ bmi: 26.4, weightLb: 172 }))).toBe(171.9);
    expect([heightCmOf(person({ bmi: 26.4 })), heightCmOf(person({}))]).toEqual([null, null]);
  });

  it('may have a diagnosis by its short form', () => {
    expect(person({ diagnoses: ['trd', 'ptsd'] }).diagnoses).toEqual(['treatment-resistant-depression', 'ptsd']);
  });

  it.each([{ birthDate: '1980-01-01' }, { weightKg: 80, weightLb: 176 }, { heightCm: 170, bmi: 25 }])('is not stated twice: %j', (fields) => {
    expect(personSchema.safeParse({ sex: 'female', age: 42, ...fields }).success).toBe(false);
  });
});

import { expect, test } from 'vitest';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { isSamePerson } from './identity-check.ts';
import { boardName, identityOf, lockedName } from './person-in-room.ts';

const person = { givenName: 'Élodie Anne', familyName: 'van der Berg', birthDate: localDateSchema.parse('1984-05-02') };

test('the two identifiers are the first letters of given and family name, and the birth year', () => {
  expect(identityOf(person)).toEqual({ initials: 'ÉV', birthYear: 1984 });
  expect(isSamePerson({ initials: 'é.v.', birthYear: 1984 }, identityOf(person))).toBe(true);
});

test('the board names a person as they are called, with one letter of the family name', () => {
  expect(boardName({ ...person, calledName: null })).toBe('Élodie Anne v.');
  expect(boardName({ ...person, calledName: 'Elo' })).toBe('Elo v.');
});

test('a locked screen names a person as they are called and says no more', () => {
  expect(lockedName({ ...person, calledName: null })).toBe('Élodie Anne');
  expect(lockedName({ ...person, calledName: 'Elo' })).toBe('Elo');
});

import { expect, test } from 'vitest';
import { listedName, readPersonSearch, spokenName } from './person-name.ts';

test('a name is listed with the family name first, in capitals', () => {
  expect(listedName({ familyName: 'Okafor', givenName: 'Ada' })).toBe('OKAFOR, Ada');
  expect(listedName({ familyName: 'Ávila Núñez', givenName: 'José' })).toBe('ÁVILA NÚÑEZ, José');
});

test('people are spoken to as they like to be called, and by their given name when they did not say', () => {
  expect(spokenName({ givenName: 'Adaeze', calledName: 'Ada' })).toBe('Ada');
  expect(spokenName({ givenName: 'Adaeze', calledName: null })).toBe('Adaeze');
});

test.each([
  ['', { by: 'everyone' }],
  ['  ', { by: 'everyone' }],
  ['1984-05-02', { by: 'birth-date', birthDate: '1984-05-02' }],
  ['Oka', { by: 'one-name', beginning: 'oka' }],
  ['Okafor, A', { by: 'both-names', familyBeginning: 'okafor', givenBeginning: 'a' }],
  ['Okafor,', { by: 'both-names', familyBeginning: 'okafor', givenBeginning: '' }],
  ['NÚÑEZ', { by: 'one-name', beginning: 'nunez' }],
  ['Ada Mae Oka', { by: 'both-names', familyBeginning: 'oka', givenBeginning: 'ada mae' }],
])('a search for “%s” is understood', (typed, understood) => expect(readPersonSearch(typed)).toEqual(understood));

import { expect, test } from 'vitest';
import { searchTextOf } from './search-text.ts';

test('a birth date as people write it finds the person, and a name stays as typed', () => {
  expect(searchTextOf('3 Apr 1984')).toBe('1984-04-03');
  expect(searchTextOf(' 30 December 1996 ')).toBe('1996-12-30');
  expect(searchTextOf('1984-04-03')).toBe('1984-04-03');
  expect(searchTextOf('Okafor, A')).toBe('Okafor, A');
  expect(searchTextOf('3 Foo 1984')).toBe('3 Foo 1984');
});

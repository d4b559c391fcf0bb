import { expect, test } from 'vitest';
import { directionOf, preferredLanguage } from './guide-language.ts';

test.each([
  ['es-MX,es;q=0.9,en;q=0.8', 'es'],
  ['en-US,en;q=0.9,es;q=0.8', 'en'],
  ['es;q=0.4, en;q=0.7', 'en'],
  ['de-DE, es;q=0.2', 'es'],
  ['de', 'en'],
  ['', 'en'],
  ['es;q=0, *', 'en'],
  [';;;,q=', 'en'],
])('somebody whose browser asks for "%s" reads the guide in %s', (asked, language) => {
  expect(preferredLanguage(asked, ['en', 'es'])).toBe(language);
});

test('a language that is not on offer is never chosen', () => {
  expect(preferredLanguage('es', ['en'])).toBe('en');
});

test('English and Spanish run from left to right, Arabic from right to left', () => {
  expect(['en', 'es', 'ar'].map(directionOf)).toEqual(['ltr', 'ltr', 'rtl']);
});

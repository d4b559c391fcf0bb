import { beforeEach, expect, test, vi } from 'vitest';
import { keepWhereTo, takeWhereTo } from './go-on.ts';

const FORM = '/form/019d0151-6530-7d7c-9d11-7811a74a56bd';
const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  // Only what the browser keeps is replaced: a test has no browser.
  vi.stubGlobal('localStorage', { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => kept.set(name, value), removeItem: (name: string) => kept.delete(name) });
});

test('after a new link somebody goes on with the form of their letter, once', () => {
  keepWhereTo(FORM, 0);
  expect(takeWhereTo(1000)).toBe(FORM);
  expect(takeWhereTo(1000)).toBe('/');
});

test('an hour later, and from any other page, they begin at the first page', () => {
  keepWhereTo(FORM, 0);
  expect(takeWhereTo(60 * 60_000)).toBe('/');
  keepWhereTo('/journal', 0);
  expect(takeWhereTo(1)).toBe('/');
});

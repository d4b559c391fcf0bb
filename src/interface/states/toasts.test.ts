import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { shownToasts, toast } from './toasts.ts';

const shown = () => shownToasts().map(({ words }) => words);
const undo = () => undefined;

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

test('a newer word takes the place of an older one that cannot be undone', () => {
  for (const words of ['First', 'Second', 'Third']) toast(words);
  expect(shown()).toEqual(['Third']);
});

test('what can be undone stays ten seconds, also when something else is said meanwhile', () => {
  toast('Removed', undo);
  toast('Saved');
  expect(shown()).toEqual(['Removed', 'Saved']);
  vi.advanceTimersByTime(9_999);
  expect(shown()).toEqual(['Removed']);
  vi.advanceTimersByTime(1);
  expect(shown()).toEqual([]);
});

test('never more than three stand there', () => {
  for (let count = 1; count <= 6; count += 1) toast(`Removed ${count}`, undo);
  expect(shown()).toEqual(['Removed 4', 'Removed 5', 'Removed 6']);
});

import { expect, test } from 'vitest';
import { putBetween } from './figures-page.ts';

const PAGE = 'Before\n<!-- last run -->\nold\n<!-- end of last run -->\nAfter\n';

test('new figures take the place of the old ones and of nothing else', () => {
  expect(putBetween(PAGE, 'last run', 'new\n')).toBe('Before\n<!-- last run -->\nnew\n<!-- end of last run -->\nAfter\n');
});

test('a page without the two marks, or with them the wrong way round, stays as it is', () => {
  expect(() => putBetween(PAGE, 'last proof', 'new\n')).toThrow('no place for the last proof');
  expect(() => putBetween('<!-- end of last run -->\n<!-- last run -->\n', 'last run', 'new\n')).toThrow('no place');
});

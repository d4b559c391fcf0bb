import { expect, it } from 'vitest';
import { wrap } from './wrapped-lines.ts';

it('has its words on lines that fit', () => {
  expect(wrap('not for choosing a dose', 10)).toEqual(['not for', 'choosing a', 'dose']);
  expect(wrap('unbreakable', 4)).toEqual(['unbreakable']);
});

import { expect, test } from 'vitest';
import { shareInTime } from './share-in-time.ts';

const settings = { 'INTG-4.fewestDoses': 11 };

test('from eleven doses on the share is said in whole percent, below there is none', () => {
  expect(shareInTime(10, 10, settings)).toBeNull();
  expect(shareInTime(0, 0, { 'INTG-4.fewestDoses': 1 })).toBeNull();
  expect(shareInTime(11, 8, settings)).toBe(73);
  expect(shareInTime(11, 0, settings)).toBe(0);
  expect(shareInTime(40, 40, settings)).toBe(100);
});

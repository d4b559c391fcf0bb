import { expect, test } from 'vitest';
import { actText, factsText } from './act-text.ts';

test('an act reads as words after its part of the product, and a name without parts stays', () => {
  expect(actText('screening.safety-plan-signed')).toBe('screening: safety plan signed');
  expect(actText('begun')).toBe('begun');
});

test('facts stand in one line, lists and nothing included', () => {
  expect(factsText({ outcome: 'refuse', rules: ['ELIG-A1'], before: null, count: 3 })).toBe('outcome refuse, rules ["ELIG-A1"], before null, count 3');
  expect(factsText({})).toBe('');
});

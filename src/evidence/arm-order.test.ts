import { expect, test } from 'vitest';
import { mixesUpArms } from './arm-order.ts';
import { figure } from './claim.ts';

const figures = [figure('response', 52.2, 'percent', 'treated', 'Han16'), figure('response', 20.6, 'percent', 'compared', 'Han16')];

test.each([
  'About 5 of 10 were better with ketamine, and 2 of 10 with a placebo.',
  'With a placebo it was 2 of 10, with ketamine 5 of 10.',
  'It was 5 of 10 and 2 of 10.',
  'It was 5 and 2 of 10.',
  'About 5 of 10 relapsed with it, and 2 of 10 without.',
  'With ketamine it was 5 of 10.',
  'On the spray it was 5 of 10. Without the medicine it was 2 of 10.',
])('each group has its own share: %s', (text) => {
  expect(mixesUpArms(text, figures, 'en')).toBe(false);
});

test.each([
  'About 2 of 10 were better with ketamine, and 5 of 10 with a placebo.',
  'With a placebo it was 5 of 10, with ketamine 2 of 10.',
  'It was 2 of 10 and 5 of 10.',
  'It was 2 and 5 of 10.',
  'About 2 of 10 relapsed with it, and 5 of 10 without.',
])('one group has the share of the other: %s', (text) => {
  expect(mixesUpArms(text, figures, 'en')).toBe(true);
});

test('in Spanish alike', () => {
  expect(mixesUpArms('Unas 5 de cada 10 con ella, y 2 de cada 10 sin ella', figures, 'es')).toBe(false);
  expect(mixesUpArms('Unas 2 de cada 10 con ella, y 5 de cada 10 sin ella', figures, 'es')).toBe(true);
  expect(mixesUpArms('Con un placebo fueron 2 de cada 10, y 5 de cada 10 con ketamina', figures, 'es')).toBe(false);
});

test('shares that come to the same, rounded, tell nothing', () => {
  const near = [figure('response', 52.2, 'percent', 'treated', 'Han16'), figure('response', 47.9, 'percent', 'compared', 'Han16')];
  expect(mixesUpArms('5 of 10 with a placebo, 5 of 10 with ketamine', near, 'en')).toBe(false);
});

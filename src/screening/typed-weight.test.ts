import { expect, it, test } from 'vitest';
import { exact } from '#foundation/quantity.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { settings } from '../../tests/support/screening-cases.ts';
import { toKilograms } from './typed-weight.ts';

test('a typed weight is read exactly in pounds and in kilograms', () => {
  expect(toKilograms({ value: '154', unit: 'lb' }, settings)).toEqual(exact('69.85', 'kg'));
  expect(toKilograms({ value: '70', unit: 'kg' }, settings)).toEqual(exact('70', 'kg'));
});

it.each([
  ['24.99', true],
  ['25', false],
  ['350', false],
  ['350.01', true],
  ['999', true],
])('a weight of %s kg is refused: %s', (value, isRefused) => {
  expect(isRefusal(toKilograms({ value, unit: 'kg' }, settings))).toBe(isRefused);
});

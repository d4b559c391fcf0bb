import { expect, test } from 'vitest';
import fc from 'fast-check';
import { phonePieces } from './phone-numbers.ts';

const calls = (text: string) => phonePieces(text).flatMap(({ call }) => (call === null ? [] : [call]));

test('numbers can be called however they are written', () => {
  expect(calls('Ruth: 555 010 0147, Jo: (555) 010-0163')).toEqual(['5550100147', '5550100163']);
  expect(calls('+1 555-010-0100')).toEqual(['+15550100100']);
  expect(calls('Call or text 988, day and night. In danger 911.')).toEqual(['988', '911']);
});

test('times, years and short numbers are no phone numbers', () => {
  expect(calls('weekdays 9 to 5, since 2019, 40 minutes, 9880')).toEqual([]);
});

test('no character is lost or changed', () => {
  fc.assert(fc.property(fc.string(), (text) => phonePieces(text).map((piece) => piece.text).join('') === text));
});

import { expect, test } from 'vitest';
import fc from 'fast-check';
import { phonePieces } from './phone-numbers.ts';

const calls = (text: string) => phonePieces(text).flatMap(({ call }) => (call === null ? [] : [call]));

test('numbers can be called however they are written', () => {
  expect(calls('Ruth: 555 010 0147, Jo: (555) 010-0163')).toEqual(['5550100147', '5550100163']);
  expect(calls('+1 555-010-0100')).toEqual(['+15550100100']);
  expect(calls('Call or text 988, day and night. In danger 911.')).toEqual(['988', '911']);
});

test('two numbers beside each other are two, and a help line is never swallowed by the number before it', () => {
  expect(calls('The clinic, 555-0111. 988 at any hour.')).toEqual(['5550111', '988']);
  expect(calls('Ruth 555-010-0147 988')).toEqual(['5550100147', '988']);
  expect(calls('555-010-0147, 911')).toEqual(['5550100147', '911']);
  expect(calls('Ruth 555 010 0147\nJo 555 010 0163')).toEqual(['5550100147', '5550100163']);
  expect(calls('555 988 0147, 555.911.0147')).toEqual(['5559880147', '5559110147']);
  expect(calls('(555) 010 - 0163')).toEqual(['5550100163']);
});

test('times, years and short numbers are no phone numbers', () => {
  expect(calls('weekdays 9 to 5, since 2019, 40 minutes, 9880')).toEqual([]);
});

test('no character is lost or changed', () => {
  fc.assert(fc.property(fc.string(), (text) => phonePieces(text).map((piece) => piece.text).join('') === text));
});

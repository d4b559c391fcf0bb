import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical.ts';

test('the same facts in another order have the same bytes', () => {
  expect(canonicalJson({ b: 1, a: { d: [1, null], c: 'é' } })).toBe('{"a":{"c":"é","d":[1,null]},"b":1}');
  expect(canonicalJson({ a: { c: 'é', d: [1, null] }, b: 1 })).toBe('{"a":{"c":"é","d":[1,null]},"b":1}');
});

test('an absent member is left out, and a value JSON cannot say is refused', () => {
  expect(canonicalJson({ a: undefined, b: null })).toBe('{"b":null}');
  expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError);
  expect(() => canonicalJson(() => 1)).toThrow(TypeError);
});

test('whatever JSON can say reads back as the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

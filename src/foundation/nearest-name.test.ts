import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance, nearestName } from './nearest-name.ts';

it('the distance of two words counts letters put in, left out or changed', () => {
  expect([editDistance('kitten', 'sitting'), editDistance('', 'abc'), editDistance('same', 'same')]).toEqual([3, 3, 0]);
  fc.assert(fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (left, right) => editDistance(left, right) === editDistance(right, left)));
});

it('a slip finds the name that was meant, whatever its capitals and hyphens', () => {
  const known = ['vital-signs', 'session-start', 'systolicMmHg'];
  expect([nearestName('vital_sign', known), nearestName('SessionStart', known), nearestName('systolicmmhg', known)]).toEqual(['vital-signs', 'session-start', 'systolicMmHg']);
  expect([nearestName('elephant', known), nearestName('x', [])]).toEqual([null, null]);
});

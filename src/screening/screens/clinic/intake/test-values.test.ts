import { expect, test } from 'vitest';
import { sentResult } from './test-values.ts';

const nothing = { kind: null, alt: '', ast: '', positiveFor: '', pregnancy: null, times: '', measuredAt: '' } as const;

test('a liver test may hold one value, the other is then not known; none or a text is no result', () => {
  expect(sentResult({ ...nothing, kind: 'liver-tests', alt: '0.6' })).toEqual({ kind: 'liver-tests', altTimesUpperLimit: 0.6, astTimesUpperLimit: null });
  expect(sentResult({ ...nothing, kind: 'liver-tests' })).toBeNull();
  expect(sentResult({ ...nothing, kind: 'liver-tests', alt: 'normal' })).toBeNull();
});

test('a urine screen names what was found, divided by commas', () => {
  expect(sentResult({ ...nothing, kind: 'urine-drug-screen', positiveFor: 'THC, , cocaine' })).toEqual({ kind: 'urine-drug-screen', positiveFor: ['THC', 'cocaine'] });
  expect(sentResult({ ...nothing, kind: 'urine-drug-screen' })).toEqual({ kind: 'urine-drug-screen', positiveFor: [] });
});

test('a pregnancy test without a result and a question without a number are nothing yet, and zero is a number', () => {
  expect(sentResult({ ...nothing, kind: 'pregnancy-test' })).toBeNull();
  expect(sentResult({ ...nothing, kind: 'drug-use-question', times: 'a few' })).toBeNull();
  expect(sentResult({ ...nothing, kind: 'drug-use-question', times: '0' })).toEqual({ kind: 'drug-use-question', timesInPastYear: 0 });
});

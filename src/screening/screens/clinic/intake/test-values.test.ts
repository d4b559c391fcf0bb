import { expect, test } from 'vitest';
import { outcomesOf, sentResult } from './test-values.ts';

const nothing = {
  kind: null, outcome: 'result', alt: '', ast: '', alkalinePhosphatase: '', gammaGt: '', positiveFor: '', choice: null, words: '', times: '', heartRate: '', saturation: '', measuredAt: '',
} as const;

test('a liver test may hold one value, the other is then not known; none or a text is no result', () => {
  expect(sentResult({ ...nothing, kind: 'liver-tests', alt: '0.6' })).toEqual({ kind: 'liver-tests', altTimesUpperLimit: 0.6, astTimesUpperLimit: null, alkalinePhosphataseTimesUpperLimit: null, gammaGtTimesUpperLimit: null });
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

test('a word is sent only where the test can come out as it, and pulse and oxygen only within what can be', () => {
  expect(sentResult({ ...nothing, kind: 'urinalysis', choice: 'blood', words: 'a trace' })).toEqual({ kind: 'urinalysis', result: 'blood', words: 'a trace' });
  expect(sentResult({ ...nothing, kind: 'electrocardiogram', choice: 'blood' })).toBeNull();
  expect(sentResult({ ...nothing, kind: 'vital-signs', heartRate: '72', saturation: '98' })).toEqual({ kind: 'vital-signs', heartRatePerMinute: 72, oxygenSaturationPercent: 98 });
  for (const [heartRate, saturation] of [['19', '98'], ['251', '98'], ['72', '49'], ['72', '101'], ['', '98']] as const) expect(sentResult({ ...nothing, kind: 'vital-signs', heartRate, saturation })).toBeNull();
});

test('a test without a result says why, and a form says here only that', () => {
  expect(sentResult({ ...nothing, kind: 'urinalysis', outcome: null })).toBeNull();
  expect(sentResult({ ...nothing, kind: 'urinalysis', outcome: 'declined' })).toEqual({ kind: 'no-result', of: 'urinalysis', state: 'declined', words: '' });
  expect(sentResult({ ...nothing, kind: 'audit-c', outcome: 'result' })).toBeNull();
  expect(outcomesOf('audit-c')).toEqual(['declined', 'unknown', 'unclear']);
  expect(outcomesOf('thyroid')).toEqual(['result', 'declined', 'unknown', 'unclear']);
});

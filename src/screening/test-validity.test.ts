import { describe, expect, it } from 'vitest';
import { after, days, hours } from '#foundation/instant.ts';
import { screeningDay, settings } from '../../tests/support/screening-cases.ts';
import type { TestResult } from './intake-schema.ts';
import type { RecordedTest } from './test-validity.ts';
import { standingTest, validUntil } from './test-validity.ts';

const earlier = (result: TestResult): RecordedTest => ({ result, at: screeningDay });
const declined: RecordedTest = { result: { kind: 'no-result', of: 'pregnancy-test', state: 'declined', words: '' }, at: after(screeningDay, hours(1)) };
const words = '';

describe('the word on a test that stands', () => {
  it('is the newest, and not asked where there is none', () => {
    expect(standingTest([])).toEqual({ state: 'not-asked' });
    expect(standingTest([declined, earlier({ kind: 'pregnancy-test', result: 'negative' })])).toEqual({ state: 'declined', at: declined.at });
    expect(standingTest([{ ...earlier({ kind: 'pregnancy-test', result: 'negative' }), at: after(screeningDay, hours(2)) }, declined])).toMatchObject({ state: 'known' });
  });

  it.each<TestResult>([
    { kind: 'pregnancy-test', result: 'positive' },
    { kind: 'pregnancy-test', result: 'unclear' },
    { kind: 'urine-drug-screen', positiveFor: ['cocaine'] },
    { kind: 'liver-tests', altTimesUpperLimit: 1.1, astTimesUpperLimit: null, alkalinePhosphataseTimesUpperLimit: null, gammaGtTimesUpperLimit: null },
    { kind: 'drug-use-question', timesInPastYear: 1 },
    { kind: 'urinalysis', result: 'blood', words },
    { kind: 'electrocardiogram', result: 'finding', words },
    { kind: 'thyroid', result: 'low', words },
    { kind: 'prescription-monitoring', result: 'unexpected', words },
  ])('stays a result that speaks against treatment, whatever is declined later: %j', (result) => {
    expect(standingTest([declined, earlier(result)])).toEqual({ state: 'known', value: result, at: screeningDay });
  });

  it.each<TestResult>([
    { kind: 'urine-drug-screen', positiveFor: [] },
    { kind: 'liver-tests', altTimesUpperLimit: 1, astTimesUpperLimit: 1, alkalinePhosphataseTimesUpperLimit: null, gammaGtTimesUpperLimit: null },
    { kind: 'drug-use-question', timesInPastYear: 0 },
    { kind: 'urinalysis', result: 'normal', words },
    { kind: 'vital-signs', heartRatePerMinute: 70, oxygenSaturationPercent: 98 },
    { kind: 'prescription-monitoring', result: 'as-expected', words },
  ])('is the later refusal after a result with nothing in it: %j', (result) => {
    expect(standingTest([declined, earlier(result)])).toMatchObject({ state: 'declined' });
  });
});

describe('how long a result counts', () => {
  it('is what the clinic has set for the test, and nothing for one without a result', () => {
    expect(validUntil({ kind: 'pregnancy-test', result: 'negative' }, screeningDay, settings)).toBe(after(screeningDay, days(14)));
    expect(validUntil({ kind: 'urinalysis', result: 'normal', words }, screeningDay, { ...settings, 'SCREENING.baselineTestValidDays': 30 })).toBe(after(screeningDay, days(30)));
    expect(validUntil(declined.result, screeningDay, settings)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { screeningDay as at, settings } from '../../tests/support/screening-cases.ts';
import type { CourseSignal } from './course-checks.ts';
import { clearsFollowUp, judgeBladder, judgeCraving, judgeLiverTests, judgeMania, judgePregnancyTest } from './course-checks.ts';

const said = (signal: CourseSignal | null) => (signal === null ? null : `${signal.effect} ${signal.finding.ruleId}`);

describe('the bladder check (URO-1, URO-2)', () => {
  it.each([
    [{ total: 4, pain: 0, blood: 0, baselineTotal: 2 }, null],
    [{ total: 5, pain: 0, blood: 0, baselineTotal: 2 }, 'review URO-1'],
    [{ total: 7, pain: 3, blood: 0, baselineTotal: 2 }, 'review URO-1'],
    [{ total: 8, pain: 3, blood: 0, baselineTotal: 2 }, 'hold URO-2'],
    [{ total: 1, pain: 0, blood: 1, baselineTotal: 2 }, 'review URO-1'],
    [{ total: 2, pain: 1, blood: 1, baselineTotal: 2 }, 'hold URO-2'],
    [{ total: 2, pain: null, blood: 1, baselineTotal: 2 }, 'hold URO-2'],
    [{ total: null, pain: 0, blood: 0, baselineTotal: 2 }, 'review URO-1'],
    [{ total: 2, pain: 0, blood: null, baselineTotal: 2 }, 'review URO-1'],
    [{ total: 2, pain: 0, blood: 0, baselineTotal: null }, null],
    [{ total: 3, pain: 0, blood: 0, baselineTotal: null }, 'review URO-1'],
    [{ total: 6, pain: 0, blood: 0, baselineTotal: null }, 'hold URO-2'],
  ])('%o gives %s', (check, expected) => {
    expect(said(judgeBladder({ ...check, at }, settings))).toBe(expected);
  });
});

describe('signs of mania (MAN-1)', () => {
  it.each([
    [5, 7, null],
    [6, 7, 'hold MAN-1'],
    [5, 8, 'hold MAN-1'],
    [null, 8, 'hold MAN-1'],
    [6, null, 'hold MAN-1'],
    [null, null, null],
  ])('ASRM %s and check %s give %s', (asrm, maniaCheck, expected) => {
    expect(said(judgeMania({ asrm, maniaCheck, at }, settings))).toBe(expected);
  });
});

describe('craving and drug use (MIS-1)', () => {
  it.each([
    [4, 4, 5, null],
    [5, 0, null, 'review MIS-1'],
    [0, 5, null, 'review MIS-1'],
    [null, null, 6, 'review MIS-1'],
    [7, 7, 7, 'review MIS-1'],
    [8, 0, null, 'hold MIS-1'],
    [0, 8, null, 'hold MIS-1'],
    [0, 0, 8, 'hold MIS-1'],
    [null, null, null, null],
  ])('craving %s, temptation %s, DAST-10 %s give %s', (craving, temptation, dast10, expected) => {
    expect(said(judgeCraving({ craving, temptation, dast10, at }, settings))).toBe(expected);
  });
});

describe('liver tests during a course (LFT-1)', () => {
  it.each([
    [1.99, 1, null],
    [2, 1, 'review LFT-1'],
    [1, 3, 'review LFT-1'],
    [3.01, 1, 'hold LFT-1'],
    [null, 3.01, 'hold LFT-1'],
    [null, null, null],
  ])('ALT %s and AST %s give %s', (altTimesUpperLimit, astTimesUpperLimit, expected) => {
    expect(said(judgeLiverTests({ altTimesUpperLimit, astTimesUpperLimit }, at, settings))).toBe(expected);
  });
});

it.each([
  ['positive', 'hold PREG-1'],
  ['unclear', 'review PREG-1'],
  ['negative', null],
] as const)('a pregnancy test that is %s gives %s', (test, expected) => {
  expect(said(judgePregnancyTest(test, at))).toBe(expected);
});

it('a clear pregnancy test and a whole pair of liver tests can end a review, half a pair and other tests none', () => {
  const pair = { kind: 'liver-tests', alkalinePhosphataseTimesUpperLimit: null, gammaGtTimesUpperLimit: null } as const;
  expect(clearsFollowUp({ kind: 'pregnancy-test', result: 'negative' })).toBe('PREG-1');
  expect(clearsFollowUp({ ...pair, altTimesUpperLimit: 1, astTimesUpperLimit: 1 })).toBe('LFT-1');
  expect(clearsFollowUp({ ...pair, altTimesUpperLimit: 1, astTimesUpperLimit: null })).toBeNull();
  expect(clearsFollowUp({ ...pair, altTimesUpperLimit: null, astTimesUpperLimit: 1 })).toBeNull();
  expect(clearsFollowUp({ kind: 'urine-drug-screen', positiveFor: [] })).toBeNull();
});

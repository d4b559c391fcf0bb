import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settingsInForce } from '#foundation/setting.ts';
import { clinicTime, courseFacts, infusions, scoreOf } from '../../tests/support/course-story.ts';
import type { Judgement } from './course.ts';
import { judgeCourse } from './course.ts';
import type { CourseFacts, Hold, OutcomeMeasure } from './course-facts.ts';
import { improvementPercent, isImprovedBy } from './improvement.ts';
import { outcomeSettings } from './settings.ts';

const settings = settingsInForce(outcomeSettings, {});

function factsOf(measure: OutcomeMeasure, baseline: number, later: number, holds: readonly Hold[] = []): CourseFacts {
  return courseFacts({ doses: infusions('2026-03-02'), assessments: [scoreOf(measure, '2026-02-27', baseline), scoreOf(measure, '2026-04-06', later)], holds });
}

function judgementOf(measure: OutcomeMeasure, baseline: number, later: number): Judgement | null {
  return judgeCourse(factsOf(measure, baseline, later), measure, settings).points.at(-1)?.judgement ?? null;
}

describe('improvement', () => {
  test.each([[20, 12, 40], [20, 9, 55], [20, 11, 45], [32, 14, 56.3], [22, 13, 40.9], [18, 17, 5.6], [18, 16, 11.1], [18, 15, 16.7], [16, 8, 50], [20, 22, -10], [3, 2, 33.3], [5, 0, 100]])('from %d to %d is %s %%', (baseline, total, percent) => {
    expect(improvementPercent(baseline, total)).toBe(percent);
  });

  test('from a baseline of 0 no share can be taken', () => {
    expect(improvementPercent(0, 0)).toBeNull();
    expect(isImprovedBy(50, 0, 0)).toBe(false);
  });

  test('is compared without rounding, as a fraction of whole numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 0, max: 80 }), fc.integer({ min: 1, max: 100 }), (baseline, total, percent) => {
        const exactly = BigInt(100 * (baseline - total)) >= BigInt(percent * baseline);
        expect(isImprovedBy(percent, baseline, total)).toBe(exactly);
      }),
    );
  });
});

describe('response (OUT-2)', () => {
  test.each<[OutcomeMeasure, number, number, Judgement['response']]>([
    ['phq-9', 16, 8, 'yes'],
    ['phq-9', 16, 9, 'no'],
    ['phq-9', 17, 8, 'yes'],
    ['phq-9', 17, 9, 'no'],
    ['phq-9', 10, 5, 'yes'],
    ['phq-9', 9, 0, 'not-defined'],
    ['gad-7', 12, 6, 'yes'],
    ['gad-7', 12, 7, 'no'],
    ['madrs', 32, 16, 'yes'],
    ['madrs', 32, 17, 'no'],
    ['qids-sr16', 20, 10, 'yes'],
    ['pcl-5', 60, 10, 'not-defined'],
  ])('%s from %d to %d: %s', (measure, baseline, later, expected) => {
    expect(judgementOf(measure, baseline, later)?.response).toBe(expected);
  });

  test('a clinic may ask for more than half', () => {
    const stricter = settingsInForce(outcomeSettings, { 'OUT-2.responsePercent': 60 });
    const course = judgeCourse(factsOf('phq-9', 20, 9), 'phq-9', stricter);
    expect(course.outcome?.response).toBeNull();
  });
});

describe('remission (OUT-3)', () => {
  test.each<[OutcomeMeasure, number, number, Judgement['remission']]>([
    ['phq-9', 20, 4, 'yes'],
    ['phq-9', 20, 5, 'no'],
    ['gad-7', 15, 4, 'yes'],
    ['gad-7', 15, 5, 'no'],
    ['madrs', 30, 10, 'yes'],
    ['madrs', 30, 11, 'no'],
    ['qids-sr16', 18, 5, 'yes'],
    ['qids-sr16', 18, 6, 'no'],
    ['phq-9', 5, 4, 'yes'],
    ['phq-9', 4, 2, 'not-defined'],
    ['pcl-5', 60, 0, 'not-defined'],
  ])('%s from %d to %d: %s', (measure, baseline, later, expected) => {
    expect(judgementOf(measure, baseline, later)?.remission).toBe(expected);
  });

  test.each([
    [43, 28, 'low', true, true],
    [43, 29, 'between', false, false],
    [58, 29, 'between', true, false],
    [58, 30, 'between', true, false],
    [58, 31, 'probable-range', true, false],
    [42, 28, 'low', false, false],
  ])('PCL-5 from %d to %d ends %s; reliably improved %s; recovered %s', (baseline, later, level, isReliablyImproved, mayBeCalledRecovered) => {
    const course = judgeCourse(factsOf('pcl-5', baseline, later), 'pcl-5', settings);
    expect(course.outcome?.endState).toMatchObject({ level, isReliablyImproved, mayBeCalledRecovered });
  });

  test('the finding cites the source of the limit in use', () => {
    const findings = judgeCourse(factsOf('phq-9', 20, 4), 'phq-9', settings).findings;
    expect(findings.find((finding) => finding.ruleId === 'OUT-3')).toMatchObject({ threshold: 'PHQ-9 at most 4', sources: [{ key: 'NYSI', mark: 'C' }] });
  });

  test('PHQ-9 has no end state, and neither has a PCL-5 before any score', () => {
    const unscored = courseFacts({ doses: infusions('2026-03-02'), assessments: [scoreOf('pcl-5', '2026-02-27', 58)] });
    expect(judgeCourse(unscored, 'pcl-5', settings).outcome?.endState).toBeNull();
    expect(judgeCourse(factsOf('phq-9', 20, 4), 'phq-9', settings).outcome?.endState).toBeNull();
  });
});

describe('reliable change (OUT-4)', () => {
  test.each<[OutcomeMeasure, number, number, Judgement['reliableChange']]>([
    ['phq-9', 20, 14, 'improved'],
    ['phq-9', 20, 15, 'none'],
    ['phq-9', 14, 20, 'deteriorated'],
    ['phq-9', 15, 20, 'none'],
    ['gad-7', 12, 8, 'improved'],
    ['gad-7', 12, 9, 'none'],
    ['gad-7', 12, 16, 'deteriorated'],
    ['gad-7', 12, 15, 'none'],
    ['pcl-5', 58, 43, 'improved'],
    ['pcl-5', 58, 44, 'none'],
    ['pcl-5', 43, 58, 'deteriorated'],
    ['madrs', 32, 10, 'not-defined'],
    ['qids-sr16', 20, 5, 'not-defined'],
  ])('%s from %d to %d: %s', (measure, baseline, later, expected) => {
    expect(judgementOf(measure, baseline, later)?.reliableChange).toBe(expected);
  });

  test('a reliable deterioration is a finding to look at', () => {
    const findings = judgeCourse(factsOf('phq-9', 12, 18), 'phq-9', settings).findings;
    expect(findings.find((finding) => finding.ruleId === 'OUT-4')).toMatchObject({ sentence: expect.stringContaining('6 points worse'), sources: [{ key: 'TTman', mark: 'C' }] });
    expect(judgeCourse(factsOf('phq-9', 12, 17), 'phq-9', settings).findings.some((finding) => finding.ruleId === 'OUT-4')).toBe(false);
  });
});

describe('scores under a mania hold (OUT-9)', () => {
  const maniaHold = (from: string, until: string | null): Hold => ({ rule: 'MAN-1', from: clinicTime(from), until: until === null ? null : clinicTime(until) });

  test('are confounded, and neither response nor remission is counted', () => {
    const course = judgeCourse(factsOf('phq-9', 20, 3, [maniaHold('2026-04-01', null)]), 'phq-9', settings);
    expect(course.points.at(-1)).toMatchObject({ flags: ['confounded'], judgement: { response: 'confounded', remission: 'confounded' } });
    expect(course.outcome).toMatchObject({ response: null, remission: null });
    expect(course.findings.map((finding) => finding.ruleId)).toContain('OUT-9');
  });

  test.each([
    ['2026-04-06T12:00', '2026-04-07', true],
    ['2026-04-06T12:01', '2026-04-07', false],
    ['2026-04-01', '2026-04-06T12:01', true],
    ['2026-04-01', '2026-04-06T12:00', false],
  ])('a hold from %s until %s covers a score at noon of 6 April: %s', (from, until, isCovered) => {
    const course = judgeCourse(factsOf('phq-9', 20, 3, [maniaHold(from, until)]), 'phq-9', settings);
    expect(course.outcome?.response === null).toBe(isCovered);
  });

  test('a score that is too early to count is not called confounded', () => {
    const facts = courseFacts({ doses: infusions('2026-03-02'), assessments: [scoreOf('phq-9', '2026-02-27', 20), scoreOf('phq-9', '2026-03-05', 3)], holds: [maniaHold('2026-03-01', null)] });
    expect(judgeCourse(facts, 'phq-9', settings).points.at(-1)).toMatchObject({ use: 'too-early', flags: [] });
  });

  test('another kind of hold confounds nothing', () => {
    const course = judgeCourse(factsOf('phq-9', 20, 3, [{ ...maniaHold('2026-04-01', null), rule: 'URO-2' }]), 'phq-9', settings);
    expect(course.outcome?.response?.on).toBe('2026-04-06');
  });
});

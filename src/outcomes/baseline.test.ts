import { describe, expect, test } from 'vitest';
import { settingsInForce } from '#foundation/setting.ts';
import { clinicTime, courseFacts, factsKnownAt, infusions, scoreOf } from '../../tests/support/course-story.ts';
import { judgeCourse } from './course.ts';
import type { Assessment } from './course-facts.ts';
import { outcomeSettings } from './settings.ts';

const settings = settingsInForce(outcomeSettings, {});
const doses = infusions('2026-03-02T10:00');

const courseOf = (...assessments: Assessment[]) => judgeCourse(courseFacts({ doses, assessments }), 'phq-9', settings);
const baselineOf = (...assessments: Assessment[]) => courseOf(...assessments).baseline;

describe('the baseline (OUT-1)', () => {
  test('is the last complete score before the first dose', () => {
    expect(baselineOf(scoreOf('phq-9', '2026-02-20', 18), scoreOf('phq-9', '2026-02-27', 20))).toMatchObject({ state: 'found', total: 20 });
  });

  test.each([
    ['2026-02-16', 'found'],
    ['2026-02-15', 'no-complete-score'],
  ])('a score of %s, 14 or 15 days before: %s', (day, state) => {
    expect(baselineOf(scoreOf('phq-9', day, 18)).state).toBe(state);
  });

  test('may be taken on the day of the dose, but only before it begins', () => {
    expect(baselineOf(scoreOf('phq-9', '2026-03-02T09:59', 18)).state).toBe('found');
    expect(baselineOf(scoreOf('phq-9', '2026-03-02T10:00', 18)).state).toBe('no-complete-score');
  });

  test('a score taken as the first dose begins is too early, not before the course', () => {
    expect(courseOf(scoreOf('phq-9', '2026-02-27', 20), scoreOf('phq-9', '2026-03-02T10:00', 18)).points.at(-1)).toMatchObject({ day: 0, use: 'too-early' });
  });

  test('is never an estimate or a form without a score', () => {
    const complete = scoreOf('phq-9', '2026-02-25', 18);
    const estimated = scoreOf('phq-9', '2026-02-27', 20, { score: { total: 20, isComplete: false } });
    expect(baselineOf(complete, estimated, scoreOf('phq-9', '2026-02-28', null))).toMatchObject({ total: 18 });
    expect(baselineOf(estimated).state).toBe('no-complete-score');
  });

  test('is taken from the same measure only', () => {
    expect(baselineOf(scoreOf('gad-7', '2026-02-27', 15)).state).toBe('no-complete-score');
  });

  test('is counted from the earliest dose, in whatever order doses were entered', () => {
    const facts = courseFacts({ doses: infusions('2026-03-20', '2026-03-02'), assessments: [scoreOf('phq-9', '2026-02-27', 20)] });
    expect(judgeCourse(facts, 'phq-9', settings).baseline.state).toBe('found');
  });

  test('does not exist before any dose, and then nothing is judged', () => {
    const course = judgeCourse(courseFacts({ assessments: [scoreOf('phq-9', '2026-02-27', 20)] }), 'phq-9', settings);
    expect(course).toMatchObject({ baseline: { state: 'no-dose-yet' }, outcome: null, findings: [], points: [{ day: null, use: 'before-course', judgement: null }] });
  });

  test('that is missing is said, and later scores are kept but not judged', () => {
    const course = courseOf(scoreOf('phq-9', '2026-03-16', 9));
    expect(course).toMatchObject({ baseline: { state: 'no-complete-score' }, outcome: null, points: [{ use: 'no-baseline', judgement: null }] });
    expect(course.findings.map((finding) => finding.ruleId)).toEqual(['OUT-1']);
  });
});

describe('what an assessment is used for (OUT-1)', () => {
  const baseline = scoreOf('phq-9', '2026-02-27', 20);
  const placed = (day: string) => courseOf(baseline, scoreOf('phq-9', day, 10)).points.at(-1);

  test.each([
    ['2026-03-08', 6, 'too-early', []],
    ['2026-03-09', 7, 'counted', ['recall-overlaps-baseline']],
    ['2026-03-15', 13, 'counted', ['recall-overlaps-baseline']],
    ['2026-03-16', 14, 'counted', []],
  ])('PHQ-9 of %s, day %d: %s', (reading, day, use, flags) => {
    expect(placed(reading)).toMatchObject({ day, use, flags });
  });

  test('GAD-7 follows the same days as PHQ-9', () => {
    const facts = courseFacts({ doses, assessments: [scoreOf('gad-7', '2026-02-27', 15), scoreOf('gad-7', '2026-03-08', 5), scoreOf('gad-7', '2026-03-09', 5)] });
    expect(judgeCourse(facts, 'gad-7', settings).points.map((point) => point.use)).toEqual(['baseline', 'too-early', 'counted']);
  });

  test.each(['madrs', 'qids-sr16', 'pcl-5'] as const)('%s counts from the first dose on, without an overlap', (measure) => {
    const facts = courseFacts({ doses, assessments: [scoreOf(measure, '2026-02-27', 20), scoreOf(measure, '2026-03-03', 12)] });
    expect(judgeCourse(facts, measure, settings).points.at(-1)).toMatchObject({ day: 1, use: 'counted', flags: [] });
  });

  test('a score between the baseline and the dose is the baseline, an older one is before the course', () => {
    const course = courseOf(scoreOf('phq-9', '2026-02-20', 18), baseline);
    expect(course.points.map((point) => point.use)).toEqual(['before-course', 'baseline']);
  });

  test('a form without a score is kept and never judged', () => {
    expect(courseOf(baseline, scoreOf('phq-9', '2026-03-16', null)).points.at(-1)).toMatchObject({ use: 'no-score', judgement: null });
  });

  test('an estimate counts and is flagged', () => {
    const estimated = scoreOf('phq-9', '2026-03-16', 9, { score: { total: 9, isComplete: false } });
    expect(courseOf(baseline, estimated).points.at(-1)).toMatchObject({ use: 'counted', flags: ['estimated'] });
  });

  test('the day is that of the clinic: late on day 6 in the clinic is day 7 elsewhere', () => {
    expect(placed('2026-03-08T23:59')).toMatchObject({ day: 6, use: 'too-early' });
    expect(placed('2026-03-09T00:00')).toMatchObject({ day: 7, use: 'counted' });
  });
});

describe('entries made later (OUT-7)', () => {
  const baseline = scoreOf('phq-9', '2026-02-27', 20);
  const typedLater = scoreOf('phq-9', '2026-03-16', 9, { recordedAt: clinicTime('2026-03-25') });
  const facts = courseFacts({ doses, assessments: [baseline, scoreOf('phq-9', '2026-03-23', 8), typedLater] });

  test('move the response to the day they speak of, and are flagged', () => {
    const course = judgeCourse(facts, 'phq-9', settings);
    expect(course.outcome?.response?.on).toBe('2026-03-16');
    expect(course.points.find((point) => point.on === '2026-03-16')?.flags).toEqual(['entered-later']);
  });

  test('do not change what could be known before they were made', () => {
    const known = factsKnownAt(facts, clinicTime('2026-03-24'));
    expect(judgeCourse(known, 'phq-9', settings).outcome?.response?.on).toBe('2026-03-23');
  });

  test('on the same day are not called late', () => {
    const sameEvening = scoreOf('phq-9', '2026-03-16T08:00', 9, { recordedAt: clinicTime('2026-03-16T23:30') });
    expect(courseOf(baseline, sameEvening).points.at(-1)?.flags).toEqual([]);
  });
});

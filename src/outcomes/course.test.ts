import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settingsInForce } from '#foundation/setting.ts';
import { addDays, localDateSchema } from '#foundation/zoned-time.ts';
import { clinicTime, courseFacts, infusions, scoreOf } from '../../tests/support/course-story.ts';
import { judgeCourse } from './course.ts';
import type { Assessment, CourseFacts } from './course-facts.ts';
import { outcomeSettings } from './settings.ts';

const settings = settingsInForce(outcomeSettings, {});
const firstDoseDay = localDateSchema.parse('2026-03-02');

/** Any course: up to six doses over three weeks and scores on any days around them. */
const anyFacts: fc.Arbitrary<CourseFacts> = fc
  .record({
    doseDays: fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 6 }),
    scores: fc.uniqueArray(fc.record({ day: fc.integer({ min: -20, max: 200 }), total: fc.integer({ min: 0, max: 27 }), isComplete: fc.boolean() }), { maxLength: 14, selector: (score) => score.day }),
  })
  .map(({ doseDays, scores }) =>
    courseFacts({
      doses: infusions(...doseDays.map((day) => `${addDays(firstDoseDay, day)}T10:00`)),
      assessments: scores.map(({ day, total, isComplete }) => scoreOf('phq-9', addDays(firstDoseDay, day), total, { score: { total, isComplete } })),
    }),
  );

describe('judging any course', () => {
  test('the order of entry makes no difference (OUT-7)', () => {
    const shuffled = anyFacts.chain((facts) =>
      fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts.assessments], { minLength: facts.assessments.length }), fc.shuffledSubarray([...facts.doses], { minLength: facts.doses.length })),
    );
    fc.assert(
      fc.property(shuffled, ([facts, assessments, doses]) => {
        expect(judgeCourse({ ...facts, assessments, doses }, 'phq-9', settings)).toEqual(judgeCourse(facts, 'phq-9', settings));
      }),
    );
  });

  test('a later assessment never changes baseline, response, remission or NR-1', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 0, max: 27 }), (facts, total) => {
        const before = judgeCourse(facts, 'phq-9', settings);
        const later = scoreOf('phq-9', addDays(firstDoseDay, 300), total);
        const after = judgeCourse({ ...facts, assessments: [...facts.assessments, later] }, 'phq-9', settings);
        expect(after.baseline).toEqual(before.baseline);
        if (before.outcome?.response) expect(after.outcome?.response?.on).toBe(before.outcome.response.on);
        if (before.outcome?.remission) expect(after.outcome?.remission?.on).toBe(before.outcome.remission.on);
        if (before.outcome?.relapse.state === 'confirmed') expect(after.outcome?.relapse).toEqual(before.outcome.relapse);
        if (before.outcome && before.outcome.nonResponse.state !== 'awaiting-assessment') expect(after.outcome?.nonResponse).toEqual(before.outcome.nonResponse);
      }),
    );
  });

  test('milestones come in order, lie on counted days and times are never negative', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { outcome } = judgeCourse(facts, 'phq-9', settings);
        if (outcome === null) return;
        if (outcome.response !== null) expect(outcome.response.day).toBeGreaterThanOrEqual(7);
        if (outcome.relapse.state === 'confirmed' && outcome.response !== null) expect(outcome.relapse.on > outcome.response.on).toBe(true);
        for (const time of [outcome.timeToResponse, outcome.durability]) expect(time?.days ?? 0).toBeGreaterThanOrEqual(0);
        expect(outcome.durability !== null).toBe(outcome.response !== null);
      }),
    );
  });

  test('no assessment is lost: every one is placed once', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { points } = judgeCourse(facts, 'phq-9', settings);
        expect(points.map((point) => point.assessment.assessmentId).toSorted()).toEqual(facts.assessments.map((assessment) => assessment.assessmentId).toSorted());
        for (const point of points) expect(point.judgement !== null).toBe(point.use === 'counted');
      }),
    );
  });

  test('a lower score is never judged worse', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 27 }), fc.integer({ min: 1, max: 27 }), (baseline, total) => {
        const judgementOf = (later: number) => judgeCourse(courseFacts({ doses: infusions('2026-03-02'), assessments: [scoreOf('phq-9', '2026-02-27', baseline), scoreOf('phq-9', '2026-04-06', later)] }), 'phq-9', settings).points.at(-1)?.judgement;
        const [higher, lower] = [judgementOf(total), judgementOf(total - 1)];
        if (higher?.response === 'yes') expect(lower?.response).toBe('yes');
        if (higher?.remission === 'yes') expect(lower?.remission).toBe('yes');
        if (higher?.reliableChange === 'improved') expect(lower?.reliableChange).toBe('improved');
      }),
    );
  });
});

describe('a course without anything', () => {
  test('is empty and judges nothing', () => {
    expect(judgeCourse(courseFacts({}), 'phq-9', settings)).toMatchObject({ firstDose: null, points: [], outcome: null, findings: [] });
  });

  test('two scores of one moment stand in the order in which they were entered, and two of one entry by their ids', () => {
    const noon = { recordedAt: clinicTime('2026-03-17') };
    const [first, second] = [scoreOf('phq-9', '2026-03-16', 12), scoreOf('phq-9', '2026-03-16', 9, { ...noon, assessmentId: scoreOf('madrs', '2026-03-16', 0).assessmentId })];
    const third = { ...second, assessmentId: scoreOf('madrs', '2026-03-17', 0).assessmentId, score: { total: 7, isComplete: true } };
    const [low, high] = second.assessmentId < third.assessmentId ? [second, third] : [third, second];
    const totals = (...assessments: Assessment[]) => judgeCourse(courseFacts({ assessments }), 'phq-9', settings).points.map((point) => point.assessment);
    for (const entered of [[first, low, high], [high, low, first], [low, first, high], [high, first, low]]) expect(totals(...entered)).toEqual([first, low, high]);
  });

  test('of two lowest scores the first is the lowest point', () => {
    const facts = courseFacts({ doses: infusions('2026-03-02'), assessments: [scoreOf('phq-9', '2026-02-27', 20), scoreOf('phq-9', '2026-03-16', 9), scoreOf('phq-9', '2026-03-23', 6), scoreOf('phq-9', '2026-03-30', 6)] });
    expect(judgeCourse(facts, 'phq-9', settings).outcome?.nadir?.on).toBe('2026-03-23');
  });

  test('two scores of one day are both kept, in the order of their moments', () => {
    const facts = courseFacts({ doses: infusions('2026-03-02'), assessments: [scoreOf('phq-9', '2026-02-27', 20), scoreOf('phq-9', '2026-03-16T18:00', 9), scoreOf('phq-9', '2026-03-16T08:00', 12)] });
    const course = judgeCourse(facts, 'phq-9', settings);
    expect(course.points.map((point) => point.assessment.score?.total)).toEqual([20, 12, 9]);
    expect(course.outcome?.response?.score.total).toBe(9);
  });
});

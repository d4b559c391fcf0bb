import { describe, expect, test } from 'vitest';
import { settingsInForce } from '#foundation/setting.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { clinicTime, courseFacts, infusions, scoreOf } from '../../tests/support/course-story.ts';
import type { BoosterReview } from './booster.ts';
import { BOOSTER_OPTIONS, reviewBooster } from './booster.ts';
import { judgeCourse } from './course.ts';
import type { CourseFacts, HoldRule } from './course-facts.ts';
import { outcomeSettings } from './settings.ts';

const settings = settingsInForce(outcomeSettings, {});
const course = (scores: readonly (readonly [string, number])[], parts: Partial<CourseFacts> = {}) =>
  courseFacts({ doses: infusions('2026-03-02', '2026-03-13'), assessments: [scoreOf('phq-9', '2026-02-27', 24), ...scores.map(([day, total]) => scoreOf('phq-9', day, total))], ...parts });

function reviewAt(facts: CourseFacts, now: string): BoosterReview {
  return reviewBooster(judgeCourse(facts, 'phq-9', settings), facts, clinicTime(now), settings);
}

const responded = ['2026-03-23', 5] as const;

describe('suggesting a booster review (BOOST-1)', () => {
  test.each([
    [13, 'suggested'],
    [12, 'suggested'],
    [11, 'suggested'],
    [10, 'not-suggested'],
  ])('latest score of %d after a lowest of 5: %s', (latest, state) => {
    expect(reviewAt(course([responded, ['2026-04-20', latest]]), '2026-04-20T13:00').state).toBe(state);
  });

  test('a rise of 6 counts only from a score of 10 on', () => {
    expect(reviewAt(course([['2026-03-23', 3], ['2026-04-20', 9]]), '2026-04-20T13:00').state).toBe('not-suggested');
    expect(reviewAt(course([['2026-03-23', 3], ['2026-04-20', 10]]), '2026-04-20T13:00').state).toBe('suggested');
    expect(reviewAt(course([['2026-03-23', 5], ['2026-04-20', 10]]), '2026-04-20T13:00').state).toBe('not-suggested');
  });

  test('a rise alone is a sign on the PHQ-9 only', () => {
    const facts = courseFacts({ doses: infusions('2026-03-02'), assessments: [scoreOf('madrs', '2026-02-27', 30), scoreOf('madrs', '2026-03-23', 4), scoreOf('madrs', '2026-04-20', 14)] });
    expect(reviewBooster(judgeCourse(facts, 'madrs', settings), facts, clinicTime('2026-04-20T13:00'), settings)).toEqual({ state: 'not-suggested', reason: 'no-sign-of-relapse' });
  });

  test('needs a past response', () => {
    expect(reviewAt(course([['2026-03-23', 13], ['2026-04-20', 20]]), '2026-04-20T13:00')).toEqual({ state: 'not-suggested', reason: 'never-a-response' });
  });

  test('is not suggested before there is anything to look at', () => {
    expect(reviewAt(course([]), '2026-03-20')).toEqual({ state: 'not-suggested', reason: 'no-outcome-yet' });
    const withoutBaseline = courseFacts({ doses: infusions('2026-03-02'), assessments: [scoreOf('phq-9', ...responded)] });
    expect(reviewAt(withoutBaseline, '2026-04-20')).toEqual({ state: 'not-suggested', reason: 'no-outcome-yet' });
  });

  test('waits 7 days after the last dose', () => {
    const boosted = course([responded, ['2026-04-20', 14]], { doses: infusions('2026-03-02', '2026-04-19') });
    expect(reviewAt(boosted, '2026-04-25T23:59')).toEqual({ state: 'not-suggested', reason: 'dose-too-recent' });
    expect(reviewAt(boosted, '2026-04-26T00:00').state).toBe('suggested');
  });

  test('looks at the latest score: a relapse that has passed is no reason', () => {
    const recovered = course([responded, ['2026-04-20', 14], ['2026-04-27', 14], ['2026-05-11', 4]]);
    expect(reviewAt(recovered, '2026-05-11T13:00')).toEqual({ state: 'not-suggested', reason: 'no-sign-of-relapse' });
  });

  test('an admission after the last score and dose is a sign; a later good score clears it', () => {
    const admitted = { relapseEvents: [{ kind: 'hospitalisation', on: localDateSchema.parse('2026-04-25') }] } as const;
    expect(reviewAt(course([responded], admitted), '2026-05-01').state).toBe('suggested');
    expect(reviewAt(course([responded, ['2026-05-04', 5]], admitted), '2026-05-05')).toEqual({ state: 'not-suggested', reason: 'no-sign-of-relapse' });
  });

  test('an admission counts from the day of the response, the last score and the last dose, all included', () => {
    const admittedOn = (on: string, doses = infusions('2026-03-02', '2026-03-13')) =>
      reviewAt(course([responded], { doses, relapseEvents: [{ kind: 'hospitalisation', on: localDateSchema.parse(on) }] }), '2026-05-01').state;
    expect(admittedOn('2026-03-23')).toBe('suggested');
    expect(admittedOn('2026-03-22')).toBe('not-suggested');
    expect(admittedOn('2026-03-28', infusions('2026-03-02', '2026-03-28'))).toBe('suggested');
    expect(admittedOn('2026-03-27', infusions('2026-03-02', '2026-03-28'))).toBe('not-suggested');
  });

  test('names its inputs and orders nothing (BOOST-3)', () => {
    const review = reviewAt(course([responded, ['2026-04-20', 14]]), '2026-04-20T13:00');
    expect(review).toMatchObject({ state: 'suggested', options: BOOSTER_OPTIONS, finding: { ruleId: 'BOOST-1' } });
    expect(review.state === 'suggested' && review.finding.sentence).toContain('Nothing has been ordered');
    expect(Object.keys(review).toSorted()).toEqual(['finding', 'options', 'state']);
  });
});

describe('holds keep it back (BOOST-2)', () => {
  const relapsed = [responded, ['2026-04-20', 14]] as const;

  test.each<HoldRule>(['SAFE-3', 'URO-2', 'MAN-1', 'MIS-1', 'ELIG', 'serious-adverse-event', 'LFT-1'])('%s', (rule) => {
    const facts = course(relapsed, { holds: [{ rule, from: clinicTime('2026-04-19'), until: null }] });
    expect(reviewAt(facts, '2026-04-20T13:00')).toMatchObject({ state: 'suppressed', holds: [rule], finding: { ruleId: 'BOOST-2' } });
  });

  test('only while it is in force', () => {
    const facts = course(relapsed, { holds: [{ rule: 'URO-2', from: clinicTime('2026-04-19'), until: clinicTime('2026-04-22') }] });
    expect(reviewAt(facts, '2026-04-21').state).toBe('suppressed');
    expect(reviewAt(facts, '2026-04-22').state).toBe('suggested');
    expect(reviewAt(facts, '2026-04-18').state).not.toBe('suppressed');
  });
});

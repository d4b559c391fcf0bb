import { describe, expect, test } from 'vitest';
import { after, hours } from '#foundation/instant.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
import { timeIntegration } from '#integration/integration-window.ts';
import { measureIntegration } from '#integration/integration-amount.ts';
import { integrationSettings } from '#integration/settings.ts';
import { phq9 } from '#measures/phq-9.ts';
import { readAuditC } from '#measures/audit-c.ts';
import { moodThermometer, URGE_ITEM } from '#measures/mood-thermometer.ts';
import { asq } from '#measures/asq.ts';
import { readColumbia } from '#measures/c-ssrs-level.ts';
import { selfHarmSignalOf } from '#measures/self-harm-signal.ts';
import { measureSettings } from '#measures/settings.ts';
import { clinicTime, courseFacts, factsKnownAt, infusions, scoreOf, STORY_ZONE } from '../../tests/support/course-story.ts';
import { reviewBooster } from './booster.ts';
import type { AssessedPoint, Course } from './course.ts';
import { judgeCourse } from './course.ts';
import { outcomeSettings } from './settings.ts';

const settings = settingsInForce(outcomeSettings, {});
const measuring = settingsInForce(measureSettings, {});
const integrating = settingsInForce(integrationSettings, {});

function pointOn(course: Course, day: string): AssessedPoint {
  const point = course.points.find((candidate) => candidate.on === day);
  if (point === undefined) throw new Error(`no point on ${day}`);
  return point;
}

describe('O1: six infusions, response, remission, relapse and booster', () => {
  const facts = courseFacts({
    doses: infusions('2026-03-02T10:00', '2026-03-04T10:00', '2026-03-06T10:00', '2026-03-09T10:00', '2026-03-11T10:00', '2026-03-13T10:00'),
    assessments: [
      ['2026-02-27', 20], ['2026-03-04', 13], ['2026-03-09', 12], ['2026-03-16', 9], ['2026-03-23', 4],
      ['2026-04-06', 4], ['2026-04-20', 7], ['2026-05-04', 11], ['2026-05-11', 13],
    ].map(([day, total]) => scoreOf('phq-9', String(day), Number(total))),
  });
  const course = judgeCourse(facts, 'phq-9', settings);

  test('item 9 of 1 before the first dose is a signal to follow up, 0 afterwards is none (SAFE-1)', () => {
    expect(selfHarmSignalOf(phq9, 'phq-9.9', 1, measuring)?.finding.ruleId).toBe('SAFE-1');
    expect(selfHarmSignalOf(phq9, 'phq-9.9', 0, measuring)).toBeNull();
  });

  test('the baseline is 20 from 27 February', () => {
    expect(course.baseline).toMatchObject({ state: 'found', total: 20, on: '2026-02-27' });
  });

  test.each([
    ['2026-02-27', -3, 20, 'baseline', null],
    ['2026-03-04', 2, 13, 'too-early', null],
    ['2026-03-09', 7, 12, 'counted', 40],
    ['2026-03-16', 14, 9, 'counted', 55],
    ['2026-03-23', 21, 4, 'counted', 80],
    ['2026-04-06', 35, 4, 'counted', 80],
    ['2026-04-20', 49, 7, 'counted', 65],
    ['2026-05-04', 63, 11, 'counted', 45],
    ['2026-05-11', 70, 13, 'counted', 35],
  ])('%s is day %d, scores %d and is %s with an improvement of %s %%', (on, day, total, use, improvement) => {
    const point = pointOn(course, on);
    expect(point).toMatchObject({ day, use, assessment: { score: { total } } });
    expect(point.judgement?.improvementPercent ?? null).toBe(improvement);
  });

  test('day 7 is a reliable improvement of 8 without response, and its recall overlaps the baseline', () => {
    expect(pointOn(course, '2026-03-09')).toMatchObject({
      flags: ['recall-overlaps-baseline'],
      judgement: { changeFromBaseline: -8, reliableChange: 'improved', response: 'no' },
    });
    expect(pointOn(course, '2026-03-16').flags).toEqual([]);
  });

  test('after dose 4 the first assessment is that of 16 March, and it has improved enough (NR-1)', () => {
    expect(course.outcome?.nonResponse).toMatchObject({ state: 'improved-enough', score: { on: '2026-03-16' } });
  });

  test('response on 16 March after 14 days, remission on 23 March', () => {
    expect(course.outcome?.response).toMatchObject({ on: '2026-03-16', day: 14 });
    expect(course.outcome?.timeToResponse).toEqual({ days: 14, isEvent: true });
    expect(course.outcome?.remission).toMatchObject({ on: '2026-03-23', day: 21 });
  });

  test('on 4 May a relapse is suspected and a booster review suggested the same day, with nothing ordered', () => {
    const sameDay = clinicTime('2026-05-04T13:00');
    const known = factsKnownAt(facts, sameDay);
    const then = judgeCourse(known, 'phq-9', settings);
    expect(then.outcome?.relapse).toMatchObject({ state: 'suspected', on: '2026-05-04' });
    const review = reviewBooster(then, known, sameDay, settings);
    expect(review).toMatchObject({ state: 'suggested', options: [{ key: 'single-booster' }, { key: 're-induction' }, { key: 'more-integration' }, { key: 'change-treatment' }] });
    expect(review.state === 'suggested' && review.finding.inputs).toEqual([
      { name: 'PHQ-9', value: 11, unit: 'points', at: clinicTime('2026-05-04') },
      { name: 'above its lowest point', value: 7, unit: 'points' },
      { name: 'relapse', value: 'suspected' },
      { name: 'days since the last dose', value: 52, unit: 'days' },
    ]);
  });

  test('on 11 May the relapse is confirmed and dated 4 May; durability is 49 days, an event', () => {
    expect(course.outcome?.relapse).toMatchObject({ state: 'confirmed', by: 'scores', on: '2026-05-04', confirmedOn: '2026-05-11' });
    expect(course.outcome?.durability).toEqual({ days: 49, isEvent: true });
  });

  test('the three integration sessions lie in the suggested time and make the stratum of three or more', () => {
    const hoursAfterDose = new Map([[0, 26], [2, 49], [5, 70]]);
    const held = facts.doses.flatMap((dose, index) => {
      const hoursAfter = hoursAfterDose.get(index);
      return hoursAfter === undefined ? [] : [{ dose, startedAt: after(dose.endedAt, hours(hoursAfter)) }];
    });
    for (const { dose, startedAt } of held) {
      const timing = timeIntegration(dose, startedAt, integrating);
      expect(isRefusal(timing) ? timing.code : timing.band).toBe('suggested');
    }
    const sessions = held.map(({ startedAt }) => ({ startedAt, endedAt: after(startedAt, hours(1)), practices: 1 }));
    expect(measureIntegration(sessions, localDateOf(clinicTime('2026-03-02'), STORY_ZONE), STORY_ZONE, integrating)).toMatchObject({ sessions: 3, stratum: 'many' });
  });

  test('the scores of May meet the relapse rule, those before do not; the lowest point is the first of the two', () => {
    expect(course.points.filter((point) => point.judgement?.meetsRelapse).map((point) => point.on)).toEqual(['2026-05-04', '2026-05-11']);
    expect(course.outcome?.nadir).toMatchObject({ on: '2026-03-23', total: 4 });
  });

  test('every finding carries its rule, a sentence, inputs, a threshold and sources', () => {
    expect(course.findings.map((finding) => finding.ruleId)).toEqual(['OUT-1', 'OUT-2', 'OUT-3', 'OUT-6', 'TTE-1', 'TTE-1']);
    for (const finding of course.findings) {
      expect(finding.sentence.length).toBeGreaterThan(10);
      expect(finding.inputs.length).toBeGreaterThan(0);
      expect(finding.threshold).not.toBeNull();
      expect(finding.sources.length).toBeGreaterThan(0);
    }
  });
});

describe('O2: esketamine judged by MADRS', () => {
  const facts = courseFacts({
    doses: infusions('2026-04-07', '2026-04-10', '2026-04-14', '2026-04-17', '2026-04-21', '2026-04-24', '2026-04-28', '2026-05-01'),
    assessments: [scoreOf('madrs', '2026-04-06', 32), scoreOf('madrs', '2026-05-05', 14)],
  });

  test('day 28: response at 56.3 %, no remission at 10 nor at 12', () => {
    const course = judgeCourse(facts, 'madrs', settings);
    expect(pointOn(course, '2026-05-05')).toMatchObject({ day: 28, judgement: { improvementPercent: 56.3, response: 'yes', remission: 'no' } });
    expect(course.outcome?.remission).toBeNull();
    const generous = judgeCourse(facts, 'madrs', settingsInForce(outcomeSettings, { 'OUT-3.madrsAtMost': 12 }));
    expect(generous.outcome?.remission).toBeNull();
  });
});

describe('O4: trauma, suicidal ideation and escalation', () => {
  const facts = courseFacts({
    doses: infusions('2026-06-01', '2026-06-04', '2026-06-08T14:00'),
    assessments: [
      scoreOf('phq-9', '2026-05-29', 22), scoreOf('phq-9', '2026-06-08', 13),
      scoreOf('pcl-5', '2026-05-29', 58), scoreOf('pcl-5', '2026-06-29', 41),
    ],
    holds: [{ rule: 'SAFE-3', from: clinicTime('2026-06-10T21:05'), until: null }],
  });

  test('the screener is moderate by question 3 and the lifetime question 6, and AUDIT-C 3 is positive for a woman', () => {
    const reading = readColumbia({ form: 'lifetime-and-recent', question1: 'yes', question2: 'yes', question3: 'yes', question4: 'no', question5: 'no', question6Lifetime: 'yes', question6Recent: 'no' });
    expect([reading.level, reading.couldBeHigher]).toEqual(['moderate', false]);
    expect(readAuditC(3, 'female', measuring).result).toBe('positive');
  });

  test('PHQ-9 on day 7: 40.9 %, reliable at 9 points, no response, overlap flagged; item 9 of 1 is a signal', () => {
    const course = judgeCourse(facts, 'phq-9', settings);
    expect(pointOn(course, '2026-06-08')).toMatchObject({
      day: 7,
      flags: ['recall-overlaps-baseline'],
      judgement: { improvementPercent: 40.9, changeFromBaseline: -9, reliableChange: 'improved', response: 'no' },
    });
    expect(selfHarmSignalOf(phq9, 'phq-9.9', 1, measuring)).not.toBeNull();
  });

  test('the evening answers are signals, and question 5 since the last contact is high', () => {
    expect(selfHarmSignalOf(moodThermometer, URGE_ITEM, 1, measuring)).not.toBeNull();
    expect(selfHarmSignalOf(asq, 'asq.4', 1, measuring)).not.toBeNull();
    const reading = readColumbia({ form: 'since-last-contact', question1: 'yes', question2: 'yes', question3: 'yes', question4: 'yes', question5: 'yes', question6Lifetime: 'not-asked', question6Recent: 'no' });
    expect(reading.level).toBe('high');
  });

  test('PCL-5 fell by 17, reliably, and its end state of 41 may not be called recovered', () => {
    const course = judgeCourse(facts, 'pcl-5', settings);
    expect(pointOn(course, '2026-06-29')).toMatchObject({ flags: [], judgement: { changeFromBaseline: -17, reliableChange: 'improved', response: 'not-defined', remission: 'not-defined' } });
    expect(course.outcome?.endState).toMatchObject({ level: 'probable-range', isReliablyImproved: true, mayBeCalledRecovered: false });
    expect(course.outcome?.endState?.finding.sentence).toBe('PCL-5 stands at 41, -17 points from its baseline: still in the range where PTSD is probable.');
    expect(course.findings.map((finding) => finding.sentence).join(' ')).not.toMatch(/recover/i);
  });

  test('no booster review: there never was a response', () => {
    const course = judgeCourse(facts, 'phq-9', settings);
    expect(reviewBooster(course, facts, clinicTime('2026-06-29'), settings)).toEqual({ state: 'not-suggested', reason: 'never-a-response' });
  });
});

describe('O5: interacting drugs and non-response', () => {
  const facts = courseFacts({
    doses: infusions('2026-07-06T09:00', '2026-07-08T09:00', '2026-07-10T09:00', '2026-07-13T09:00'),
    assessments: [scoreOf('phq-9', '2026-07-05', 18), scoreOf('phq-9', '2026-07-14T10:00', 17), scoreOf('phq-9', '2026-07-20', 16), scoreOf('phq-9', '2026-08-03', 15)],
  });
  const course = judgeCourse(facts, 'phq-9', settings);

  test('14 July is more than 24 hours after dose 4 with 5.6 %: a review is asked for', () => {
    expect(course.outcome?.nonResponse).toMatchObject({ state: 'review', score: { on: '2026-07-14' }, options: ['continue', 'change', 'stop'], finding: { ruleId: 'NR-1' } });
    expect(pointOn(course, '2026-07-14').judgement?.improvementPercent).toBe(5.6);
  });

  test('20 July 11.1 % and 3 August 16.7 %: no response, no reliable change, no deterioration', () => {
    expect(pointOn(course, '2026-07-20').judgement).toMatchObject({ improvementPercent: 11.1, response: 'no', reliableChange: 'none' });
    expect(pointOn(course, '2026-08-03').judgement).toMatchObject({ improvementPercent: 16.7, changeFromBaseline: -3, response: 'no', reliableChange: 'none' });
    expect(course.findings.map((finding) => finding.ruleId)).toEqual(['OUT-1', 'NR-1', 'TTE-1']);
  });

  test('counts as a non-responder, followed to the last assessment, and gets no booster review', () => {
    expect(course.outcome?.timeToResponse).toEqual({ days: 28, isEvent: false, censoredBy: 'last-assessment' });
    expect(course.outcome?.durability).toBeNull();
    expect(reviewBooster(course, facts, clinicTime('2026-08-03T13:00'), settings)).toEqual({ state: 'not-suggested', reason: 'never-a-response' });
  });
});

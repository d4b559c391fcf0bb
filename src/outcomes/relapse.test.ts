import { describe, expect, test } from 'vitest';
import { settingsInForce } from '#foundation/setting.ts';
import { addDays, localDateSchema } from '#foundation/zoned-time.ts';
import { courseFacts, infusions, scoreOf } from '../../tests/support/course-story.ts';
import type { Course } from './course.ts';
import { judgeCourse } from './course.ts';
import type { OutcomeMeasure, RelapseEvent } from './course-facts.ts';
import type { Relapse } from './relapse.ts';
import { outcomeSettings } from './settings.ts';

const settings = settingsInForce(outcomeSettings, {});
const date = (text: string) => localDateSchema.parse(text);
const firstSign = date('2026-05-04');

/** A course that responded on 16 March from a baseline of 20, followed by scores so many days after 4 May. */
function courseWith(scores: readonly (readonly [daysAfter: number, total: number])[], events: readonly RelapseEvent[] = []): Course {
  const later = scores.map(([daysAfter, total]) => scoreOf('phq-9', addDays(firstSign, daysAfter), total));
  const assessments = [scoreOf('phq-9', '2026-02-27', 20), scoreOf('phq-9', '2026-03-16', 6), ...later];
  return judgeCourse(courseFacts({ doses: infusions('2026-03-02'), assessments, relapseEvents: events }), 'phq-9', settings);
}

function relapseOf(...scores: (readonly [daysAfter: number, total: number])[]): Relapse | undefined {
  return courseWith(scores).outcome?.relapse;
}

describe('suspected relapse (OUT-5)', () => {
  test.each([[11, 'suspected'], [12, 'suspected'], [10, 'none'], [9, 'none']])('a score of %d from a baseline of 20 after response: %s', (total, state) => {
    expect(relapseOf([0, total])?.state).toBe(state);
  });

  test('needs both: 9 is too low even when the response is lost', () => {
    const facts = courseFacts({ doses: infusions('2026-03-02'), assessments: [scoreOf('phq-9', '2026-02-27', 16), scoreOf('phq-9', '2026-03-16', 6), scoreOf('phq-9', '2026-05-04', 9)] });
    expect(judgeCourse(facts, 'phq-9', settings).outcome?.relapse.state).toBe('none');
    const atTen = { ...facts, assessments: [...facts.assessments, scoreOf('phq-9', '2026-05-11', 10)] };
    expect(judgeCourse(atTen, 'phq-9', settings).outcome?.relapse).toMatchObject({ state: 'suspected', on: '2026-05-11' });
  });

  test('does not exist before a response', () => {
    const facts = courseFacts({ doses: infusions('2026-03-02'), assessments: [scoreOf('phq-9', '2026-02-27', 20), scoreOf('phq-9', '2026-03-16', 18)] });
    const course = judgeCourse(facts, 'phq-9', settings);
    expect(course.outcome?.relapse.state).toBe('no-response-yet');
    expect(course.points.at(-1)?.judgement?.meetsRelapse).toBe(false);
  });

  test('high scores before the response are none, however many', () => {
    const scores = [['2026-02-27', 20], ['2026-03-09', 18], ['2026-03-16', 18], ['2026-03-23', 6]] as const;
    const facts = courseFacts({ doses: infusions('2026-03-02'), assessments: scores.map(([day, total]) => scoreOf('phq-9', day, total)) });
    expect(judgeCourse(facts, 'phq-9', settings).outcome?.relapse).toEqual({ state: 'none' });
  });

  test('is marked on the score that meets it, even right after the response', () => {
    expect(courseWith([[0, 14]]).points.map((point) => point.judgement?.meetsRelapse ?? null)).toEqual([null, false, true]);
  });

  test('keeps the date of the first sign while it stands', () => {
    expect(relapseOf([0, 14], [3, 15])).toMatchObject({ state: 'suspected', on: '2026-05-04' });
  });
});

describe('confirmed relapse (OUT-6)', () => {
  test.each([
    [1, 'suspected'],
    [4, 'suspected'],
    [5, 'confirmed'],
    [15, 'confirmed'],
    [16, 'suspected'],
  ])('a second score %d days later: %s', (daysLater, state) => {
    expect(relapseOf([0, 14], [daysLater, 14])?.state).toBe(state);
  });

  test('is dated by the first score and known with the second', () => {
    expect(relapseOf([0, 14], [7, 13])).toMatchObject({ state: 'confirmed', by: 'scores', on: '2026-05-04', confirmedOn: '2026-05-11' });
  });

  test('a second score after 16 days makes a new first sign', () => {
    expect(relapseOf([0, 14], [16, 14])).toMatchObject({ state: 'suspected', on: '2026-05-20' });
  });

  test('a better score in between breaks it', () => {
    expect(relapseOf([0, 14], [7, 8], [10, 14])).toMatchObject({ state: 'suspected', on: '2026-05-14' });
  });

  test('a score 1 to 4 days later neither confirms nor breaks', () => {
    expect(relapseOf([0, 14], [3, 8], [7, 14])).toMatchObject({ state: 'confirmed', on: '2026-05-04' });
    expect(relapseOf([0, 14], [4, 14])?.state).toBe('suspected');
  });

  test('one that was broken may be followed by one that is confirmed', () => {
    expect(relapseOf([0, 14], [7, 5], [30, 15], [37, 15])).toMatchObject({ state: 'confirmed', on: '2026-06-03' });
  });

  test('a single better score clears the suspicion', () => {
    expect(relapseOf([0, 14], [7, 6])).toEqual({ state: 'none' });
  });

  test('a clinic may take a second score of the same day; one score alone never confirms itself', () => {
    const sameDay = settingsInForce(outcomeSettings, { 'OUT-6.confirmingFromDay': 0 });
    const relapseOn = (...readings: string[]) =>
      judgeCourse(courseFacts({ doses: infusions('2026-03-02'), assessments: [scoreOf('phq-9', '2026-02-27', 20), scoreOf('phq-9', '2026-03-16', 6), ...readings.map((reading) => scoreOf('phq-9', reading, 14))] }), 'phq-9', sameDay).outcome?.relapse.state;
    expect(relapseOn('2026-05-04T09:00')).toBe('suspected');
    expect(relapseOn('2026-05-04T09:00', '2026-05-04T18:00')).toBe('confirmed');
  });

  test('later good scores do not undo a confirmed relapse', () => {
    expect(relapseOf([0, 14], [7, 14], [14, 3])).toMatchObject({ state: 'confirmed', on: '2026-05-04' });
  });
});

describe('relapse by an event (OUT-6)', () => {
  const admission = (on: string): RelapseEvent => ({ kind: 'hospitalisation', on: date(on) });

  test.each<RelapseEvent['kind']>(['hospitalisation', 'suicide-attempt', 'suicide', 'prescriber-declaration'])('%s after the response is a relapse on its day', (kind) => {
    const course = courseWith([], [{ kind, on: date('2026-04-10') }]);
    expect(course.outcome?.relapse).toMatchObject({ state: 'confirmed', by: kind, on: '2026-04-10' });
    expect(course.findings.some((finding) => finding.ruleId === 'OUT-6')).toBe(true);
  });

  test('on the day of the response counts, before it does not', () => {
    expect(courseWith([], [admission('2026-03-16')]).outcome?.relapse.state).toBe('confirmed');
    expect(courseWith([], [admission('2026-03-15')]).outcome?.relapse.state).toBe('none');
  });

  test('the earlier of event and scores dates the relapse', () => {
    const scores = [[0, 14], [7, 14]] as const;
    expect(courseWith(scores, [admission('2026-05-03')]).outcome?.relapse).toMatchObject({ on: '2026-05-03', by: 'hospitalisation' });
    expect(courseWith(scores, [admission('2026-05-05')]).outcome?.relapse).toMatchObject({ on: '2026-05-04', by: 'scores' });
    expect(courseWith(scores, [admission('2026-05-04')]).outcome?.relapse).toMatchObject({ on: '2026-05-04', by: 'scores' });
    expect(courseWith(scores, [admission('2026-06-01'), admission('2026-04-20')]).outcome?.relapse).toMatchObject({ on: '2026-04-20' });
    expect(courseWith(scores, [admission('2026-04-20'), admission('2026-06-01')]).outcome?.relapse).toMatchObject({ on: '2026-04-20' });
    expect(courseWith(scores, [admission('2026-04-20'), { ...admission('2026-04-20'), kind: 'suicide-attempt' }]).outcome?.relapse).toMatchObject({ on: '2026-04-20', by: 'hospitalisation' });
  });

  test('an event confirms what the scores have only made likely', () => {
    expect(courseWith([[0, 14]], [admission('2026-06-01')]).outcome?.relapse).toMatchObject({ state: 'confirmed', on: '2026-06-01', by: 'hospitalisation' });
  });
});

describe('other measures', () => {
  const relapseBy = (measure: OutcomeMeasure, baseline: number, response: number, later: number) => judgeCourse(
    courseFacts({ doses: infusions('2026-03-02'), assessments: [scoreOf(measure, '2026-02-27', baseline), scoreOf(measure, '2026-03-30', response), scoreOf(measure, '2026-05-04', later)] }),
    measure,
    settings,
  ).outcome?.relapse.state;

  test('MADRS is suspected from 22 on', () => {
    expect(relapseBy('madrs', 34, 12, 22)).toBe('suspected');
    expect(relapseBy('madrs', 34, 12, 21)).toBe('none');
  });

  test('MADRS 22 that is still a response is no relapse', () => {
    expect(relapseBy('madrs', 46, 12, 22)).toBe('none');
  });

  test('GAD-7 names no relapse', () => {
    expect(relapseBy('gad-7', 18, 5, 20)).toBe('none');
  });
});

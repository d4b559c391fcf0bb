import { describe, expect, test } from 'vitest';
import { settingsInForce } from '#foundation/setting.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { courseFacts, infusions, scoreOf } from '../../tests/support/course-story.ts';
import { judgeCourse } from './course.ts';
import type { CourseFacts, OtherTreatment } from './course-facts.ts';
import { outcomeSettings } from './settings.ts';

const settings = settingsInForce(outcomeSettings, {});
const date = (text: string) => localDateSchema.parse(text);

function timesOf(scores: readonly (readonly [string, number])[], parts: Partial<CourseFacts> = {}, baseline = 20) {
  const assessments = [scoreOf('phq-9', '2026-02-27', baseline), ...scores.map(([day, total]) => scoreOf('phq-9', day, total))];
  const { outcome } = judgeCourse(courseFacts({ doses: infusions('2026-03-02'), assessments, ...parts }), 'phq-9', settings);
  return { response: outcome?.timeToResponse, durability: outcome?.durability };
}

const response = ['2026-03-16', 6] as const;
const relapse = [['2026-05-04', 14], ['2026-05-11', 14]] as const;
const treatment = (kind: OtherTreatment['kind'], on: string): Partial<CourseFacts> => ({ otherTreatments: [{ kind, on: date(on) }] });

describe('time to response and durability (TTE-1)', () => {
  test('a responder who relapsed is two events', () => {
    expect(timesOf([response, ...relapse])).toEqual({ response: { days: 14, isEvent: true }, durability: { days: 49, isEvent: true } });
  });

  test('a responder who stayed well is followed to the last assessment', () => {
    expect(timesOf([response, ['2026-06-01', 5]]).durability).toEqual({ days: 77, isEvent: false, censoredBy: 'last-assessment' });
  });

  test('a suspicion that was not confirmed is no event', () => {
    expect(timesOf([response, ['2026-05-04', 14]]).durability).toEqual({ days: 49, isEvent: false, censoredBy: 'last-assessment' });
  });

  test('a response on the last assessment is followed for 0 days', () => {
    expect(timesOf([response]).durability).toEqual({ days: 0, isEvent: false, censoredBy: 'last-assessment' });
  });

  test('without a response there is no durability', () => {
    expect(timesOf([['2026-03-16', 15]])).toEqual({ response: { days: 14, isEvent: false, censoredBy: 'last-assessment' }, durability: null });
  });

  test('nobody seen since the first dose is followed for 0 days', () => {
    expect(timesOf([]).response).toEqual({ days: 0, isEvent: false, censoredBy: 'last-assessment' });
  });

  test('a baseline too low for a response is not in the count', () => {
    expect(timesOf([['2026-03-16', 2]], {}, 9)).toEqual({ response: null, durability: null });
  });

  test.each<OtherTreatment['kind']>(['antidepressant', 'ect', 'tms'])('%s begun before the relapse ends the following there', (kind) => {
    expect(timesOf([response, ...relapse], treatment(kind, '2026-04-20')).durability).toEqual({ days: 35, isEvent: false, censoredBy: `new-${kind}` });
  });

  test('a treatment begun on the day of the relapse or later does not hide it', () => {
    expect(timesOf([response, ...relapse], treatment('ect', '2026-05-04')).durability).toEqual({ days: 49, isEvent: true });
    expect(timesOf([response, ...relapse], treatment('ect', '2026-05-03')).durability).toEqual({ days: 48, isEvent: false, censoredBy: 'new-ect' });
  });

  test('a treatment begun before the response ends the time to response', () => {
    expect(timesOf([response], treatment('tms', '2026-03-10'))).toEqual({ response: { days: 8, isEvent: false, censoredBy: 'new-tms' }, durability: null });
  });

  test('a treatment begun on the day of the first dose ends the time to response at once', () => {
    expect(timesOf([response], treatment('ect', '2026-03-02')).response).toEqual({ days: 0, isEvent: false, censoredBy: 'new-ect' });
  });

  test('on the same day the last assessment is named before another treatment', () => {
    expect(timesOf([response, ['2026-04-06', 5]], treatment('ect', '2026-04-06')).durability).toEqual({ days: 21, isEvent: false, censoredBy: 'last-assessment' });
  });

  test('the first of several treatments counts', () => {
    const both: Partial<CourseFacts> = { otherTreatments: [{ kind: 'tms', on: date('2026-04-25') }, { kind: 'ect', on: date('2026-04-20') }] };
    expect(timesOf([response, ...relapse], both).durability).toEqual({ days: 35, isEvent: false, censoredBy: 'new-ect' });
  });

  test('a baseline of 10 is in the count', () => {
    expect(timesOf([['2026-03-16', 5]], {}, 10).response).toEqual({ days: 14, isEvent: true });
  });

  test('a treatment begun before the first dose ends nothing', () => {
    expect(timesOf([response], treatment('antidepressant', '2026-03-01')).response).toEqual({ days: 14, isEvent: true });
  });

  test('death ends the following, but not later than the last assessment', () => {
    expect(timesOf([response, ['2026-06-01', 5]], { diedOn: date('2026-05-01') }).durability).toEqual({ days: 46, isEvent: false, censoredBy: 'death' });
    expect(timesOf([response, ['2026-06-01', 5]], { diedOn: date('2026-06-20') }).durability).toEqual({ days: 77, isEvent: false, censoredBy: 'last-assessment' });
  });

  test('an admission after the last assessment is an event on its day', () => {
    const events = { relapseEvents: [{ kind: 'hospitalisation', on: date('2026-04-10') }] } as const;
    expect(timesOf([response], events).durability).toEqual({ days: 25, isEvent: true });
  });
});

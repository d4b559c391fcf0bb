import { describe, expect, test } from 'vitest';
import { claims } from '#evidence/claims.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { addDays, localDateSchema } from '#foundation/zoned-time.ts';
import { courseFacts, infusions, scoreOf } from '../../tests/support/course-story.ts';
import { treatedPerson } from '../../tests/support/treated-story.ts';
import { readClaims } from './claim-readings.ts';
import { clinicOutcomes } from './clinic-outcomes.ts';
import type { OutcomeMeasure } from './course-facts.ts';
import { READ_SEEDS } from './figure-names.ts';
import { outcomeSettings } from './settings.ts';
import type { TreatedPerson } from './treated-person.ts';

const settings = settingsInForce(outcomeSettings, {});
const day = localDateSchema.parse('2026-03-02');
type Scores = readonly (readonly [day: number, total: number])[];

function read(people: readonly TreatedPerson[], measure: OutcomeMeasure) {
  const question = { measure, today: addDays(day, 200), landmarkDay: 28 } as const;
  const readings = readClaims(clinicOutcomes(people, { ...question, by: 'all' }, settings), clinicOutcomes(people, { ...question, by: 'integration' }, settings));
  return (claimId: string) => readings.flatMap((seed) => seed.claims).find((each) => each.claimId === claimId);
}

function many(count: number, measure: OutcomeMeasure, scores: Scores): readonly TreatedPerson[] {
  const person = treatedPerson(courseFacts({ doses: infusions(`${day}T10:00`), assessments: scores.map(([after, total]) => scoreOf(measure, addDays(day, after), total)) }), measure);
  return Array.from({ length: count }, () => person);
}

describe('a claim beside the clinic’s own people', () => {
  test('every claim of the five elements is there, whether something of the kind is counted or not', () => {
    const readings = readClaims(clinicOutcomes([], { measure: 'phq-9', by: 'all', today: day, landmarkDay: 28 }, settings), clinicOutcomes([], { measure: 'phq-9', by: 'integration', today: day, landmarkDay: 28 }, settings));
    expect(readings.map(({ seed }) => seed)).toEqual(READ_SEEDS);
    for (const { seed, claims: own } of readings) expect(own.map(({ claimId }) => claimId)).toEqual(claims.filter(({ seeds }) => seeds.includes(seed)).map(({ id }) => id));
    expect(new Set(readings.flatMap((seed) => seed.claims.map(({ own }) => own.state)))).toEqual(new Set(['none', 'too-few']));
  });

  test('of ten people nothing is said, of eleven a share with its interval and where the published one lies', () => {
    const scores: Scores = [[-1, 30], [1, 12]];
    expect(read(many(10, 'madrs', scores), 'madrs')('response-first-day')).toMatchObject({ own: { state: 'too-few' }, published: null });
    expect(read(many(11, 'madrs', scores), 'madrs')('response-first-day')).toMatchObject({ own: { state: 'share', value: { share: 1, people: 11, interval: { low: expect.closeTo(0.741, 3) } } }, published: { percent: 52.2, place: 'below' } });
    expect(read([...many(6, 'madrs', scores), ...many(6, 'madrs', [[-1, 30], [1, 28]])], 'madrs')('response-first-day')).toMatchObject({ published: { place: 'inside' } });
    expect(read(many(11, 'madrs', [[-1, 30], [1, 28]]), 'madrs')('response-first-day')).toMatchObject({ published: { place: 'above' } });
  });

  test('a questionnaire that looks back two weeks says nothing of the first day', () => {
    expect(read(many(12, 'phq-9', [[-1, 20], [14, 8]]), 'phq-9')('response-first-day')?.own).toEqual({ state: 'not-defined' });
  });

  test('how long it lasts is read off the curve, only as far as anybody was followed', () => {
    const short = read(many(12, 'phq-9', [[-1, 20], [14, 8], [30, 8]]), 'phq-9');
    expect(short('kept-without-more')?.own).toEqual({ state: 'not-followed' });
    const longer = read([...many(11, 'phq-9', [[-1, 20], [14, 8], [80, 8]]), ...many(11, 'phq-9', [[-1, 20], [14, 8], [34, 18], [41, 18]])], 'phq-9');
    expect(longer('kept-without-more')).toMatchObject({ own: { state: 'share', value: { share: 0.5, people: 22 } }, published: { percent: 80, place: 'above' }, day: 28 });
    expect(read(many(12, 'phq-9', [[-1, 20], [14, 8], [80, 8]]), 'phq-9')('kept-without-more')).toMatchObject({ own: { value: { share: 1, interval: null } }, published: null });
    expect(longer('relapse-after-six')?.own).toEqual({ state: 'median', days: 20, people: 22, events: 11 });
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settingsInForce } from '#foundation/setting.ts';
import { addDays, localDateSchema } from '#foundation/zoned-time.ts';
import { courseFacts, infusions, scoreOf } from '../../tests/support/course-story.ts';
import type { GroupedPerson } from './clinic-outcomes.ts';
import { clinicOutcomes } from './clinic-outcomes.ts';
import { judgeCourse } from './course.ts';
import type { CourseFacts, OutcomeMeasure } from './course-facts.ts';
import type { GroupFigures } from './group-figures.ts';
import { outcomeSettings } from './settings.ts';

const settings = settingsInForce(outcomeSettings, {});
const day = localDateSchema.parse('2026-03-02');
const today = addDays(day, 70);
type Groups = Pick<GroupedPerson, 'treatment' | 'integration'>;
type Scores = readonly (readonly [day: number, total: number])[];
const BY_DRIP: Groups = { treatment: 'racemic-intravenous', integration: 'many' };
const BY_NEEDLE: Groups = { treatment: 'racemic-intramuscular', integration: 'none' };

/** Somebody with a first dose on the day and scores so many days after it. */
function person(scores: Scores, groups: Groups = BY_DRIP, parts: Partial<CourseFacts> = {}, measure: OutcomeMeasure = 'phq-9'): GroupedPerson {
  const facts = courseFacts({ doses: infusions(`${day}T10:00`), assessments: scores.map(([after, total]) => scoreOf(measure, addDays(day, after), total)), ...parts });
  return { course: judgeCourse(facts, measure, settings), diedOn: facts.diedOn, ...groups };
}
const many = (count: number, scores: Scores, groups?: Groups) => Array.from({ length: count }, () => person(scores, groups));
const RESPONDER: Scores = [[-1, 20], [14, 8], [21, 4], [60, 4]];
const RELAPSER: Scores = [[-1, 20], [14, 8], [42, 18], [50, 19]];
const WORSE: Scores = [[-1, 12], [14, 20]];

describe('the figures of a clinic', () => {
  test('are shown for 11 people with a baseline and not for 10, whoever else had a dose', () => {
    const withoutBaseline = many(5, [[14, 8]]);
    expect(clinicOutcomes([...many(10, RESPONDER), ...withoutBaseline], 'all', today, settings)).toEqual({
      groups: [{ group: 'all', figures: null }],
      timeToResponse: { curves: [{ state: 'not-shown', group: 'all' }], comparison: null },
      durability: { curves: [{ state: 'not-shown', group: 'all' }], comparison: null },
    });
    expect(clinicOutcomes([...many(11, RESPONDER), ...withoutBaseline], 'all', today, settings)).toMatchObject({
      groups: [{ group: 'all', figures: { treated: 16, people: 11, scored: 11, couldRespond: 11, responded: 11, remitted: 11, worsened: 0, lost: 0 } }],
      timeToResponse: { curves: [{ state: 'shown', people: 11, events: 11, medianDays: 14 }] },
    });
  });

  test('count who responded, reached remission, got worse and was lost, each of those who could', () => {
    const low = person([[-1, 7], [21, 3]]);
    const atFloor = person([[-1, 4], [60, 4]]);
    const people = [...many(12, RESPONDER), ...many(3, WORSE), low, atFloor];
    expect(clinicOutcomes(people, 'all', today, settings).groups[0]?.figures).toEqual({ treated: 17, people: 17, scored: 17, couldRespond: 15, responded: 12, couldRemit: 16, remitted: 13, worsened: 3, lost: 0 });
  });

  test('lost is who was not heard of for longer than 56 days, and not who died', () => {
    const lostOn = (last: number, parts: Partial<CourseFacts> = {}) => clinicOutcomes([...many(11, RESPONDER), person([[-1, 20], [last, 12]], BY_DRIP, parts)], 'all', today, settings).groups[0]?.figures?.lost;
    expect([lostOn(14), lostOn(13), lostOn(13, { diedOn: addDays(day, 40) })]).toEqual([0, 1, 0]);
    const never = clinicOutcomes([...many(11, RESPONDER), person([[-1, 20]])], 'all', today, settings).groups[0]?.figures;
    expect(never).toMatchObject({ people: 12, scored: 11, lost: 1 });
  });

  test('a measure without response and remission says so instead of counting none', () => {
    const people = Array.from({ length: 11 }, () => person([[-1, 50], [21, 20]], BY_DRIP, {}, 'pcl-5'));
    const { groups, timeToResponse } = clinicOutcomes(people, 'all', today, settings);
    expect(groups[0]?.figures).toMatchObject({ people: 11, couldRespond: null, responded: null, couldRemit: null, remitted: null, worsened: 0 });
    expect(timeToResponse.curves).toEqual([{ state: 'not-shown', group: 'all' }]);
  });
});

describe('groups beside each other', () => {
  test('two that are shown are compared, with a hazard ratio of the second against the first', () => {
    const steady = many(9, RESPONDER);
    const { durability } = clinicOutcomes([...steady, ...many(6, RELAPSER), ...many(3, RESPONDER, BY_NEEDLE), ...many(12, RELAPSER, BY_NEEDLE)], 'route', today, settings);
    expect(durability.comparison).toMatchObject({ groups: ['racemic-intravenous', 'racemic-intramuscular'], hazard: { reference: 'racemic-intravenous', compared: 'racemic-intramuscular' } });
    expect(durability.comparison?.hazard?.ratio).toBeGreaterThan(1);
    expect(durability.comparison?.hazard?.low).toBeLessThan(durability.comparison?.hazard?.ratio ?? 0);
    expect(durability.comparison?.pValue).toBeLessThan(0.2);
  });

  test('who is still in the days in which integration counts is shown and compared with nobody', () => {
    const { timeToResponse } = clinicOutcomes([...many(12, RESPONDER), ...many(12, RESPONDER, { ...BY_DRIP, integration: 'counting' })], 'integration', today, settings);
    expect(timeToResponse.curves.map(({ state }) => state)).toEqual(['not-shown', 'not-shown', 'shown', 'shown']);
    expect(timeToResponse.comparison).toBeNull();
  });

  test('a curve does not show a group whose figures are hidden, where both together would give a small one away', () => {
    const byMouth: Groups = { treatment: 'racemic-oral', integration: 'none' };
    const people = [...many(13, RESPONDER), ...many(3, RESPONDER, BY_NEEDLE), ...many(2, WORSE, BY_NEEDLE), ...many(12, RESPONDER, byMouth), ...many(8, WORSE, byMouth)];
    const { groups, durability } = clinicOutcomes(people, 'route', today, settings);
    expect(groups.filter(({ figures }) => figures !== null).map(({ group }) => group)).toEqual(['racemic-oral']);
    expect(durability.curves.filter(({ state }) => state === 'shown').map(({ group }) => group)).toEqual(['racemic-oral']);
  });

  const anyPerson = fc.record({ scores: fc.constantFrom(RESPONDER, RELAPSER, WORSE, [[-1, 20]] as Scores, [[14, 8]] as Scores), treatment: fc.constantFrom<GroupedPerson['treatment']>('racemic-intravenous', 'racemic-intramuscular', 'esketamine-nasal', 'racemic-oral'), integration: fc.constantFrom<GroupedPerson['integration']>('none', 'some', 'many', 'counting') });

  test('taking the shown groups from the whole never leaves fewer than 11 people, in any figure', () => {
    const left = (whole: number | undefined, parts: readonly (number | undefined)[]) => (whole === undefined ? 0 : whole - parts.reduce<number>((sum, part) => sum + (part ?? 0), 0));
    const peopleIn = (curve: object) => ('people' in curve ? Number(curve.people) : undefined);
    fc.assert(
      fc.property(fc.array(anyPerson, { minLength: 30, maxLength: 90 }), fc.constantFrom('route' as const, 'integration' as const), (described, by) => {
        const people = described.map(({ scores, ...groups }) => person(scores, groups));
        const [whole, grouped] = [clinicOutcomes(people, 'all', today, settings), clinicOutcomes(people, by, today, settings)];
        const rests = [
          left(whole.groups[0]?.figures?.people, grouped.groups.map(({ figures }) => figures?.people)),
          ...(['timeToResponse', 'durability'] as const).map((name) => left(whole[name].curves.map(peopleIn)[0], grouped[name].curves.map(peopleIn))),
        ];
        for (const rest of rests) expect(rest <= 0 || rest >= 11, `${rest} people left`).toBe(true);
        // A curve fills no gap of the figures: otherwise the numbers of both would give the hidden group away.
        const hidden = grouped.groups.filter(({ figures }: { figures: GroupFigures | null }) => figures === null).map(({ group }) => group);
        for (const { curves } of [grouped.timeToResponse, grouped.durability]) for (const curve of curves) if (hidden.includes(curve.group)) expect(curve.state).toBe('not-shown');
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settingsInForce } from '#foundation/setting.ts';
import { addDays, localDateSchema } from '#foundation/zoned-time.ts';
import { courseFacts, infusions, scoreOf } from '../../tests/support/course-story.ts';
import { treatedPerson } from '../../tests/support/treated-story.ts';
import { clinicOutcomes } from './clinic-outcomes.ts';
import type { CourseFacts, OutcomeMeasure } from './course-facts.ts';
import type { OutcomeGrouping, ShareFigure } from './figure-names.ts';
import { CURVE_FIGURES, SHARE_FIGURES } from './figure-names.ts';
import { peopleInFigure } from './figure-people.ts';
import type { GroupFigures } from './group-figures.ts';
import { seriesProgress } from './series-progress.ts';
import { outcomeSettings } from './settings.ts';
import type { TreatedPerson } from './treated-person.ts';

const settings = settingsInForce(outcomeSettings, {});
const day = localDateSchema.parse('2026-03-02');
const today = addDays(day, 70);
type Groups = Partial<Pick<TreatedPerson, 'treatment' | 'integration' | 'indication' | 'series' | 'events'>>;
type Scores = readonly (readonly [day: number, total: number])[];
const outcomesOf = (people: readonly TreatedPerson[], by: OutcomeGrouping = 'all', measure: OutcomeMeasure = 'phq-9') => clinicOutcomes(people, { measure, by, today, landmarkDay: 28 }, settings);
/** The figures of everybody, and one share of them. */
const everybody = (people: readonly TreatedPerson[], measure: OutcomeMeasure = 'phq-9') => outcomesOf(people, 'all', measure).groups[0]?.figures ?? null;
const shareIn = (figures: GroupFigures | null | undefined, figure: ShareFigure) => figures?.shares.find((each) => each.figure === figure)?.share;
const share = (people: readonly TreatedPerson[], figure: ShareFigure, measure: OutcomeMeasure = 'phq-9') => shareIn(everybody(people, measure), figure);
const BY_DRIP: Groups = { treatment: 'racemic-intravenous', integration: 'many' };
const BY_NEEDLE: Groups = { treatment: 'racemic-intramuscular', integration: 'none' };

/** Somebody with a first dose on the day and scores so many days after it; the same story is judged once. */
function person(scores: Scores, groups: Groups = BY_DRIP, parts: Partial<CourseFacts> = {}, measure: OutcomeMeasure = 'phq-9'): TreatedPerson {
  const story = JSON.stringify([scores, parts, measure]);
  const known = judged.get(story) ?? treatedPerson(courseFacts({ doses: infusions(`${day}T10:00`), assessments: scores.map(([after, total]) => scoreOf(measure, addDays(day, after), total)), ...parts }), measure);
  judged.set(story, known);
  return { ...known, ...groups };
}
const judged = new Map<string, TreatedPerson>();
const many = (count: number, scores: Scores, groups?: Groups) => Array.from({ length: count }, () => person(scores, groups));
const RESPONDER: Scores = [[-1, 20], [14, 8], [21, 4], [60, 4]];
const RELAPSER: Scores = [[-1, 20], [14, 8], [42, 18], [50, 19]];
const WORSE: Scores = [[-1, 12], [14, 20]];

describe('the figures of a clinic', () => {
  test('are shown for 11 people with a baseline and not for 10; how many were treated for 11 who were', () => {
    const withoutBaseline = many(5, [[14, 8]]);
    expect(outcomesOf(many(10, RESPONDER))).toMatchObject({ groups: [{ group: 'all', figures: null }], timeToResponse: { curves: [{ state: 'not-shown', group: 'all' }], comparison: null } });
    const tooFewJudged = outcomesOf([...many(10, RESPONDER), ...withoutBaseline]);
    expect(tooFewJudged).toMatchObject({ groups: [{ figures: { treated: 15, people: null, scored: null } }], timeToResponse: { curves: [{ state: 'not-shown' }] }, durability: { curves: [{ state: 'not-shown' }] } });
    expect(shareIn(tooFewJudged.groups[0]?.figures, 'response')).toEqual({ state: 'not-shown' });
    expect(outcomesOf([...many(11, RESPONDER), ...withoutBaseline])).toMatchObject({
      groups: [{ figures: { treated: 16, people: 11, scored: 11 } }],
      timeToResponse: { curves: [{ state: 'shown', people: 11, events: 11, medianDays: 14 }] },
    });
  });

  test('count who responded, reached remission and got worse, each of those who could', () => {
    const low = person([[-1, 7], [21, 3]]);
    const atFloor = person([[-1, 4], [60, 4]]);
    const people = [...many(12, RESPONDER), ...many(3, WORSE), low, atFloor];
    expect(everybody(people)).toMatchObject({ treated: 17, people: 17, scored: 17 });
    expect(share(people, 'response')).toMatchObject({ yes: 12, of: 15, open: 0 });
    expect(share(people, 'remission')).toMatchObject({ yes: 13, of: 16 });
    expect(share(people, 'worsened')).toMatchObject({ yes: 3, of: 17 });
  });

  test('a share has the interval of the score test', () => {
    const found = share([...many(12, RESPONDER), ...many(3, WORSE)], 'response');
    expect(found).toMatchObject({ state: 'shown', interval: { low: expect.closeTo(0.5481, 4), high: expect.closeTo(0.9295, 4) } });
  });

  test('lost is who was not heard of for longer than 56 days, and not who died', () => {
    const lostOn = (last: number, parts: Partial<CourseFacts> = {}) => share([...many(11, RESPONDER), person([[-1, 20], [last, 12]], BY_DRIP, parts)], 'lost');
    expect([lostOn(14), lostOn(13), lostOn(13, { diedOn: addDays(day, 40) })]).toMatchObject([{ yes: 0 }, { yes: 1 }, { yes: 0 }]);
    const never = [...many(11, RESPONDER), person([[-1, 20]])];
    expect(everybody(never)).toMatchObject({ people: 12, scored: 11 });
    expect(share(never, 'lost')).toMatchObject({ yes: 1, of: 12 });
  });

  test('a measure without response and remission says so instead of counting none', () => {
    const people = Array.from({ length: 11 }, () => person([[-1, 50], [21, 20]], BY_DRIP, {}, 'pcl-5'));
    for (const figure of ['response', 'response-7-days', 'remission'] as const) expect(share(people, figure, 'pcl-5')).toEqual({ state: 'not-defined' });
    expect(share(people, 'worsened', 'pcl-5')).toMatchObject({ yes: 0, of: 11 });
    expect(outcomesOf(people, 'all', 'pcl-5').timeToResponse.curves).toEqual([{ state: 'not-shown', group: 'all' }]);
  });
});

describe('shares at fixed times', () => {
  const madrs = (scores: Scores, groups: Groups = BY_DRIP) => person([[-1, 30], ...scores], groups, {}, 'madrs');
  const repeated = (count: number, scores: Scores) => Array.from({ length: count }, () => madrs(scores));

  test('a day after the first dose the score nearest to it counts, and who had none then is open', () => {
    const people = [...repeated(9, [[1, 14]]), ...repeated(3, [[1, 20]]), ...repeated(2, [[3, 10]])];
    expect(share(people, 'response-24-hours', 'madrs')).toMatchObject({ state: 'shown', yes: 9, of: 12, open: 2 });
  });

  test('a two-week questionnaire has no answer after a day, and after a week one that still looks back', () => {
    expect(share(many(12, RESPONDER), 'response-24-hours')).toEqual({ state: 'not-defined' });
    expect(share([...many(12, [[-1, 20], [7, 9]]), ...many(2, [[-1, 20], [6, 9]]), ...many(1, [[-1, 20], [11, 9]])], 'response-7-days')).toMatchObject({ yes: 12, of: 12, open: 3 });
  });

  const atDays = (...days: readonly number[]) => infusions(...days.map((after) => `${addDays(day, after)}T10:00`)).map(({ endedAt }) => endedAt);
  const ended = seriesProgress({ planned: 3, dosesEndedAt: atDays(0, 7, 14), isBookedAhead: false });

  test('the end of a series is the first score from a day after its last dose, within 28 days', () => {
    const after = (last: number, total: number) => madrs([[last, total]], { series: ended });
    const people = [...Array.from({ length: 11 }, () => after(16, 8)), after(41, 8), after(42, 8), after(14, 8), madrs([[16, 8]], { series: null })];
    expect(share(people, 'response-series-end', 'madrs')).toMatchObject({ yes: 12, of: 12, open: 2 });
    expect(share(people, 'remission-series-end', 'madrs')).toMatchObject({ yes: 12, of: 12, open: 2 });
  });

  test('a series is completed, stopped or still running, dose by dose', () => {
    const stopped = seriesProgress({ planned: 3, dosesEndedAt: atDays(0), isBookedAhead: false });
    const running = seriesProgress({ planned: 3, dosesEndedAt: atDays(0, 7), isBookedAhead: true });
    const people = [...many(9, RESPONDER, { series: ended }), ...many(4, RESPONDER, { series: stopped }), ...many(2, RESPONDER, { series: running }), ...many(1, RESPONDER, { series: null })];
    expect(share(people, 'series-completed')).toMatchObject({ yes: 9, of: 13, open: 2 });
    expect(everybody(people)?.series.map(({ step, share: { state: _, ...counts } }) => [step, counts])).toMatchObject([['dose-1', { yes: 15, of: 15 }], ['dose-2', { yes: 11, of: 15 }], ['dose-3', { yes: 9, of: 13, open: 2 }]]);
  });

  test('what happened beside the scores is counted of everybody treated', () => {
    const people = [...many(12, RESPONDER, { events: ['stopped-early', 'hospitalisation'] }), ...many(3, [[14, 3]], { events: [] })];
    expect(share(people, 'hospitalisation')).toMatchObject({ yes: 12, of: 15 });
    expect(share(people, 'suicide-attempt')).toMatchObject({ yes: 0, of: 15, interval: { low: 0 } });
  });
});

describe('from the landmark on', () => {
  const LATE: Scores = [[-1, 20], [21, 15], [28, 15], [49, 8], [60, 8]];
  const EARLY: Scores = [[-1, 20], [14, 8], [35, 8], [60, 8]];
  const GONE: Scores = [[-1, 20], [14, 8], [27, 8]];
  const relapsing: Scores = [[-1, 20], [14, 8], [28, 8], [42, 18], [49, 19]];
  const byIntegration = (people: readonly TreatedPerson[]) => outcomesOf(people, 'integration');
  const curveOfGroup = (outcomes: ReturnType<typeof outcomesOf>, name: 'timeToResponse' | 'durability', group: string) => outcomes[name].curves.find((curve) => curve.group === group);

  test('who was not followed to day 28 is compared with nobody, and shown as lost', () => {
    const outcomes = byIntegration([...many(12, GONE), ...many(12, EARLY)]);
    expect(outcomes.groups.flatMap(({ group, figures }) => (figures === null ? [] : [[group, figures.treated]]))).toEqual([['many', 12], ['not-followed', 12]]);
    expect(outcomes.durability.comparison).toBeNull();
  });

  test('durability is of those with a response by day 28 and no relapse by then, with time from there', () => {
    const outcomes = byIntegration([...many(12, EARLY), ...many(11, relapsing), ...many(3, LATE)]);
    expect(curveOfGroup(outcomes, 'durability', 'many')).toMatchObject({ people: 23, events: 11, steps: [{ day: 14, atRisk: 23, events: 11 }] });
  });

  test('time to response is of those without one by then', () => {
    const outcomes = byIntegration([...many(12, EARLY), ...many(13, LATE)]);
    expect(curveOfGroup(outcomes, 'timeToResponse', 'many')).toMatchObject({ people: 13, events: 13, steps: [{ day: 21, atRisk: 13, events: 13 }] });
  });

  test('only scores after it count, and what came before it is not given', () => {
    const figures = byIntegration([...many(12, relapsing)]).groups.find(({ group }) => group === 'many')?.figures;
    expect(shareIn(figures, 'response')).toMatchObject({ yes: 0, of: 12 });
    for (const figure of ['response-7-days', 'series-completed', 'hospitalisation'] as const) expect(shareIn(figures, figure)).toEqual({ state: 'not-defined' });
    expect(figures?.series).toEqual([]);
  });

  test('who was last heard of on day 28 is lost by that day and not by the first dose', () => {
    const upToDay28: Scores = [[-1, 20], [14, 8], [28, 8]];
    const found = (on: number) => shareIn(clinicOutcomes(many(12, upToDay28), { measure: 'phq-9', by: 'integration', today: addDays(day, on), landmarkDay: 28 }, settings).groups.find(({ group }) => group === 'many')?.figures, 'lost');
    expect([found(84), found(85)]).toMatchObject([{ yes: 0, of: 12 }, { yes: 12, of: 12 }]);
  });

  test('who relapsed by day 28 is not in it, however many sessions they had', () => {
    const early: Scores = [[-1, 20], [7, 8], [14, 18], [21, 18], [40, 18]];
    expect(curveOfGroup(byIntegration(many(12, early)), 'durability', 'many')).toEqual({ state: 'not-shown', group: 'many' });
  });
});

describe('who is in a figure', () => {
  const question = { measure: 'phq-9', by: 'all', today, landmarkDay: 28 } as const;
  const people = [...many(12, RESPONDER), ...many(3, WORSE), person([[-1, 7], [21, 3]])];

  test('is everybody who is counted in it and as what', () => {
    const listed = peopleInFigure(people, question, { group: 'all', figure: 'response' }, settings);
    expect(listed?.map(({ standing }) => standing).toSorted()).toEqual([...Array.from({ length: 3 }, () => 'no'), ...Array.from({ length: 12 }, () => 'yes')]);
    expect(peopleInFigure(people, question, { group: 'all', figure: 'timeToResponse' }, settings)?.[0]).toMatchObject({ standing: 'yes', days: 14 });
  });

  test('is not told where the figure is not shown', () => {
    expect(peopleInFigure(people.slice(0, 8), question, { group: 'all', figure: 'response' }, settings)).toBeNull();
    expect(peopleInFigure(people, { ...question, by: 'route' }, { group: 'racemic-oral', figure: 'lost' }, settings)).toBeNull();
    expect(peopleInFigure(people, question, { group: 'all', figure: 'response-24-hours' }, settings)).toBeNull();
  });
});

describe('groups beside each other', () => {
  test('two that are shown are compared, with a hazard ratio of the second against the first', () => {
    const steady = many(9, RESPONDER);
    const { durability } = outcomesOf([...steady, ...many(6, RELAPSER), ...many(3, RESPONDER, BY_NEEDLE), ...many(12, RELAPSER, BY_NEEDLE)], 'route');
    expect(durability.comparison).toMatchObject({ groups: ['racemic-intravenous', 'racemic-intramuscular'], hazards: [{ reference: 'racemic-intravenous', compared: 'racemic-intramuscular' }] });
    const [hazard] = durability.comparison?.hazards ?? [];
    expect(hazard?.ratio).toBeGreaterThan(1);
    expect(hazard?.low).toBeLessThan(hazard?.ratio ?? 0);
    expect(durability.comparison?.pValue).toBeLessThan(0.2);
  });

  test('of who is still in the days in which integration counts nothing is counted but who was lost', () => {
    const { groups, durability, timeToResponse } = outcomesOf([...many(12, RESPONDER), ...many(12, RESPONDER, { ...BY_DRIP, integration: 'counting' })], 'integration');
    expect(groups.flatMap(({ group, figures }) => (figures === null ? [] : [[group, shareIn(figures, 'response')?.state, shareIn(figures, 'lost')?.state]]))).toEqual([['many', 'shown', 'shown'], ['counting', 'not-defined', 'shown']]);
    expect(durability.curves.find(({ group }) => group === 'counting')?.state).toBe('not-shown');
    expect(timeToResponse.comparison).toBeNull();
  });

  test('a curve does not show a group whose figures are hidden, where both together would give a small one away', () => {
    const byMouth: Groups = { treatment: 'racemic-oral', integration: 'none' };
    const people = [...many(13, RESPONDER), ...many(3, RESPONDER, BY_NEEDLE), ...many(2, WORSE, BY_NEEDLE), ...many(12, RESPONDER, byMouth), ...many(8, WORSE, byMouth)];
    const { groups, durability } = outcomesOf(people, 'route');
    expect(groups.filter(({ figures }) => figures !== null).map(({ group }) => group)).toEqual(['racemic-oral']);
    expect(durability.curves.filter(({ state }) => state === 'shown').map(({ group }) => group)).toEqual(['racemic-oral']);
  });

  const anyPerson = fc.record({ scores: fc.constantFrom(RESPONDER, RELAPSER, WORSE, [[-1, 20]] as Scores, [[14, 8]] as Scores), indication: fc.constantFrom<TreatedPerson['indication']>('major-depression', 'anxiety', 'not-said'), treatment: fc.constantFrom<TreatedPerson['treatment']>('racemic-intravenous', 'racemic-intramuscular', 'esketamine-nasal', 'racemic-oral'), integration: fc.constantFrom<TreatedPerson['integration']>('none', 'some', 'many', 'counting') });

  test('taking the shown groups from the whole never leaves fewer than 11 people, in any figure', () => {
    const left = (whole: number | undefined, parts: readonly (number | undefined)[]) => (whole === undefined ? 0 : whole - parts.reduce<number>((sum, part) => sum + (part ?? 0), 0));
    const peopleIn = (curve: object) => ('people' in curve ? Number(curve.people) : undefined);
    fc.assert(
      fc.property(fc.array(anyPerson, { minLength: 30, maxLength: 90 }), fc.constantFrom('route' as const, 'integration' as const, 'indication' as const), (described, by) => {
        const people = described.map(({ scores, ...groups }) => person(scores, groups));
        const [whole, grouped] = [outcomesOf(people), outcomesOf(people, by)];
        const countedIn = (figures: GroupFigures | null | undefined, figure: ShareFigure) => {
          const found = shareIn(figures, figure);
          return found?.state === 'shown' ? found.of : undefined;
        };
        const rests = [
          left(whole.groups[0]?.figures?.treated, grouped.groups.map(({ figures }) => figures?.treated)),
          left(whole.groups[0]?.figures?.people ?? undefined, grouped.groups.map(({ figures }) => figures?.people ?? undefined)),
          ...(by === 'integration' ? (['lost'] as const) : SHARE_FIGURES).map((figure) => left(countedIn(whole.groups[0]?.figures, figure), grouped.groups.map(({ figures }) => countedIn(figures, figure)))),
          ...(by === 'integration' ? [] : CURVE_FIGURES).map((name) => left(whole[name].curves.map(peopleIn)[0], grouped[name].curves.map(peopleIn))),
        ];
        for (const rest of rests) expect(rest <= 0 || rest >= 11, `${rest} people left`).toBe(true);
        // A curve fills no gap of the figures: otherwise the numbers of both would give the hidden group away.
        const hidden = grouped.groups.filter(({ figures }: { figures: GroupFigures | null }) => figures?.people === undefined || figures.people === null).map(({ group }) => group);
        for (const { curves } of [grouped.timeToResponse, grouped.durability]) for (const curve of curves) if (hidden.includes(curve.group)) expect(curve.state).toBe('not-shown');
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settingsInForce } from '#foundation/setting.ts';
import { CURVE_CAPTION, curveOf, durabilitySettings } from './durability-curve.ts';
import { estimateSurvival, medianDays, peopleAtRisk } from './survival.ts';
import type { TimeToEvent } from './time-to-event.ts';

const settings = settingsInForce(durabilitySettings, {});
const event = (days: number): TimeToEvent => ({ days, isEvent: true });
const censored = (days: number): TimeToEvent => ({ days, isEvent: false, censoredBy: 'last-assessment' });

/** Weeks of remission under 6-mercaptopurine, 21 people (Freireich and colleagues 1963), the usual worked example. */
const mercaptopurine = [
  ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map(event),
  ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(censored),
];

/** Day, people at risk, events, share, Greenwood error, log-log bounds, as statistics texts and programs print them. */
const published = [
  [6, 21, 3, 0.8571, 0.0764, 0.6197, 0.9516],
  [7, 17, 1, 0.8067, 0.0869, 0.5631, 0.9228],
  [10, 15, 1, 0.7529, 0.0963, 0.5032, 0.8894],
  [13, 12, 1, 0.6902, 0.1068, 0.4316, 0.8491],
  [16, 11, 1, 0.6275, 0.1141, 0.3675, 0.8049],
  [22, 7, 1, 0.5378, 0.1282, 0.2678, 0.7468],
  [23, 6, 1, 0.4482, 0.1346, 0.1881, 0.6801],
];

describe('the Kaplan-Meier estimate', () => {
  test('agrees with the published example to four decimals', () => {
    const steps = estimateSurvival(mercaptopurine).map((step) => [
      step.day, step.atRisk, step.events, ...[step.share, step.standardError, step.interval?.low, step.interval?.high].map((value) => Math.round((value ?? Number.NaN) * 10_000) / 10_000),
    ]);
    expect(steps).toEqual(published);
    expect(medianDays(estimateSurvival(mercaptopurine))).toBe(23);
  });

  test('without censoring is the plain share of people left', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 40 }), (days) => {
        for (const step of estimateSurvival(days.map(event))) {
          expect(step.share).toBeCloseTo(days.filter((day) => day > step.day).length / days.length, 12);
        }
      }),
    );
  });

  test('never rises, stays between 0 and 1 and inside its interval', () => {
    const times = fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.boolean()).map(([days, isEvent]) => (isEvent ? event(days) : censored(days))), { maxLength: 60 });
    fc.assert(
      fc.property(times, (sample) => {
        let before = 1;
        for (const { share, interval } of estimateSurvival(sample)) {
          expect(share).toBeLessThanOrEqual(before);
          expect(share).toBeGreaterThanOrEqual(0);
          if (interval !== null) {
            expect(interval.low).toBeLessThanOrEqual(share);
            expect(interval.high).toBeGreaterThanOrEqual(share);
          }
          before = share;
        }
      }),
    );
  });

  test('people censored on a day are still at risk on it', () => {
    expect(estimateSurvival([event(5), censored(5), censored(4)])).toMatchObject([{ day: 5, atRisk: 2, events: 1, share: 0.5 }]);
    expect(peopleAtRisk([event(5), censored(5), censored(4)], 5)).toBe(2);
  });

  test('a curve that reaches 0 has no interval there', () => {
    expect(estimateSurvival([event(3), event(5)]).at(-1)).toEqual({ day: 5, atRisk: 1, events: 1, share: 0, standardError: 0, interval: null });
  });

  test('the median is the first day on which half or fewer are left', () => {
    expect(medianDays(estimateSurvival([event(5), event(9)]))).toBe(5);
    expect(medianDays(estimateSurvival([event(5), event(9), censored(20)]))).toBe(9);
    expect(medianDays(estimateSurvival([event(5), censored(9), censored(20)]))).toBeNull();
  });

  test('without events there is no step and no median', () => {
    expect(estimateSurvival([censored(10), censored(20)])).toEqual([]);
    expect(estimateSurvival([])).toEqual([]);
    expect(medianDays([])).toBeNull();
  });
});

describe('the curve of a group', () => {
  test('is shown from 11 people on and not below, and then not even its size', () => {
    expect(curveOf('IV', Array.from({ length: 10 }, () => event(7)), [0], settings)).toEqual({ state: 'too-few-people', group: 'IV', smallestGroup: 11, caption: CURVE_CAPTION });
    expect(curveOf('IV', Array.from({ length: 11 }, () => event(7)), [0], settings)).toMatchObject({ state: 'shown', people: 11, events: 11 });
  });

  test('carries its numbers at risk and the caption that it shows no cause', () => {
    const curve = curveOf('all', mercaptopurine, [0, 10, 20, 30], settings);
    expect(curve).toMatchObject({ state: 'shown', medianDays: 23, atRisk: [{ day: 0, people: 21 }, { day: 10, people: 15 }, { day: 20, people: 8 }, { day: 30, people: 4 }] });
    expect(curve.caption).toContain('does not show what caused');
  });
});

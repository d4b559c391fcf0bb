import { describe, expect, test } from 'vitest';
import { settingsInForce } from '#foundation/setting.ts';
import { CURVE_CAPTION, curveOf, shownTables } from './durability-curve.ts';
import { outcomeSettings } from './settings.ts';
import type { TimeToEvent } from './time-to-event.ts';

const settings = settingsInForce(outcomeSettings, {});
const event = (days: number): TimeToEvent => ({ days, isEvent: true });
const censored = (days: number): TimeToEvent => ({ days, isEvent: false, censoredBy: 'last-assessment' });
const tablesOf = (times: readonly TimeToEvent[]) => shownTables([{ group: 'IV', times }], new Set(['IV']), settings);

describe('the curve of a group', () => {
  test('is shown from 11 people on and not below, and then not even its size', () => {
    expect(curveOf('IV', tablesOf(Array.from({ length: 10 }, () => event(7))), [0])).toEqual({ state: 'not-shown', group: 'IV' });
    expect(curveOf('IV', tablesOf(Array.from({ length: 11 }, () => event(7))), [0])).toMatchObject({ state: 'shown', people: 11, events: 11 });
  });

  test('carries its steps and its numbers at risk', () => {
    const times = [...[6, 6, 6, 7, 10, 13, 16, 22, 23].map(event), ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(censored)];
    expect(curveOf('IV', tablesOf(times), [0, 10, 20, 30, 99])).toMatchObject({
      state: 'shown', events: 9, medianDays: 23, lastDay: 35, steps: [{ day: 6, atRisk: 21, events: 3 }, {}, {}, {}, {}, {}, { day: 23 }],
      atRisk: [{ day: 0, people: 21 }, { day: 10, people: 15 }, { day: 20, people: 8 }, { day: 30, people: 4 }, { day: 99, people: 0 }],
    });
  });

  test('stands over a caption that it shows no cause', () => {
    expect(CURVE_CAPTION).toContain('does not show what caused');
  });
});

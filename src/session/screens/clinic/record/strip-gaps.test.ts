import { describe, expect, it } from 'vitest';
import { settingsInForce } from '#foundation/setting.ts';
import { injectionGiven, minute, nurse, readingAt, recordWith, sessionHead, wholeSetAt as whole } from '../../../../../tests/support/session-records.ts';
import { findLateObservations } from '../../../late-observations.ts';
import { dueObservations, dueRechecks } from '../../../recorded-observations.ts';
import { sessionSettings } from '../../../settings.ts';
import { wireRecord } from '../../../wire-record.ts';
import { gapStretches, heartRuns } from './strip-gaps.ts';

const settings = settingsInForce(sessionSettings, {});
const pressureOnly = (at: number, systolicMmHg = 128) => readingAt(at, { systolicMmHg, diastolicMmHg: 80 });

/** The strip at a minute: stretches without readings, and the runs of the heart line. */
function strip(now: number, readings: readonly ReturnType<typeof whole>[]) {
  const record = recordWith(sessionHead('racemic-intramuscular'), [injectionGiven()], readings);
  const observations = dueObservations(record, minute(now), settings);
  const late = findLateObservations([...observations, ...dueRechecks(record, minute(now), settings)], settings).map((each) => ({ ...each, inputs: [...each.inputs], sources: [...each.sources], items: [...each.items] }));
  const wire = wireRecord(record, new Map([[nurse, 'Nina Reed']]), settings).readings;
  const shown = { late, observations: observations.map((each) => ({ ...each, items: [...each.items], missing: [...each.missing] })) };
  return {
    stretches: gapStretches(late, wire, minute(now)).map(({ from, until }) => [from, until]),
    runs: heartRuns(wire, shown).map((run) => run.map(({ at }) => at)),
  };
}

describe('the strip of a session', () => {
  it('runs through what was taken on time', () => {
    expect(strip(22, [whole(-5), whole(10), whole(20)])).toEqual({ stretches: [], runs: [[minute(-5), minute(10), minute(20)]] });
  });

  it('leaves a gap open, from the due time to the next reading or to now, and draws no line across', () => {
    expect(strip(34, [whole(-5), whole(10)])).toEqual({ stretches: [[minute(20), minute(34)]], runs: [[minute(-5), minute(10)]] });
    expect(strip(48, [whole(-5), whole(10), whole(45)])).toEqual({ stretches: [[minute(20), minute(45)]], runs: [[minute(-5), minute(10)], [minute(45)]] });
  });

  it('joins what was taken late to nothing before it, and to what follows', () => {
    const late = [whole(-5), whole(10), whole(20), whole(30), whole(45), whole(60), whole(86), whole(88)];
    expect(strip(89, late).runs.at(-1)).toEqual([minute(86), minute(88)]);
  });

  it('draws no heart line across an observation without a heart rate, which is no gap in the pressures', () => {
    expect(strip(32, [whole(-5), whole(10), pressureOnly(20), whole(30)])).toEqual({ stretches: [], runs: [[minute(-5), minute(10)], [minute(30)]] });
  });

  it('shows a repeat that nobody took, though the heart rate went on', () => {
    const shown = strip(44, [whole(-5), whole(10), pressureOnly(20, 165), readingAt(21, { heartRatePerMinute: 80, oxygenSaturationPercent: 97 }), readingAt(30, { heartRatePerMinute: 78, oxygenSaturationPercent: 97 })]);
    expect(shown.stretches).toEqual([[minute(25), minute(44)]]);
  });
});

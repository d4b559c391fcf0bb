import { describe, expect, it } from 'vitest';
import { settingsInForce } from '#foundation/setting.ts';
import { doseStart, injectionGiven, minute, readingAt, recordWith, sessionHead, wholeSetAt as whole } from '../../tests/support/session-records.ts';
import { findLateObservations } from './late-observations.ts';
import { dueObservations, dueRechecks, nextDueOf } from './recorded-observations.ts';
import type { SessionHead } from './session-record.ts';
import { sessionSettings } from './settings.ts';

const settings = settingsInForce(sessionSettings, {});
type Reading = ReturnType<typeof whole>;

function lateAt(now: number, readings: readonly Reading[], change: Partial<SessionHead> = {}) {
  const record = recordWith(sessionHead('racemic-intramuscular', change), [injectionGiven()], readings);
  return findLateObservations([...dueObservations(record, minute(now), settings), ...dueRechecks(record, minute(now), settings)], settings);
}

const shortly = (late: ReturnType<typeof lateAt>) => late.map(({ state, askedBy, dueAt, takenAt }) => [state, askedBy, dueAt, takenAt]);

describe('an observation of the schedule (INT-5)', () => {
  const onTime = [whole(-5), whole(10)];

  it('is nothing until more than 5 minutes late, then a reminder, and a gap when more than 10', () => {
    expect(shortly(lateAt(25, onTime))).toEqual([]);
    expect(shortly(lateAt(26, onTime))).toEqual([['reminder', 'INT-2', minute(20), null]]);
    expect(shortly(lateAt(31, onTime))).toEqual([['gap', 'INT-2', minute(20), null]]);
  });

  it('says what it looked at, the limit in force and its source', () => {
    expect(lateAt(31, onTime)).toMatchObject([
      { ruleId: 'INT-5', sentence: 'An observation was not taken.', inputs: [{ name: 'due', value: 'INT-2', at: minute(20) }, { name: 'taken', value: null }], threshold: 'More than 10 minutes late', sources: [{ mark: 'P' }] },
    ]);
    expect(lateAt(26, onTime)).toMatchObject([{ sentence: 'An observation is late.', threshold: 'More than 5 minutes late, or taken with the next one only' }]);
  });

  it('that passed without a reading was taken late with the next one, however short the time between them', () => {
    expect(shortly(lateAt(30, [whole(-5), whole(10), whole(26)]))).toEqual([['taken-late', 'INT-2', minute(20), minute(26)]]);
    const closely = { isCloselyWatched: true } as const;
    expect(shortly(lateAt(11, [whole(-5), whole(10)], closely))).toEqual([['taken-late', 'INT-1', minute(5), minute(10)]]);
    expect(shortly(lateAt(11, [whole(-5), whole(5), whole(10)], closely))).toEqual([]);
  });

  it('stays on the list with its time when it was taken late, and stays a gap for good', () => {
    const early = [whole(-5), whole(10), whole(20), whole(30)];
    expect(shortly(lateAt(53, [...early, whole(51)]))).toEqual([['taken-late', 'INT-2', minute(45), minute(51)]]);
    expect(shortly(lateAt(53, [...early, whole(50)]))).toEqual([]);
    expect(shortly(lateAt(64, [...early, whole(60)]))).toEqual([['gap', 'INT-2', minute(45), minute(60)]]);
    const gone = { state: 'discharged', since: minute(95) } as const;
    expect(shortly(lateAt(300, [...early, whole(60), whole(75), whole(90)], gone))).toEqual([['gap', 'INT-2', minute(45), minute(60)]]);
  });
});

describe('a reading that a raised pressure asked for (INT-5)', () => {
  // O2: 168/96 at 10:40 asks for another by 10:45; it was taken at 10:46.
  const raised = [whole(-5), whole(10), whole(20, 168, 96)];

  it('taken a minute late is no matter', () => {
    expect(lateAt(26, [...raised, whole(26, 138, 82)])).toEqual([]);
  });

  it('brings a reminder when it is more than 5 minutes late', () => {
    expect(lateAt(30, raised).filter(({ askedBy }) => askedBy === 'BP-3')).toEqual([]);
    expect(shortly(lateAt(31, [...raised, readingAt(30, { heartRatePerMinute: 80 })]))).toContainEqual(['reminder', 'BP-3', minute(25), null]);
  });

  it('leaves a gap when the next pressure came more than 10 minutes late, by the rule that asked', () => {
    expect(shortly(lateAt(45, [...raised, whole(36, 184, 108), whole(45)])).filter(([, askedBy]) => askedBy !== 'INT-2')).toEqual([
      ['gap', 'BP-3', minute(25), minute(36)],
    ]);
    expect(shortly(lateAt(60, [...raised, whole(25, 184, 108), whole(60)])).filter(([, askedBy]) => askedBy !== 'INT-2')).toEqual([['gap', 'BP-4', minute(30), minute(60)]]);
  });

  it('is not awaited once the person has left', () => {
    const left = { state: 'left-against-advice', since: minute(22) } as const;
    expect(lateAt(120, raised, left).map(({ askedBy }) => askedBy)).not.toContain('BP-3');
  });
});

describe('what is due next', () => {
  const nextAt = (now: number, readings: readonly Reading[], change: Partial<SessionHead> = {}) => {
    const next = nextDueOf(recordWith(sessionHead('racemic-intramuscular', change), [injectionGiven()], readings), minute(now), settings);
    return next && [next.ruleId, next.dueAt];
  };

  it('is the reading that a raised pressure asked for when that comes before the schedule, and stays it until it was taken', () => {
    const raised = [whole(-5), whole(10), whole(20, 168, 96)];
    expect(nextAt(21, [whole(-5), whole(10), whole(20)])).toEqual(['INT-2', minute(30)]);
    expect(nextAt(21, raised)).toEqual(['BP-3', minute(25)]);
    expect(nextAt(40, raised)).toEqual(['BP-3', minute(25)]);
    expect(nextAt(26, [...raised, whole(24, 138, 82)])).toEqual(['INT-2', minute(30)]);
  });

  it('is the observation after the next when that was taken as soon as it opened', () => {
    expect(nextAt(26, [whole(-5), whole(10), whole(20), whole(26)])).toEqual(['INT-2', minute(45)]);
    expect(nextAt(13, [whole(-5), whole(5), whole(10), whole(13)], { isCloselyWatched: true })).toEqual(['INT-1', minute(20)]);
  });

  it('is the schedule where that comes first, and nothing before the dose or after the end', () => {
    expect(nextAt(29, [whole(-5), whole(10), whole(20), whole(28, 168, 96)])).toEqual(['BP-3', minute(33)]);
    expect(nextAt(12, [whole(-5), whole(10, 168, 96)], { isCloselyWatched: true })).toEqual(['INT-1', minute(15)]);
    expect(nextAt(40, [whole(-5), whole(20, 168, 96)], { state: 'discharged', since: minute(30) })).toBeNull();
    expect(nextDueOf(recordWith(sessionHead('racemic-intramuscular', { state: 'ready', dosingStartedAt: null }), []), doseStart, settings)).toBeNull();
  });
});

it('nothing is late before the dose', () => {
  const record = recordWith(sessionHead('racemic-intramuscular', { state: 'ready', dosingStartedAt: null }), []);
  expect(dueRechecks(record, doseStart, settings)).toEqual([]);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#foundation/instant.ts';
import { after, between, milliseconds, minutes, toInstant } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { TreatmentKey } from '#plan/route.ts';
import type { ScheduleInput } from './observation-schedule.ts';
import { nextObservation, scheduleObservations } from './observation-schedule.ts';
import { sessionSettings } from './settings.ts';
import type { VitalSigns, VitalSignsEntry } from './vital-signs.ts';
import { acceptVitalSigns } from './vital-signs.ts';

const settings = settingsInForce(sessionSettings, {});
const start = toInstant('2026-04-07T14:00:00Z');
const at = (minute: number) => after(start, minutes(minute));
const minuteOf = (instant: Instant) => between(start, instant) / minutes(1);

function taken(takenAt: Instant, values: Partial<VitalSignsEntry> = { systolicMmHg: 130, diastolicMmHg: 80, heartRatePerMinute: 75, oxygenSaturationPercent: 98 }): VitalSigns {
  const nothing = { systolicMmHg: null, diastolicMmHg: null, heartRatePerMinute: null, oxygenSaturationPercent: null, breathedAir: null, breathsPerMinute: null, sedation: null, agitation: null, confirmed: [] };
  const result = acceptVitalSigns({ takenAt, ...nothing, ...values }, settings);
  if ('refused' in result) throw new Error(result.code);
  return result;
}

function schedule(treatment: TreatmentKey, change: Partial<ScheduleInput> & { readonly endedDosingAt?: Instant } = {}) {
  const { endedDosingAt = null, ...rest } = change;
  const times = { treatment, startedAt: start, lastGivenAt: start, endedAt: endedDosingAt };
  return scheduleObservations({ times, isCloselyWatched: false, earliestDischargeAt: at(120), readings: [], now: at(100), endedAt: null, ...rest }, settings);
}

const dueMinutes = (...args: Parameters<typeof schedule>) => schedule(...args).map((each) => minuteOf(each.dueAt));

describe('the due times', () => {
  it('with an infusion are every 10 minutes while it runs and every 15 after it (INT-1)', () => {
    expect(dueMinutes('racemic-intravenous', { endedDosingAt: at(40) })).toEqual([0, 10, 20, 30, 40, 55, 70, 85, 100, 115]);
    expect(dueMinutes('racemic-intravenous', { now: at(25) })).toEqual([0, 10, 20, 30]);
    expect(dueMinutes('racemic-intravenous', { endedDosingAt: at(25), now: at(45) })).toEqual([0, 10, 20, 40, 55]);
  });

  it('are every 5 minutes with a push or a monoamine oxidase inhibitor', () => {
    expect(dueMinutes('racemic-intravenous', { isCloselyWatched: true, now: at(12) })).toEqual([0, 5, 10, 15]);
    expect(dueMinutes('esketamine-nasal', { isCloselyWatched: true, now: at(4) })).toEqual([0, 5]);
  });

  it('with an injection are 0, 10, 20, 30, 45, 60 and every 15 from then on (INT-2)', () => {
    expect(dueMinutes('racemic-intramuscular', { now: at(118) })).toEqual([0, 10, 20, 30, 45, 60, 75, 90, 105, 120]);
  });

  it.each<TreatmentKey>(['racemic-sublingual', 'racemic-oral', 'racemic-nasal'])('with %s are 0, 20, 40, 60, 90 and before discharge (INT-3)', (treatment) => {
    expect(dueMinutes(treatment, { now: at(130) })).toEqual([0, 20, 40, 60, 90, 120]);
  });

  it('with esketamine are 0, 40 and every 30 from then on (INT-4)', () => {
    expect(dueMinutes('esketamine-nasal', { now: at(130) })).toEqual([0, 40, 70, 100, 130, 160]);
  });

  it('end when the person leaves', () => {
    expect(dueMinutes('esketamine-nasal', { now: at(300), endedAt: at(130) })).toEqual([0, 40, 70, 100, 130]);
  });
});

describe('an observation', () => {
  const stateAt = (now: Instant, readings: readonly VitalSigns[] = []) => schedule('racemic-intramuscular', { now, readings }).find((each) => each.dueAt === at(10))?.state;
  const oneMillisecond = milliseconds(1);

  it('brings a reminder when more than 5 minutes late and is a gap when more than 10', () => {
    expect(stateAt(at(4))).toBe('upcoming');
    expect(stateAt(at(5))).toBe('due');
    expect(stateAt(at(15))).toBe('due');
    expect(stateAt(after(at(15), oneMillisecond))).toBe('reminder');
    expect(stateAt(at(20))).toBe('reminder');
    expect(stateAt(after(at(20), oneMillisecond))).toBe('gap');
  });

  it('recorded late keeps what happened', () => {
    const late = (minute: number) => schedule('racemic-intramuscular', { now: at(60), readings: [taken(at(minute))] }).find((each) => each.dueAt === at(45))?.state;
    expect(late(50)).toBe('taken');
    expect(late(51)).toBe('taken-late');
    const infusion = schedule('esketamine-nasal', { now: at(56), readings: [taken(at(51))] }).find((each) => each.dueAt === at(40));
    expect(infusion).toMatchObject({ state: 'gap', takenAt: at(51) });
  });

  it('says what it should hold and does not', () => {
    const partial = schedule('racemic-intramuscular', { now: at(12), readings: [taken(at(10), { systolicMmHg: 158, diastolicMmHg: 94 })] });
    expect(partial.find((each) => each.dueAt === at(10))).toMatchObject({ state: 'taken', missing: ['heart-rate', 'oxygen-saturation'] });
    const completed = schedule('racemic-intramuscular', { now: at(14), readings: [taken(at(10), { systolicMmHg: 158, diastolicMmHg: 94 }), taken(at(12))] });
    expect(completed.find((each) => each.dueAt === at(10))).toMatchObject({ takenAt: at(12), missing: [] });
  });

  it('is not met by a set that holds nothing of it', () => {
    expect(stateAt(at(16), [taken(at(10), { sedation: 4 })])).toBe('reminder');
  });

  it('before the dose is met by the baseline, not by one from the day before', () => {
    const first = (readings: readonly VitalSigns[]) => schedule('esketamine-nasal', { now: at(2), readings })[0]?.state;
    expect(first([taken(at(-3))])).toBe('taken');
    expect(first([taken(at(-30))])).toBe('taken');
    expect(first([taken(at(-31))])).toBe('due');
  });
});

describe('the window at 40 minutes with esketamine', () => {
  it.each([
    [34, 'due', null],
    [35, 'taken', 35],
    [40, 'taken', 40],
    [45, 'taken', 45],
    [46, 'taken-late', 46],
    [51, 'gap', 51],
  ])('takes a reading at %i as %s', (minute, state, takenAtMinute) => {
    const slot = schedule('esketamine-nasal', { now: at(Math.max(minute, 45)), readings: [taken(at(0)), taken(at(minute))] }).find((each) => each.dueAt === at(40));
    expect(slot).toMatchObject({ state, takenAt: takenAtMinute === null ? null : at(takenAtMinute) });
  });
});

describe('the next observation', () => {
  it('is the one that the next reading counts for', () => {
    const next = (now: Instant, readings: readonly VitalSigns[]) => nextObservation(schedule('racemic-intramuscular', { now, readings }))?.dueAt;
    expect(next(at(3), [taken(at(0))])).toBe(at(10));
    expect(next(at(13), [taken(at(0))])).toBe(at(10));
    expect(next(at(11), [taken(at(0)), taken(at(10))])).toBe(at(20));
  });

  it('stays overdue with its own due time, gap or not, until the following one opens', () => {
    const next = (now: Instant) => nextObservation(schedule('esketamine-nasal', { now, readings: [taken(at(0))] }));
    expect(next(at(54))).toMatchObject({ dueAt: at(40), state: 'gap' });
    expect(next(at(55))).toMatchObject({ dueAt: at(70), state: 'due' });
  });
});

describe('gaps', () => {
  it('are never hidden by later readings, whatever is recorded', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -10, max: 150 }), { maxLength: 15 }), fc.array(fc.integer({ min: 101, max: 150 }), { maxLength: 5 }), (early, late) => {
        const readings = early.filter((minute) => minute <= 100).map((minute) => taken(at(minute)));
        const before = schedule('racemic-intramuscular', { now: at(100), readings });
        const later = schedule('racemic-intramuscular', { now: at(150), readings: [...readings, ...late.map((minute) => taken(at(minute)))] });
        for (const gap of before.filter((each) => each.state === 'gap')) {
          expect(later.find((each) => each.dueAt === gap.dueAt)?.state).toBe('gap');
        }
      }),
    );
  });
});

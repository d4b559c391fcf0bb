import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fact, factsWith, healthyPerson, listed, pressure, reading, screeningDay, settings, zone } from '../../tests/support/screening-cases.ts';
import { averageBloodPressure } from './blood-pressure-average.ts';
import type { BloodPressureReading } from './blood-pressure-average.ts';
import { screenBloodPressure } from './blood-pressure-screen.ts';
import type { ScreeningFact } from './fact.ts';

const untreated = fact('known-hypertension', 'present', { details: { control: 'untreated' } });
const treated = fact('known-hypertension', 'present', { details: { control: 'treated' } });
const treatmentUnknown = fact('known-hypertension', 'present');
const absent = fact('known-hypertension', 'absent');

function found(bloodPressure: readonly BloodPressureReading[], hypertension: ScreeningFact = absent) {
  return listed(screenBloodPressure(healthyPerson({ bloodPressure, facts: factsWith(hypertension) })));
}

describe('the average', () => {
  it('is the mean of two days where no day has enough, and of nothing older than 30 days', () => {
    const old = reading(200, 120, '2026-01-30T14:00:00Z');
    const average = averageBloodPressure([reading(174, 102, '2026-03-02T14:00:00Z'), old, reading(178, 106, '2026-03-01T14:00:00Z')], screeningDay, zone, settings);
    expect(average).toMatchObject({ kind: 'average', systolicMmHg: 176, diastolicMmHg: 104 });
    expect(average.readings.map(({ takenAt }) => takenAt)).toEqual(['2026-03-01T14:00:00.000Z', '2026-03-02T14:00:00.000Z']);
  });

  it('is that of the newest visit: high readings count until newer ones are enough, and no longer', () => {
    const high = [reading(178, 106, '2026-02-20T14:00:00Z'), reading(174, 102, '2026-02-20T14:06:00Z')];
    const once = [...high, reading(126, 80, '2026-03-02T14:00:00Z')];
    expect(found(high)).toEqual(['REFUSE ELIG-A7']);
    expect(averageBloodPressure(once, screeningDay, zone, settings)).toMatchObject({ systolicMmHg: (178 + 174 + 126) / 3, diastolicMmHg: 96 });
    expect(found([...once, reading(124, 78, '2026-03-02T14:04:59Z')]), 'too close together').toEqual(['REVIEW ELIG-R1']);
    expect(found([...once, reading(124, 78, '2026-03-02T14:05:00Z')])).toEqual([]);
  });

  it('that has risen is not hidden by earlier readings', () => {
    expect(found([...pressure(118, 74).map((each) => ({ ...each, takenAt: reading(0, 0, '2026-02-20T14:00:00Z').takenAt })), reading(168, 98, '2026-03-02T14:00:00Z'), reading(166, 96, '2026-03-02T14:06:00Z')])).toEqual(['REFUSE ELIG-A7']);
  });

  it('keeps the readings of one evening together on the clinic’s own calendar', () => {
    const evening = [reading(180, 110, '2026-03-01T23:30:00Z'), reading(120, 80, '2026-03-02T00:30:00Z')];
    expect(averageBloodPressure(evening, screeningDay, zone, settings)).toMatchObject({ systolicMmHg: 150, diastolicMmHg: 95 });
    const morning = [reading(121, 79, '2026-03-02T14:00:00Z'), reading(119, 79, '2026-03-02T14:06:00Z')];
    expect(averageBloodPressure([...evening, ...morning], screeningDay, zone, settings)).toMatchObject({ systolicMmHg: 120, diastolicMmHg: 79 });
  });

  it('needs two readings, five minutes apart', () => {
    expect(found([])).toEqual(['UNKNOWN ELIG-A7']);
    expect(found([reading(120, 80, '2026-03-02T14:00:00Z')])).toEqual(['UNKNOWN ELIG-A7']);
    expect(found([reading(120, 80, '2026-03-02T14:00:00Z'), reading(120, 80, '2026-03-02T14:04:59Z')])).toEqual(['UNKNOWN ELIG-A7']);
    expect(found([reading(120, 80, '2026-03-02T14:00:00Z'), reading(120, 80, '2026-03-02T14:05:00Z')])).toEqual([]);
  });

  it('leaves out readings dated ahead', () => {
    expect(found([reading(120, 80, '2026-03-02T14:00:00Z'), reading(120, 80, '2026-03-02T15:00:01Z')])).toEqual(['UNKNOWN ELIG-A7']);
  });

  it('does not depend on the order of the readings', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (order) => {
        const readings = [reading(150, 90, '2026-03-01T14:00:00Z'), reading(151, 91, '2026-03-01T14:06:00Z'), reading(139, 85, '2026-03-02T14:00:00Z'), reading(142, 86, '2026-03-02T14:00:00Z')];
        const shuffled = order.flatMap((index) => readings[index] ?? []);
        expect(screenBloodPressure(healthyPerson({ bloodPressure: shuffled }))).toEqual(screenBloodPressure(healthyPerson({ bloodPressure: readings })));
      }),
    );
  });
});

describe('ELIG-A7 and ELIG-R1 on both sides of each limit', () => {
  it.each([
    [140, 90, absent, []],
    [141, 90, absent, ['REVIEW ELIG-R1']],
    [140, 91, absent, ['REVIEW ELIG-R1']],
    [159, 99, absent, ['REVIEW ELIG-R1']],
    [160, 80, absent, ['REFUSE ELIG-A7']],
    [130, 100, absent, ['REFUSE ELIG-A7']],
    [160, 80, untreated, ['REFUSE ELIG-A7']],
    [160, 80, treated, ['REVIEW ELIG-R1']],
    [179, 109, treated, ['REVIEW ELIG-R1']],
    [180, 80, treated, ['REFUSE ELIG-A7']],
    [130, 110, treated, ['REFUSE ELIG-A7']],
    [120, 78, treated, ['REVIEW ELIG-R1']],
    [120, 78, treatmentUnknown, ['REVIEW ELIG-R1']],
    [159, 99, treatmentUnknown, ['REVIEW ELIG-R1']],
    [160, 80, treatmentUnknown, ['UNKNOWN ELIG-A7']],
    [180, 80, treatmentUnknown, ['REFUSE ELIG-A7']],
  ])('%i/%i with %o gives %j', (systolic, diastolic, hypertension, expected) => {
    expect(found(pressure(systolic, diastolic), hypertension)).toEqual(expected);
  });

  it.each(['unknown', 'declined', 'not-asked'] as const)('high blood pressure %s is not read as untreated or treated', (state) => {
    expect(found(pressure(165, 95), fact('known-hypertension', state))).toEqual(['UNKNOWN ELIG-A7']);
  });

  it('an average just below a limit is below it, and is not shown as reaching it', () => {
    const almost = [reading(159, 80, '2026-03-02T14:00:00Z'), reading(160, 80, '2026-03-02T14:10:00Z'), reading(160, 80, '2026-03-02T14:20:00Z')];
    const [finding] = screenBloodPressure(healthyPerson({ bloodPressure: almost }));
    expect(finding).toMatchObject({ ruleId: 'ELIG-R1', sentence: 'The average blood pressure is 159.6/80 mmHg.' });
  });

  it('known high blood pressure is reviewed even while readings are missing', () => {
    expect(found([], treated)).toEqual(['UNKNOWN ELIG-A7', 'REVIEW ELIG-R1']);
  });
});

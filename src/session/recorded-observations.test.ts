import { describe, expect, it } from 'vitest';
import { settingsInForce } from '#foundation/setting.ts';
import { doseStart, entryAt, minute, orderId, readingAt, recordWith, sessionHead } from '../../tests/support/session-records.ts';
import type { EntryContent } from './entry-content.ts';
import { baselineOf, dissociationOf, dueObservations, liverConcernOf, observationsOf } from './recorded-observations.ts';
import { sessionSettings } from './settings.ts';

const settings = settingsInForce(sessionSettings, {});
const mg = (value: string) => ({ value, unit: 'mg' as const });
const lozenge: EntryContent = {
  kind: 'dose', doseNumber: 1, orderId, orderVersion: 1, ordered: mg('100'),
  part: { form: 'lozenge', drawn: mg('100'), given: mg('100'), wasted: mg('0'), returned: mg('0'), reason: null, vialId: null, lot: null },
};
const session = sessionHead('racemic-sublingual');

describe('the baseline', () => {
  it('is the last value of each vital sign before the dose, whatever set it came with', () => {
    const readings = [
      readingAt(-20, { systolicMmHg: 130, diastolicMmHg: 84, heartRatePerMinute: 70, oxygenSaturationPercent: 97, breathedAir: 'room-air' }),
      readingAt(-10, { systolicMmHg: 124, diastolicMmHg: 80 }),
      readingAt(0, { heartRatePerMinute: 74 }),
      readingAt(1, { systolicMmHg: 150, diastolicMmHg: 90 }),
    ];
    expect(baselineOf(recordWith(session, [], readings))).toMatchObject({ bloodPressure: { systolic: 124 }, heartRate: 74, oxygenSaturation: 97, breathedAir: 'room-air', breathing: null });
  });

  it('is absent when nothing was taken, which is never a normal value', () => {
    expect(baselineOf(recordWith(session, []))).toBeNull();
    expect(observationsOf(recordWith(session, []), minute(5))?.baseline).toBeNull();
  });
});

describe('what prompts look at', () => {
  it('is nothing before the dose', () => {
    expect(observationsOf(recordWith(sessionHead('racemic-sublingual', { state: 'ready', dosingStartedAt: null }), []), doseStart)).toBeNull();
  });

  it('lets a symptom last from the first check that names it to the first that does not', () => {
    const checks = [entryAt(10, { kind: 'symptoms', present: [] }), entryAt(20, { kind: 'symptoms', present: ['chest-pain'] }), entryAt(25, { kind: 'symptoms', present: ['chest-pain', 'breathlessness'] }), entryAt(40, { kind: 'symptoms', present: ['breathlessness'] })];
    expect(observationsOf(recordWith(session, checks), minute(41))?.symptoms).toEqual([
      { symptom: 'chest-pain', onsetAt: minute(20), resolvedAt: minute(40) },
      { symptom: 'breathlessness', onsetAt: minute(25), resolvedAt: null },
    ]);
    expect(observationsOf(recordWith(session, []), minute(41))?.symptoms).toBe('not-asked');
    expect(observationsOf(recordWith(session, checks.slice(0, 1)), minute(41))?.symptoms).toEqual([]);
  });

  it('leaves out what was corrected or taken back', () => {
    const wrong = readingAt(20, { systolicMmHg: 184, diastolicMmHg: 84 });
    const right = readingAt(20, { systolicMmHg: 148, diastolicMmHg: 84 }, { correctsEntryId: wrong.entryId, correctionReason: 'typing error' });
    const distress = entryAt(21, { kind: 'distress', rating: 9 });
    const back = entryAt(21, { kind: 'taken-back' }, { correctsEntryId: distress.entryId, correctionReason: 'other room' });
    const seen = observationsOf(recordWith(session, [distress, back], [wrong, right]), minute(30));
    expect(seen?.readings.map(({ bloodPressure }) => bloodPressure?.systolic)).toEqual([148]);
    expect(seen?.distress).toEqual([]);
  });

  it('takes the last spell of dissociation', () => {
    const note = (at: number, isPresent: boolean) => entryAt(at, { kind: 'dissociation', isPresent });
    expect(dissociationOf(recordWith(session, []))).toBeNull();
    expect(dissociationOf(recordWith(session, [note(15, true), note(20, true)]))).toEqual({ onsetAt: minute(15), resolvedAt: null });
    expect(dissociationOf(recordWith(session, [note(15, true), note(85, false), note(90, true), note(95, false)]))).toEqual({ onsetAt: minute(90), resolvedAt: minute(95) });
  });
});

describe('due times', () => {
  it('follow the route, and come every five minutes when the person is watched closely', () => {
    const due = (change: object) => dueObservations(recordWith(sessionHead('racemic-sublingual', change), [entryAt(0, lozenge)]), minute(1), settings).map(({ dueAt }) => dueAt);
    expect(due({})).toEqual([minute(0), minute(20)]);
    expect(due({ isCloselyWatched: true })).toEqual([minute(0), minute(5)]);
    expect(dueObservations(recordWith(session, []), minute(1), settings)).toEqual([]);
  });

  it('count an unanswered liver question as yes, and an answer only where screening knew nothing', () => {
    const answer = entryAt(60, { kind: 'discharge-answers', hasLiverConcern: false });
    expect(liverConcernOf(recordWith(sessionHead('racemic-sublingual', { hasLiverConcern: null }), []))).toBeNull();
    expect(liverConcernOf(recordWith(sessionHead('racemic-sublingual', { hasLiverConcern: null }), [answer]))).toBe(false);
    expect(liverConcernOf(recordWith(sessionHead('racemic-sublingual', { hasLiverConcern: true }), [answer]))).toBe(true);
  });
});

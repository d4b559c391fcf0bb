import { expect, test } from 'vitest';
import { settingsInForce } from '#foundation/setting.ts';
import { toInstant } from '#foundation/instant.ts';
import type { FollowUpClock, TakenStep } from './follow-up-ladder.ts';
import { nextStep } from './follow-up-ladder.ts';
import { screeningSettings } from './settings.ts';

const settings = settingsInForce(screeningSettings, {});
const raisedAt = toInstant('2026-03-02T15:00:00Z');
const sign: FollowUpClock = { ruleId: 'SAFE-1', raisedAt, dueAt: toInstant('2026-03-02T15:30:00Z'), acknowledgedAt: null, completedAt: null };
const taken = (...times: string[]): TakenStep[] => times.map((time, number) => ({ number, doneAt: toInstant(`2026-03-02T${time}Z`) }));

test('a sign of self-harm tells its owner at once, the next person after 10 minutes, the line after 20, and the line again every 30', () => {
  expect(nextStep(sign, [], settings)).toEqual({ number: 0, kind: 'owner', dueAt: raisedAt });
  expect(nextStep(sign, taken('15:00:00'), settings)).toEqual({ number: 1, kind: 'next-person', dueAt: '2026-03-02T15:10:00.000Z' });
  expect(nextStep(sign, taken('15:00:00', '15:10:00'), settings)).toEqual({ number: 2, kind: 'clinic-line', dueAt: '2026-03-02T15:20:00.000Z' });
  expect(nextStep(sign, taken('15:00:00', '15:10:00', '15:20:00'), settings)).toEqual({ number: 3, kind: 'clinic-line', dueAt: '2026-03-02T15:50:00.000Z' });
  expect(nextStep(sign, taken('15:00:00', '15:10:00', '15:20:00', '16:00:00'), settings)).toEqual({ number: 4, kind: 'clinic-line', dueAt: '2026-03-02T16:30:00.000Z' });
});

test('once somebody has taken it, or it is done, nobody else is told', () => {
  expect(nextStep({ ...sign, acknowledgedAt: raisedAt }, taken('15:00:00'), settings)).toBeNull();
  expect(nextStep({ ...sign, completedAt: raisedAt }, taken('15:00:00'), settings)).toBeNull();
});

test('what is no danger to a life goes on only once its own time has run out', () => {
  const review = { ...sign, ruleId: 'URO-1', dueAt: toInstant('2026-03-05T15:00:00Z') };
  expect(nextStep(review, taken('15:00:00'), settings)?.dueAt).toBe('2026-03-05T15:00:00.000Z');
  expect(nextStep(review, taken('15:00:00', '15:10:00'), settings)?.dueAt).toBe('2026-03-05T15:10:00.000Z');
});

test('the clinic’s own minutes count, and a line set before the next person is told with them', () => {
  const own = settingsInForce(screeningSettings, { 'SAFE-1.nextPersonMinutes': 5, 'SAFE-1.clinicLineMinutes': 3, 'SAFE-1.lineAgainMinutes': 7 });
  expect(nextStep(sign, taken('15:00:00'), own)?.dueAt).toBe('2026-03-02T15:05:00.000Z');
  expect(nextStep(sign, taken('15:00:00', '15:05:00'), own)?.dueAt).toBe('2026-03-02T15:05:00.000Z');
  expect(nextStep(sign, taken('15:00:00', '15:05:00', '15:05:00'), own)?.dueAt).toBe('2026-03-02T15:12:00.000Z');
});

import { expect, test } from 'vitest';
import type { CareFacts } from './care-path.ts';
import { nextStepOf, pathOf } from './care-path.ts';

const begun: CareFacts = {
  openFacts: 12, hasMedicineList: false, standing: 'incomplete', hasVerdict: false, openFollowUps: 0, owed: 0, holds: 0, hasConsent: false, isPrepared: false,
  sessions: null, order: 'none', draftNotes: 0, signedNotes: 0, outcome: 'none',
};
const cleared: CareFacts = { ...begun, openFacts: 0, hasMedicineList: true, hasVerdict: true, standing: 'cleared', hasConsent: true, isPrepared: true };
const treated: CareFacts = { ...cleared, sessions: { held: 6, of: 6 }, order: 'signed', signedNotes: 6, outcome: 'measured' };

test('somebody new stands at intake with everything else ahead', () => {
  expect(nextStepOf(begun)).toBe('finish-intake');
  expect(pathOf(begun).map(({ state }) => state)).toEqual(['now', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead']);
});

test('with everything known the rules are run, and an old verdict is run again', () => {
  expect(nextStepOf({ ...begun, openFacts: 0, hasMedicineList: true })).toBe('run-screening');
  expect(nextStepOf({ ...cleared, standing: 'out-of-date' })).toBe('run-screening');
  expect(nextStepOf({ ...cleared, standing: 'new-finding' })).toBe('run-screening');
  expect(nextStepOf({ ...treated, standing: 'out-of-date' })).toBe('nothing');
});

test('a follow-up of risk comes before everything, then what is owed before a dose', () => {
  expect(nextStepOf({ ...treated, openFollowUps: 1, owed: 1 })).toBe('follow-up');
  expect(nextStepOf({ ...begun, owed: 1 })).toBe('risk');
  expect(nextStepOf({ ...treated, holds: 1 })).toBe('risk');
});

test('a refusal stops the path at screening and nothing is said to be the person’s turn', () => {
  const refused: CareFacts = { ...begun, openFacts: 0, hasMedicineList: true, hasVerdict: true, standing: 'refused' };
  expect(nextStepOf(refused)).toBe('refused');
  expect(pathOf(refused).map(({ state }) => state).slice(0, 3)).toEqual(['done', 'stopped', 'ahead']);
  expect(pathOf(refused).some(({ state }) => state === 'now')).toBe(false);
});

test('a cleared person goes on by consent, preparation, plan, order and sessions in this order', () => {
  expect(nextStepOf({ ...cleared, hasConsent: false, isPrepared: false })).toBe('consent');
  expect(nextStepOf({ ...cleared, isPrepared: false })).toBe('preparation');
  expect(nextStepOf(cleared)).toBe('plan');
  expect(nextStepOf({ ...cleared, sessions: { held: 0, of: 6 } })).toBe('write-order');
  expect(nextStepOf({ ...cleared, sessions: { held: 0, of: 6 }, order: 'draft' })).toBe('sign-order');
  expect(nextStepOf({ ...cleared, sessions: { held: 2, of: 6 }, order: 'signed' })).toBe('session');
  expect(nextStepOf({ ...cleared, sessions: { held: 2, of: 6 }, order: 'signed', draftNotes: 1 })).toBe('sign-note');
});

test('after the last session the path is at the outcome, which is reviewed when the rules suggest it', () => {
  expect(pathOf(treated).map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done', 'done', 'done', 'done', 'done', 'now']);
  expect(nextStepOf(treated)).toBe('nothing');
  expect(nextStepOf({ ...treated, outcome: 'review' })).toBe('review');
});

import { expect, it, test } from 'vitest';
import { logRuns } from '../../tests/support/deep-log.ts';
import { runs } from '../../tests/support/runs.ts';
import { walkSessions } from '../../tests/support/session-walk.ts';
import type { DosingSession, SessionState, SessionStep } from './session-state.ts';
import { takeStep } from './session-state.ts';

test('whatever happens in a room, the dose begins only through a passed check and its signed order, and nobody is discharged before every criterion holds', () => {
  const count = runs(500, 20_000);
  const { reached, disagreement, seed } = walkSessions(takeStep, count);
  logRuns({ runs: count, seed, failed: disagreement !== null });
  expect(disagreement).toBeNull();
  for (const state of ['checked-in', 'gate', 'ready', 'dosing', 'paused', 'recovery', 'discharged', 'left-against-advice', 'aborted'] as const) {
    expect(reached.get(state) ?? 0, `walks that reach ${state}`).toBeGreaterThan(count / 50);
  }
});

/** Rules with one way more than there should be. */
const letting = (from: SessionState, kind: SessionStep['kind'], to: Partial<DosingSession>) => (session: DosingSession, step: SessionStep) =>
  session.state === from && step.kind === kind && step.at >= session.since ? { ...session, since: step.at, ...to } : takeStep(session, step);

it.each([
  ['a check that is not a go', letting('gate', 'pass-gate', { state: 'ready' })],
  ['a dose without its check', letting('ready', 'start-dosing', { state: 'dosing' })],
  ['a dose straight from the check', letting('gate', 'start-dosing', { state: 'dosing' })],
  ['a discharge before the criteria', letting('recovery', 'discharge', { state: 'discharged' })],
  ['a discharge while the dose runs', letting('dosing', 'discharge', { state: 'discharged' })],
])('the walk notices rules that let through %s', (_what, planted) => {
  expect(walkSessions(planted, 500).disagreement).not.toBeNull();
});

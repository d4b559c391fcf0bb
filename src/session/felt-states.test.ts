import { describe, expect, it } from 'vitest';
import { after, milliseconds, toInstant } from '#foundation/instant.ts';
import type { FeltStateRating } from './felt-states.ts';
import { acceptFeltState, feltStates } from './felt-states.ts';
import { canUndo, sessionEvents, undoTime } from './session-events.ts';

const at = toInstant('2026-03-04T15:00:00Z');
const rating: FeltStateRating = { state: 'open', rating: 5, moment: 'session-end', saidBy: 'patient', at };

describe('felt states', () => {
  it('name the five of the guide and the hard ones beside them', () => {
    expect(feltStates.map((state) => state.key)).toEqual(['relaxed', 'turned-inward', 'open', 'away-from-usual-self', 'connected', 'fear', 'confusion', 'nausea']);
  });

  it.each([0, 10, 'declined'] as const)('accept %s', (value) => {
    expect(acceptFeltState({ ...rating, rating: value })).toMatchObject({ rating: value });
  });

  it.each([-1, 11, 5.5, Number.NaN])('refuse %s', (value) => {
    expect(acceptFeltState({ ...rating, rating: value })).toMatchObject({ code: 'felt-state.not-on-the-scale' });
  });
});

describe('one-tap events', () => {
  it('are twelve, each with its own word', () => {
    expect(sessionEvents).toHaveLength(12);
    expect(new Set(sessionEvents.map((event) => event.word)).size).toBe(12);
  });

  it('can be taken back for ten seconds, dose steps never', () => {
    expect(canUndo('nausea', at, after(at, undoTime))).toBe(true);
    expect(canUndo('nausea', at, after(at, milliseconds(undoTime + 1)))).toBe(false);
    expect(canUndo('nausea', at, after(at, milliseconds(-1)))).toBe(false);
    expect(canUndo('stop', at, at)).toBe(false);
  });
});

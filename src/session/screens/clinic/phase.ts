import type { SessionState } from '../../session-state.ts';

/** The parts of a session that the phase bar shows, in their order. */
export const PHASES = ['arrive', 'check', 'dose', 'recovery'] as const;

export type Phase = (typeof PHASES)[number];

/** The part of the session a state belongs to; null once the person has left. */
export function phaseOf(state: SessionState): Phase | null {
  switch (state) {
    case 'booked':
    case 'checked-in':
      return 'arrive';
    case 'gate':
    case 'ready':
      return 'check';
    case 'dosing':
    case 'paused':
      return 'dose';
    case 'recovery':
      return 'recovery';
    case 'discharged':
    case 'left-against-advice':
    case 'aborted':
      return null;
  }
}

/** Whether a dose was begun and the person is still here: the time in which the room is dim. */
export function isUnderWay(state: SessionState): boolean {
  const phase = phaseOf(state);
  return phase === 'dose' || phase === 'recovery';
}

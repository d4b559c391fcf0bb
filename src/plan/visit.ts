import type { Milliseconds } from '#foundation/instant.ts';
import { hours, minutes } from '#foundation/instant.ts';
import type { Treatment } from './route.ts';

/** What a visit is for. */
export const VISIT_KINDS = ['consultation', 'preparation', 'dosing-session', 'integration'] as const;

export type VisitKind = (typeof VISIT_KINDS)[number];

/** A visit is booked until it was held or cancelled. */
export type VisitState = 'booked' | 'held' | 'cancelled';

/** How long a visit holds its room: the visit itself, recovery, and making the room ready again. */
export type VisitLength = { readonly visit: Milliseconds; readonly recovery: Milliseconds; readonly turnover: Milliseconds };

const TURNOVER = minutes(15);

/** The time to book for a dosing session by its form; recovery follows the least time before discharge (DC-1). */
export function sessionLength(form: Treatment['form']): VisitLength {
  switch (form) {
    case 'solution':
      return { visit: minutes(60), recovery: minutes(60), turnover: TURNOVER };
    case 'spray-device':
    case 'lozenge':
    case 'oral-dose':
    case 'nasal-spray':
      return { visit: minutes(45), recovery: minutes(120), turnover: TURNOVER };
  }
}

/** An integration visit lasts this long unless another length is booked. */
export const INTEGRATION_VISIT: VisitLength = { visit: minutes(50), recovery: minutes(0), turnover: minutes(10) };

/** No visit is booked for longer, recovery and turnover apart; what was meant for the next day is taken for a typing error. */
export const LONGEST_VISIT: Milliseconds = hours(12);

/** Longer than any visit holds a room, recovery and turnover included: the calendar looks back no further. */
export const LONGEST_HELD: Milliseconds = hours(24);

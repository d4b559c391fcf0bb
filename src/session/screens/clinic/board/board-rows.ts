import type { Instant } from '#foundation/instant.ts';
import { after, minutes } from '#foundation/instant.ts';
import type { BoardRow } from '../../../api-room.ts';
import { phaseOf } from '../phase.ts';

/** A session that somebody has opened. */
export type OpenRow = BoardRow & { readonly sessionId: NonNullable<BoardRow['sessionId']> };

/** The board in its three parts: rooms in use, visits that wait, and sessions of today that are over. */
export type BoardParts = { readonly running: readonly OpenRow[]; readonly waiting: readonly BoardRow[]; readonly over: readonly OpenRow[] };

/** Sorts rooms by what is due first: an unanswered red prompt at once, then the next observation, then how long they have waited. */
export function partsOfBoard(rows: readonly BoardRow[]): BoardParts {
  const opened = rows.filter((row): row is OpenRow => row.sessionId !== null);
  return {
    running: opened.filter(({ state }) => phaseOf(state) !== null && state !== 'booked').toSorted(byDue),
    waiting: rows.filter(({ sessionId, state }) => sessionId === null || state === 'booked').toSorted((left, right) => compare(left.startsAt, right.startsAt)),
    over: opened.filter(({ state }) => phaseOf(state) === null).toSorted((left, right) => compare(right.since, left.since)),
  };
}

/** When the dose began, as far as the board tells: to the minute. */
export function doseBeganAt(row: BoardRow, now: Instant): Instant | null {
  return row.minuteOfSession === null ? null : after(now, minutes(-row.minuteOfSession));
}

function byDue(left: OpenRow, right: OpenRow): number {
  return rank(left) - rank(right) || compare(left.nextDue?.dueAt ?? '9', right.nextDue?.dueAt ?? '9') || compare(left.since, right.since);
}

function rank({ highestPriority }: OpenRow): number {
  return highestPriority === 'red' ? 0 : 1;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

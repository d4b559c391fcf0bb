import type { Instant } from '#foundation/instant.ts';
import { after, between, days, hours } from '#foundation/instant.ts';
import type { OutcomeSettings } from './settings.ts';

/** What is on record of somebody whose series is under way: sessions planned with it and given, and what has happened since. */
export type SeriesOnRecord = {
  readonly planned: number;
  readonly given: number;
  /** When the last dose ended; null before the first. */
  readonly lastDoseAt: Instant | null;
  /** When the next session is booked; null when none is. */
  readonly nextSessionAt: Instant | null;
  /** When the plan was made. */
  readonly madeAt: Instant;
  /** Sessions that were cancelled and not booked anew. */
  readonly cancelled: number;
  /** Sessions whose time has passed without a dose. */
  readonly missed: number;
  /** Whether an integration session was held, or is booked, since the last dose. */
  readonly hasIntegration: boolean;
  /** Forms of the last four weeks that closed without an answer. */
  readonly unanswered: number;
};

/** Why a series may end early, each read off the record. */
export type KeepReason =
  | { readonly why: 'missed-visit'; readonly count: number }
  | { readonly why: 'nothing-booked'; readonly left: number }
  | { readonly why: 'long-gap'; readonly days: number }
  | { readonly why: 'cancelled'; readonly count: number }
  | { readonly why: 'no-integration' }
  | { readonly why: 'unanswered-forms'; readonly count: number };

/** What could be done next; an option, of which there is one. */
export const KEEP_STEPS = { 'missed-visit': 'call', 'nothing-booked': 'book-sessions', 'long-gap': 'call', cancelled: 'call', 'no-integration': 'offer-integration', 'unanswered-forms': 'ask-about-forms' } as const;

export type KeepStep = (typeof KEEP_STEPS)[KeepReason['why']];

/** The reasons, gravest first, and one next step. None when the series goes on as planned or is whole. */
export type Keeping = { readonly reasons: readonly [KeepReason, ...KeepReason[]]; readonly step: KeepStep };

/**
 * Whether a series that is under way looks as if it may end before its last session, why, and one thing to do (KEEP-1).
 * Reasons are counted and read off the record; nothing is said about how likely it is.
 */
export function keepSeries(record: SeriesOnRecord, now: Instant, settings: OutcomeSettings): Keeping | null {
  if (record.given >= record.planned) return null;
  const [first, ...others] = [missed(record), nothingBooked(record), longGap(record, now, settings), cancelled(record), noIntegration(record, now, settings), unanswered(record, settings)].filter((reason) => reason !== null);
  return first === undefined ? null : { reasons: [first, ...others], step: KEEP_STEPS[first.why] };
}

function missed({ missed: count }: SeriesOnRecord): KeepReason | null {
  return count > 0 ? { why: 'missed-visit', count } : null;
}

function nothingBooked({ nextSessionAt, planned, given }: SeriesOnRecord): KeepReason | null {
  return nextSessionAt === null ? { why: 'nothing-booked', left: planned - given } : null;
}

/** Days between the last dose, or the plan before the first, and the next session; up to now where none is booked. */
function longGap({ lastDoseAt, madeAt, nextSessionAt }: SeriesOnRecord, now: Instant, settings: OutcomeSettings): KeepReason | null {
  if (lastDoseAt === null && nextSessionAt !== null) return null;
  const length = Math.floor(between(lastDoseAt ?? madeAt, nextSessionAt ?? now) / days(1));
  return length > settings['KEEP-1.gapDays'] ? { why: 'long-gap', days: length } : null;
}

function cancelled({ cancelled: count }: SeriesOnRecord): KeepReason | null {
  return count > 0 ? { why: 'cancelled', count } : null;
}

function noIntegration({ lastDoseAt, hasIntegration }: SeriesOnRecord, now: Instant, settings: OutcomeSettings): KeepReason | null {
  return lastDoseAt !== null && !hasIntegration && now > after(lastDoseAt, hours(settings['KEEP-1.integrationHours'])) ? { why: 'no-integration' } : null;
}

function unanswered({ unanswered: count }: SeriesOnRecord, settings: OutcomeSettings): KeepReason | null {
  return count >= settings['KEEP-1.unansweredForms'] ? { why: 'unanswered-forms', count } : null;
}

import type { Instant } from '#foundation/instant.ts';
import { after, between, milliseconds, minutes } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { refuse } from './refusals.ts';
import type { SessionSettings } from './settings.ts';

/** The time in which something charted can have happened: from check-in on, and until the session ended, where it has. */
export type ChartingSpan = { readonly from: Instant; readonly until: Instant | null };

/**
 * The moment an entry holds for, or why it cannot be. It may lie in the past (a late entry) but not before check-in nor
 * after the end; a moment just ahead of the server's clock counts as now (H13). Refuses `session.measured-in-future`,
 * `session.measured-before-check-in`, `session.measured-after-end`.
 */
export function acceptMeasuredAt(measuredAt: Instant, span: ChartingSpan, now: Instant, settings: SessionSettings): Instant | Refusal {
  if (measuredAt > after(now, milliseconds(1000 * settings['CHART.aheadSeconds']))) return refuse('session.measured-in-future', { now });
  if (measuredAt < span.from) return refuse('session.measured-before-check-in', { from: span.from });
  const moment = measuredAt > now ? now : measuredAt;
  return span.until !== null && moment > span.until ? refuse('session.measured-after-end', { until: span.until }) : moment;
}

/** Whether an entry was written so long after its moment that it is marked as late. */
export function isLateEntry(entry: { readonly measuredAt: Instant; readonly enteredAt: Instant }, settings: SessionSettings): boolean {
  return between(entry.measuredAt, entry.enteredAt) > minutes(settings['CHART.lateMinutes']);
}

import type { Instant } from '#foundation/instant.ts';
import { between, minutes } from '#foundation/instant.ts';
import type { LocalDate, ZoneName } from '#foundation/zoned-time.ts';
import { daysBetween, localDateOf } from '#foundation/zoned-time.ts';
import type { IntegrationSettings } from './settings.ts';

/** An integration session that was held, and how many practices were taken home from it. */
export type HeldIntegration = { readonly startedAt: Instant; readonly endedAt: Instant; readonly practices: number };

/** The groups in which outcomes are compared by integration. */
export type IntegrationStratum = 'none' | 'some' | 'many';

/** How much integration a course had in its counted days. */
export type IntegrationAmount = {
  readonly sessions: number;
  readonly minutes: number;
  readonly practices: number;
  readonly stratum: IntegrationStratum;
};

/**
 * Counts the integration of a course over the 28 days from its first dose day, that day included and day 28 as well
 * (INTG-2). It describes; it does not show that integration made the difference.
 */
export function measureIntegration(held: readonly HeldIntegration[], firstDoseOn: LocalDate, zone: ZoneName, settings: IntegrationSettings): IntegrationAmount {
  const counted = held.filter((session) => {
    const day = daysBetween(firstDoseOn, localDateOf(session.startedAt, zone));
    return day >= 0 && day <= settings['INTG-2.countedDays'];
  });
  return {
    sessions: counted.length,
    minutes: counted.reduce((sum, session) => sum + Math.round(between(session.startedAt, session.endedAt) / minutes(1)), 0),
    practices: counted.reduce((sum, session) => sum + session.practices, 0),
    stratum: stratumOf(counted.length, settings),
  };
}

function stratumOf(sessions: number, settings: IntegrationSettings): IntegrationStratum {
  if (sessions >= settings['INTG-2.manyFrom']) return 'many';
  return sessions >= settings['INTG-2.someFrom'] ? 'some' : 'none';
}

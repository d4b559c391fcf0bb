import type { TimeToEvent } from './time-to-event.ts';

/**
 * One step of a Kaplan-Meier curve: just after `day`, the share still free of the event, its Greenwood standard error
 * and the 95 % interval on the log-log scale. The interval is null where that scale has no value, at a share of 1 or 0.
 */
export type SurvivalStep = {
  readonly day: number;
  readonly atRisk: number;
  readonly events: number;
  readonly share: number;
  readonly standardError: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
};

/** The 97.5th percentile of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * The Kaplan-Meier estimate with one step for every day on which something happened. People censored on a day are
 * still at risk on it.
 * @param times days are 0 or more; at day 0 an event leaves the share below 1 from the start
 */
export function estimateSurvival(times: readonly TimeToEvent[]): readonly SurvivalStep[] {
  const eventDays = [...new Set(times.filter((time) => time.isEvent).map((time) => time.days))].toSorted((left, right) => left - right);
  const steps: SurvivalStep[] = [];
  let share = 1;
  let greenwood = 0;
  for (const day of eventDays) {
    const atRisk = peopleAtRisk(times, day);
    const events = times.filter((time) => time.isEvent && time.days === day).length;
    share *= (atRisk - events) / atRisk;
    greenwood += events / (atRisk * (atRisk - events));
    steps.push({ day, atRisk, events, share, ...spreadOf(share, greenwood) });
  }
  return steps;
}

/** How many people are still followed and free of the event just before a day. */
export function peopleAtRisk(times: readonly TimeToEvent[], day: number): number {
  return times.filter((time) => time.days >= day).length;
}

/** The first day on which the share is half or less; null when the curve stays above. */
export function medianDays(steps: readonly SurvivalStep[]): number | null {
  return steps.find((step) => step.share <= 0.5)?.day ?? null;
}

function spreadOf(share: number, greenwood: number): Pick<SurvivalStep, 'standardError' | 'interval'> {
  if (share === 0) return { standardError: 0, interval: null };
  const onLogLog = Math.sqrt(greenwood) / Math.abs(Math.log(share));
  const bound = (z: number) => share ** Math.exp(z * onLogLog);
  return { standardError: share * Math.sqrt(greenwood), interval: { low: bound(Z), high: bound(-Z) } };
}

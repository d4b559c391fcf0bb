import { NORMAL_97_5 } from './chi-square.ts';
import type { LifeTable } from './life-table.ts';
import { eachEventDay } from './life-table.ts';

/**
 * One step of a Kaplan-Meier curve: just after `day`, the share (1 to 0) still free of the event, its standard error by
 * Greenwood and the 95 % interval on the log-log scale. Error and interval are null at a share of 0, where neither has
 * a value; `atRisk` counts people just before the day.
 */
export type SurvivalStep = {
  readonly day: number;
  readonly atRisk: number;
  readonly events: number;
  readonly share: number;
  readonly standardError: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
};

/**
 * The curve of one group with one step for every day on which the event came; none came, no step. An event on day 0
 * leaves the share below 1 from the start. The same figures as R's `survfit(conf.type = "log-log")`.
 * Sources: Kaplan and Meier 1958 (share), Greenwood 1926 (error), Kalbfleisch and Prentice 1980 (interval).
 */
export function kaplanMeier(table: LifeTable): readonly SurvivalStep[] {
  const steps: SurvivalStep[] = [];
  let share = 1;
  let greenwood = 0;
  eachEventDay([table], (day, [events = 0], [atRisk = 0]) => {
    share *= (atRisk - events) / atRisk;
    greenwood += events / (atRisk * (atRisk - events));
    steps.push({ day, atRisk, events, share, ...spreadOf(share, greenwood) });
  });
  return steps;
}

/** The first day on which the share is half or less; null when the curve stays above. */
export function medianDays(steps: readonly SurvivalStep[]): number | null {
  return steps.find((step) => step.share <= 0.5)?.day ?? null;
}

function spreadOf(share: number, greenwood: number): Pick<SurvivalStep, 'standardError' | 'interval'> {
  if (share === 0) return { standardError: null, interval: null };
  const onLogLog = Math.sqrt(greenwood) / Math.abs(Math.log(share));
  const bound = (z: number) => share ** Math.exp(z * onLogLog);
  return { standardError: share * Math.sqrt(greenwood), interval: { low: bound(NORMAL_97_5), high: bound(-NORMAL_97_5) } };
}

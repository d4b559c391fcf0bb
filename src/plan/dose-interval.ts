import type { Instant } from '#foundation/instant.ts';
import { between, hours } from '#foundation/instant.ts';
import type { LocalDate, ZoneName } from '#foundation/zoned-time.ts';
import { daysBetween, localDateOf } from '#foundation/zoned-time.ts';
import type { DoseFinding } from './dose-finding.ts';
import { doseFinding } from './dose-finding.ts';
import type { EarlierDose } from './ordered-dose.ts';
import type { PlanSettings } from './settings.ts';

const policy = { key: 'product-default', mark: 'P' } as const;

/** What the interval and frequency rules look at. */
export type IntervalInput = {
  readonly plannedAt: Instant;
  /** The clinic's zone: calendar days are the clinic's days. */
  readonly zone: ZoneName;
  /** Doses of earlier sessions by any route; the session in question is not among them. */
  readonly earlierDoses: readonly EarlierDose[];
  /** First dose of the present course; null when this is the first. */
  readonly courseStartedAt: Instant | null;
};

/** How many doses fall on the `length` calendar days that end with `day`. */
export function countDosesInDays(doses: readonly EarlierDose[], day: LocalDate, length: number, zone: ZoneName): number {
  return doses.filter((dose) => {
    const daysAgo = daysBetween(localDateOf(dose.givenAt, zone), day);
    return daysAgo >= 0 && daysAgo < length;
  }).length;
}

/** The rules on time since the last dose (DOSE-7) and on how often doses come (DOSE-8); all routes count together. */
export function checkInterval(input: IntervalInput, settings: PlanSettings): readonly DoseFinding[] {
  return [sameDay(input) ?? sinceLastDose(input, settings), inSevenDays(input, settings), inNinetyDays(input, settings)].filter(
    (finding) => finding !== null,
  );
}

function sameDay(input: IntervalInput): DoseFinding | null {
  const day = localDateOf(input.plannedAt, input.zone);
  const same = input.earlierDoses.find((dose) => localDateOf(dose.givenAt, input.zone) === day);
  if (same === undefined) return null;
  return doseFinding({
    ruleId: 'DOSE-7',
    level: 'never',
    sentence: 'A dose was already given on this calendar day.',
    inputs: [{ name: 'earlier dose', value: same.treatment, at: same.givenAt }],
    threshold: 'One session on one calendar day of the clinic',
    source: policy,
    remedy: 'Choose another day.',
  });
}

function sinceLastDose(input: IntervalInput, settings: PlanSettings): DoseFinding | null {
  const gaps = input.earlierDoses.map((dose) => Math.abs(between(dose.givenAt, input.plannedAt)));
  const limit = settings['DOSE-7.hours'];
  const shortest = Math.min(...gaps);
  if (shortest >= hours(limit)) return null;
  return doseFinding({
    ruleId: 'DOSE-7',
    level: 'soft',
    sentence: `Less than ${limit} hours lie between this dose and another.`,
    inputs: [{ name: 'time between the doses', value: Math.floor(shortest / hours(1)), unit: 'h' }],
    threshold: `${limit} hours between doses`,
    source: policy,
    remedy: 'The prescriber writes the reason, or a later time is chosen.',
  });
}

function inSevenDays(input: IntervalInput, settings: PlanSettings): DoseFinding | null {
  const count = countDosesInDays(input.earlierDoses, localDateOf(input.plannedAt, input.zone), 7, input.zone) + 1;
  const isLater = isAfterFirstWeeks(input, settings);
  const limit = isLater ? Math.min(settings['DOSE-8.perWeekLater'], settings['DOSE-8.inSevenDays']) : settings['DOSE-8.inSevenDays'];
  if (count <= limit) return null;
  return doseFinding({
    ruleId: 'DOSE-8',
    level: 'soft',
    sentence: `This would be session ${count} in 7 days.`,
    inputs: [{ name: 'sessions in 7 calendar days, this one included', value: count }],
    threshold: isLater ? `At most ${limit} in 7 days after the first ${settings['DOSE-8.laterAfterWeeks']} weeks` : `At most ${limit} in 7 days`,
    source: isLater ? { key: 'Lopez', mark: 'P' } : policy,
    remedy: 'The prescriber writes the reason, or a later day is chosen.',
  });
}

function isAfterFirstWeeks(input: IntervalInput, settings: PlanSettings): boolean {
  if (input.courseStartedAt === null) return false;
  const courseDays = daysBetween(localDateOf(input.courseStartedAt, input.zone), localDateOf(input.plannedAt, input.zone));
  return courseDays >= 7 * settings['DOSE-8.laterAfterWeeks'];
}

function inNinetyDays(input: IntervalInput, settings: PlanSettings): DoseFinding | null {
  const count = countDosesInDays(input.earlierDoses, localDateOf(input.plannedAt, input.zone), 90, input.zone) + 1;
  const limit = settings['DOSE-8.inNinetyDays'];
  if (count <= limit) return null;
  return doseFinding({
    ruleId: 'DOSE-8',
    level: 'soft',
    sentence: `This would be session ${count} in 90 days.`,
    inputs: [{ name: 'sessions in 90 calendar days, this one included', value: count }],
    threshold: `At most ${limit} in 90 days`,
    source: policy,
    remedy: 'The prescriber writes the reason, or a later day is chosen.',
  });
}

import type { Instant } from '#foundation/instant.ts';
import { after, hours } from '#foundation/instant.ts';
import type { ZoneName } from '#foundation/zoned-time.ts';
import { localDateOf, startOfDay } from '#foundation/zoned-time.ts';
import type { MeasureName } from './instrument.ts';
import type { PlannedMeasure } from './schedule.ts';
import type { MeasureSettings } from './settings.ts';

/** A measure that was taken, by the moment it speaks of. */
export type TakenMeasure = { readonly measure: MeasureName; readonly effectiveAt: Instant };

/** A planned measure and how it stands at a moment. `closesAt` is null when only the next asking closes it. */
export type DueMeasure = PlannedMeasure & {
  readonly state: 'upcoming' | 'open' | 'taken' | 'missed';
  readonly opensAt: Instant;
  readonly closesAt: Instant | null;
};

/**
 * How every planned measure stands now. A measure taken earlier on the same day counts for that day's asking, so
 * nobody is asked the same thing twice in a day; only the check-in hours after a dose waits for its own answer.
 */
export function measuresDue(planned: readonly PlannedMeasure[], taken: readonly TakenMeasure[], now: Instant, zone: ZoneName, settings: MeasureSettings): readonly DueMeasure[] {
  const byMeasure = Map.groupBy(planned, (asking) => asking.measure);
  return planned.map((asking) => {
    const opensAt = openingOf(asking, zone);
    const following = (byMeasure.get(asking.measure) ?? []).map((other) => openingOf(other, zone)).filter((opening) => opening > opensAt);
    const closesAt = earliestOf([...following, ...ownClosing(asking, opensAt, settings)]);
    const isTaken = taken.some((entry) => entry.measure === asking.measure && answers(entry, asking, opensAt, closesAt, zone));
    return { ...asking, opensAt, closesAt, state: stateOf(opensAt, closesAt, isTaken, now) };
  });
}

function stateOf(opensAt: Instant, closesAt: Instant | null, isTaken: boolean, now: Instant): DueMeasure['state'] {
  if (isTaken) return 'taken';
  if (now < opensAt) return 'upcoming';
  return closesAt === null || now < closesAt ? 'open' : 'missed';
}

function answers(entry: TakenMeasure, asking: PlannedMeasure, opensAt: Instant, closesAt: Instant | null, zone: ZoneName): boolean {
  const isInside = entry.effectiveAt >= opensAt && (closesAt === null || entry.effectiveAt < closesAt);
  if (isInside || asking.isSameDayAfterDose) return isInside;
  return entry.effectiveAt < opensAt && localDateOf(entry.effectiveAt, zone) === asking.dueOn;
}

function openingOf(asking: PlannedMeasure, zone: ZoneName): Instant {
  return asking.dueAt ?? startOfDay(asking.dueOn, zone);
}

function ownClosing(asking: PlannedMeasure, opensAt: Instant, settings: MeasureSettings): readonly Instant[] {
  if (asking.dueAt === null) return [];
  const openHours = asking.isSameDayAfterDose ? settings['DUE-3.firstOpenHours'] : settings['DUE-3.laterOpenHours'];
  return [after(opensAt, hours(openHours))];
}

function earliestOf(instants: readonly Instant[]): Instant | null {
  return instants.toSorted()[0] ?? null;
}

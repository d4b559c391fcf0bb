import type { Instant } from '#foundation/instant.ts';
import { between, minutes } from '#foundation/instant.ts';
import type { ObservationSlot, ObservedItem, SlotInput } from './observation-slots.ts';
import { listSlots } from './observation-slots.ts';
import type { SessionSettings } from './settings.ts';
import type { VitalSigns } from './vital-signs.ts';
import { readingsUntil } from './vital-signs.ts';

/**
 * Where one observation stands: not open yet, due, late enough for a reminder, taken, taken late, or a gap.
 * A gap stays a gap when the reading comes after all (INT-5); it is never hidden.
 */
export type ObservationState = 'upcoming' | 'due' | 'reminder' | 'taken' | 'taken-late' | 'gap';

/** One due observation with what was recorded for it. */
export type Observation = ObservationSlot & {
  readonly state: ObservationState;
  readonly takenAt: Instant | null;
  /** What the observation should hold and does not; empty before anything was recorded. */
  readonly missing: readonly ObservedItem[];
};

/** What the schedule looks at; `endedAt` is when the person left, null while they are here. */
export type ScheduleInput = Omit<SlotInput, 'until'> & {
  readonly readings: readonly VitalSigns[];
  readonly now: Instant;
  readonly endedAt: Instant | null;
};

/**
 * Every observation of a session up to the next one, each with its state (INT-1 to INT-5).
 * A reading counts for the slot that was open when it was taken; the first complete one is taken, else the first. A slot
 * that passed without one was taken late with the next reading, or left a gap when that came too late or not at all.
 */
export function scheduleObservations(input: ScheduleInput, settings: SessionSettings): readonly Observation[] {
  const until = input.endedAt ?? input.now;
  const slots = input.endedAt === null ? beyondNext(input, settings) : listSlots({ ...input, until }, settings).filter(({ dueAt }) => dueAt <= until);
  const readings = readingsUntil(input.readings, input.now);
  const observations = slots.map((slot) => {
    const next = slots.find((each) => each.dueAt > slot.dueAt);
    const counting = readings.filter((each) => each.takenAt >= slot.opensAt && slot.items.some((item) => hasItem(each, item)));
    const own = counting.filter((each) => next === undefined || each.takenAt < next.opensAt);
    if (own.length > 0) return observe(slot, own, until, settings);
    const withTheNext = observe(slot, counting.slice(0, 1), until, settings);
    return withTheNext.state === 'taken' ? { ...withTheNext, state: 'taken-late' as const } : withTheNext;
  });
  return input.endedAt === null ? upToNext(observations, input.now) : observations;
}

/**
 * The observation that the next reading would count for, overdue or to come; null when none is left.
 * One that was missed stays next, with its own due time, until the following one opens.
 */
export function nextObservation(observations: readonly Observation[]): Observation | null {
  return observations.find((each, index) => each.takenAt === null && (observations[index + 1]?.state ?? 'upcoming') === 'upcoming') ?? null;
}

/** One slot with the readings that count for it, earliest first, as it stands at `until`. */
export function observe(slot: ObservationSlot, own: readonly VitalSigns[], until: Instant, settings: SessionSettings): Observation {
  const taken = own.find((reading) => missingFrom([reading], slot).length === 0) ?? own[0];
  const lateness = between(slot.dueAt, taken?.takenAt ?? until);
  const isGap = lateness > minutes(settings['INT-5.gapMinutes']);
  const isLate = lateness > minutes(settings['INT-5.reminderMinutes']);
  if (taken !== undefined) {
    return { ...slot, state: isGap ? 'gap' : isLate ? 'taken-late' : 'taken', takenAt: taken.takenAt, missing: missingFrom(own, slot) };
  }
  const open = until < slot.opensAt ? 'upcoming' : 'due';
  return { ...slot, state: isGap ? 'gap' : isLate ? 'reminder' : open, takenAt: null, missing: [] };
}

/** The slots as far as the one after the next: the next one may have been taken as soon as it opened. */
function beyondNext(input: ScheduleInput, settings: SessionSettings): readonly ObservationSlot[] {
  const next = listSlots({ ...input, until: input.now }, settings).find(({ dueAt }) => dueAt > input.now);
  return listSlots({ ...input, until: next?.dueAt ?? input.now }, settings);
}

function upToNext(observations: readonly Observation[], now: Instant): readonly Observation[] {
  const next = observations.findIndex(({ dueAt, takenAt }) => dueAt > now && takenAt === null);
  return next === -1 ? observations : observations.slice(0, next + 1);
}

function missingFrom(readings: readonly VitalSigns[], slot: ObservationSlot): readonly ObservedItem[] {
  return slot.items.filter((item) => !readings.some((reading) => hasItem(reading, item)));
}

function hasItem(reading: VitalSigns, item: ObservedItem): boolean {
  switch (item) {
    case 'blood-pressure':
      return reading.bloodPressure !== null;
    case 'heart-rate':
      return reading.heartRate !== null;
    case 'oxygen-saturation':
      return reading.oxygenSaturation !== null;
  }
}

import type { LocalDate } from '#foundation/zoned-time.ts';
import { daysBetween } from '#foundation/zoned-time.ts';
import type { CountedScore } from './counted-score.ts';
import type { Censoring } from './censoring.ts';
import type { CourseFacts } from './course-facts.ts';
import type { Relapse } from './relapse.ts';

/** Days until something happened, or until following ended before it did. */
export type TimeToEvent =
  | { readonly days: number; readonly isEvent: true }
  | { readonly days: number; readonly isEvent: false; readonly censoredBy: Censoring };

/** What times are counted from and to. */
export type FollowedCourse = {
  readonly firstDoseOn: LocalDate;
  readonly counted: readonly CountedScore[];
  readonly response: CountedScore | null;
  readonly relapse: Relapse;
};

type End = { readonly on: LocalDate; readonly by: Censoring };

/** Days from the first dose to the response; ends early at the last assessment, another treatment or death (TTE-1). */
export function timeToResponse(course: FollowedCourse, facts: Pick<CourseFacts, 'otherTreatments' | 'diedOn'>): TimeToEvent {
  return timeTo(course.response?.on ?? null, course.firstDoseOn, endOf(course, facts, course.firstDoseOn));
}

/**
 * Days from the response to a confirmed relapse; null for a course without a response, or whose response came only
 * after another treatment had begun (TTE-1).
 */
export function durabilityOf(course: FollowedCourse, facts: Pick<CourseFacts, 'otherTreatments' | 'diedOn'>): TimeToEvent | null {
  const { response, relapse } = course;
  if (response === null || !timeToResponse(course, facts).isEvent) return null;
  return timeTo(relapse.state === 'confirmed' ? relapse.on : null, response.on, endOf(course, facts, response.on));
}

function timeTo(eventOn: LocalDate | null, start: LocalDate, end: { readonly certain: End | null; readonly last: End }): TimeToEvent {
  const isReached = eventOn !== null && (end.certain === null || eventOn <= end.certain.on);
  if (isReached) return { days: daysBetween(start, eventOn), isEvent: true };
  const stop = end.certain !== null && end.certain.on < end.last.on ? end.certain : end.last;
  return { days: Math.max(0, daysBetween(start, stop.on)), isEvent: false, censoredBy: stop.by };
}

/** Whole days from the first dose for which a course was followed: to its last counted score, another treatment or death, whichever came first. */
export function followedDays(firstDoseOn: LocalDate, lastScoreOn: LocalDate | null, facts: Pick<CourseFacts, 'otherTreatments' | 'diedOn'>): number {
  const certain = certainEnd(firstDoseOn, facts);
  const last = lastScoreOn ?? firstDoseOn;
  return Math.max(0, daysBetween(firstDoseOn, certain !== null && certain.on < last ? certain.on : last));
}

/** The first other treatment or death after the first dose, and the last assessment. */
function endOf(course: FollowedCourse, facts: Pick<CourseFacts, 'otherTreatments' | 'diedOn'>, start: LocalDate): { readonly certain: End | null; readonly last: End } {
  return { certain: certainEnd(course.firstDoseOn, facts), last: { on: course.counted.at(-1)?.on ?? start, by: 'last-assessment' } };
}

function certainEnd(firstDoseOn: LocalDate, facts: Pick<CourseFacts, 'otherTreatments' | 'diedOn'>): End | null {
  const ends: End[] = facts.otherTreatments.filter((treatment) => treatment.on >= firstDoseOn).map((treatment) => ({ on: treatment.on, by: `new-${treatment.kind}` }));
  if (facts.diedOn !== null) ends.push({ on: facts.diedOn, by: 'death' });
  return ends.toSorted((left, right) => (left.on < right.on ? -1 : 1))[0] ?? null;
}

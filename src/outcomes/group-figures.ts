import type { LocalDate } from '#foundation/zoned-time.ts';
import { daysBetween } from '#foundation/zoned-time.ts';
import type { Course, CourseOutcome } from './course.ts';
import { limitsOf } from './measure-limits.ts';
import type { OutcomeSettings } from './settings.ts';

/** Somebody who had a dose, with their course judged by one measure. */
export type TreatedPerson = { readonly course: Course; readonly diedOn: LocalDate | null };

/** What became of the people of a group, in numbers of people. A figure is null where the measure does not define it. */
export type GroupFigures = {
  /** Who had a dose, with a baseline or without. */
  readonly treated: number;
  /** Who has a baseline; everything below is of these. */
  readonly people: number;
  readonly scored: number;
  /** Who could respond: a baseline high enough (OUT-2). */
  readonly couldRespond: number | null;
  readonly responded: number | null;
  /** Who could reach remission: a baseline above its limit (OUT-3). */
  readonly couldRemit: number | null;
  readonly remitted: number | null;
  /** Who had a counted score reliably worse than the baseline, once or more (OUT-4). */
  readonly worsened: number | null;
  readonly lost: number;
};

type Judged = { readonly course: Course; readonly outcome: CourseOutcome; readonly baseline: number; readonly diedOn: LocalDate | null };

/** The figures of a group on a day (OUT-1 to OUT-4). A response under a mania hold is none (OUT-9). */
export function figuresOf(people: readonly TreatedPerson[], today: LocalDate, settings: OutcomeSettings): GroupFigures {
  const judged = people.flatMap(judgedPerson);
  const [first] = judged;
  const limits = first === undefined ? null : limitsOf(first.course.measure, settings);
  const count = (holds: (person: Judged) => boolean) => judged.filter(holds).length;
  const remissionLimit = limits?.remissionAtMost ?? null;
  return {
    treated: people.length,
    people: judged.length,
    scored: count(({ outcome }) => outcome.latest !== null),
    couldRespond: limits?.hasResponse === true ? count(({ outcome }) => outcome.timeToResponse !== null) : null,
    responded: limits?.hasResponse === true ? count(({ outcome }) => outcome.response !== null) : null,
    couldRemit: remissionLimit === null ? null : count(({ baseline }) => baseline > remissionLimit.value),
    remitted: remissionLimit === null ? null : count(({ outcome }) => outcome.remission !== null),
    worsened: (limits?.reliableChange ?? null) === null ? null : count(({ course }) => course.points.some(({ judgement }) => judgement?.reliableChange === 'deteriorated')),
    lost: count((person) => isLost(person, today, settings)),
  };
}

/** How many of the people have a baseline; the size by which a group is shown or not. */
export function peopleWithBaseline(people: readonly TreatedPerson[]): number {
  return people.flatMap(judgedPerson).length;
}

function judgedPerson({ course, diedOn }: TreatedPerson): readonly Judged[] {
  const { outcome, baseline } = course;
  return outcome === null || baseline.state !== 'found' ? [] : [{ course, outcome, baseline: baseline.total, diedOn }];
}

/** No counted score for longer than the setting, counted from the first dose where there is none; nobody who died is lost. */
function isLost({ course, outcome, diedOn }: Judged, today: LocalDate, settings: OutcomeSettings): boolean {
  const lastSeenOn = outcome.latest?.on ?? course.firstDose?.on ?? today;
  return diedOn === null && daysBetween(lastSeenOn, today) > settings['TTE-1.lostAfterDays'];
}

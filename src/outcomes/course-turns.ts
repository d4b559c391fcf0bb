import type { LocalDate } from '#foundation/zoned-time.ts';
import type { AnswerOf } from '#foundation/contract.ts';
import type { ownCourse } from './api.ts';

type Course = Pick<AnswerOf<typeof ownCourse>, 'points' | 'response' | 'remission' | 'relapse'>;

/** A turn of the numbers with its day; `day` counts from the first dose. */
export type CourseTurn =
  | { readonly kind: 'response' | 'remission'; readonly on: LocalDate; readonly day: number }
  | { readonly kind: 'relapse.suspected' | 'relapse.since' | 'relapse.was' | 'relapse.event'; readonly on: LocalDate };

/** What the numbers came to so far, in the order of the days: half of the beginning, few troubles left, higher again. */
export function courseTurns({ points, response, remission, relapse }: Course): readonly CourseTurn[] {
  const reached: readonly CourseTurn[] = [
    ...(response === null ? [] : [{ kind: 'response', ...response } as const]),
    ...(remission === null ? [] : [{ kind: 'remission', ...remission } as const]),
  ];
  const relapsed: readonly CourseTurn[] = relapse.on === null ? [] : [{ kind: relapseKind(relapse, points), on: relapse.on }];
  return [...reached, ...relapsed].toSorted((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0));
}

/** Numbers that are lower again by now were higher for a time only. */
function relapseKind({ state, by }: Course['relapse'], points: Course['points']): Extract<CourseTurn['kind'], `relapse.${string}`> {
  if (state === 'suspected') return 'relapse.suspected';
  if (by === 'event') return 'relapse.event';
  const latest = points.filter(({ use }) => use === 'counted').toSorted((left, right) => (left.at < right.at ? -1 : 1)).at(-1);
  return latest?.meetsRelapse === true ? 'relapse.since' : 'relapse.was';
}

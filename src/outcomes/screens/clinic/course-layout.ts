import type { Instant } from '#foundation/instant.ts';
import { toInstant } from '#foundation/instant.ts';
import { scoreScale, timeScale } from '#interface/charts/score-layout.ts';
import type { WireCourse } from '../../api.ts';

export type CourseFrame = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** A score in its place; whether the course counts it. */
export type CoursePoint = { readonly at: Instant; readonly x: number; readonly y: number; readonly total: number; readonly isCounted: boolean; readonly isLate: boolean };

/** A moment on one of the two lines under the scores. */
export type CourseMark = { readonly at: Instant; readonly x: number; readonly number: number };

/** Something that was reached, with the row its word stands in so that words do not touch. */
export type CourseFlag = { readonly kind: FlagKind; readonly x: number; readonly row: number };
export type FlagKind = 'response' | 'remission' | 'relapse';

export type CourseLayout = {
  readonly points: readonly CoursePoint[];
  readonly doses: readonly CourseMark[];
  readonly integration: readonly CourseMark[];
  readonly flags: readonly CourseFlag[];
  readonly moments: readonly Instant[];
  readonly x: (at: Instant) => number;
  readonly y: (score: number) => number;
};

const FLAG_WIDTH = 110;

/** Places a course in a frame: time from left to right over scores, doses and integration alike, the highest score at the top. */
export function layOutCourse(course: WireCourse, range: { readonly min: number; readonly max: number }, frame: CourseFrame): CourseLayout {
  const moments = [...course.points.map(({ at }) => at), ...course.doses.map(({ startedAt }) => startedAt), ...course.integrationSessions.map(({ startedAt }) => startedAt)];
  const x = timeScale(moments, frame);
  const y = scoreScale(range, frame);
  const points = course.points.flatMap(({ at, total, use, flags }) =>
    total === null ? [] : [{ at, x: x(at), y: y(total), total, isCounted: use === 'counted' || use === 'baseline', isLate: flags.includes('entered-later') }],
  );
  const marks = (at: readonly Instant[]) => at.toSorted().map((moment, index) => ({ at: moment, x: x(moment), number: index + 1 }));
  return {
    points,
    doses: marks(course.doses.map(({ startedAt }) => startedAt)),
    integration: marks(course.integrationSessions.map(({ startedAt }) => startedAt)),
    flags: flagsOf(course, x),
    moments,
    x,
    y,
  };
}

/** Milestones stand on days; the score of that day gives the moment. */
function flagsOf(course: WireCourse, x: (at: Instant) => number): readonly CourseFlag[] {
  const relapsed = course.relapse.state === 'suspected' || course.relapse.state === 'confirmed' ? course.relapse.on : null;
  const reached: readonly [FlagKind, string | null][] = [['response', course.response?.on ?? null], ['remission', course.remission?.on ?? null], ['relapse', relapsed]];
  const placed: CourseFlag[] = [];
  for (const [kind, on] of reached) {
    if (on === null) continue;
    const at = course.points.find((point) => point.on === on)?.at ?? toInstant(`${on}T12:00:00Z`);
    const taken = placed.filter((flag) => Math.abs(flag.x - x(at)) < FLAG_WIDTH).map(({ row }) => row);
    const row = [0, 1, 2].find((each) => !taken.includes(each)) ?? 0;
    placed.push({ kind, x: x(at), row });
  }
  return placed;
}

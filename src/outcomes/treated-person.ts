import type { PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { between, hours } from '#foundation/instant.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import type { IntegrationStratum } from '#integration/integration-amount.ts';
import type { TreatmentKey } from '#plan/route.ts';
import type { Indication } from '#screening/treatment.ts';
import type { Course } from './course.ts';
import type { CourseFacts } from './course-facts.ts';
import type { CareEvent } from './figure-names.ts';
import type { RemissionStanding } from './remission.ts';
import type { ResponseStanding } from './response.ts';
import type { SeriesProgress } from './series-progress.ts';
import type { TimeToEvent } from './time-to-event.ts';
import { followedDays } from './time-to-event.ts';

/** A counted score by what it says; `day` counts from the day of the first dose. */
export type CountedMark = {
  readonly on: LocalDate;
  readonly day: number;
  /** Hours since the end of the first dose. */
  readonly hours: number;
  readonly response: ResponseStanding;
  readonly remission: RemissionStanding;
  /** Reliably worse than the baseline (OUT-4). */
  readonly isWorse: boolean;
};

/** What somebody who had a dose came to by one measure: all that the figures of many people look at. */
export type JudgedPerson = {
  readonly patientId: PatientId;
  readonly firstDoseOn: LocalDate;
  /** Hours from the end of the first dose to that of the last. */
  readonly lastDoseHours: number;
  /** Without one nothing is judged and every list below is empty (OUT-1). */
  readonly hasBaseline: boolean;
  /** Whether the baseline was high enough for a response (OUT-2), and above the limit of remission (OUT-3). */
  readonly canRespond: boolean;
  readonly canRemit: boolean;
  /** In the order in which they hold. */
  readonly scores: readonly CountedMark[];
  /** The day of the last counted score; null before any. */
  readonly lastScoreOn: LocalDate | null;
  readonly timeToResponse: TimeToEvent | null;
  readonly durability: TimeToEvent | null;
  /** Whole days from the first dose for which the course was followed; 0 without a counted score. */
  readonly followedDays: number;
  readonly diedOn: LocalDate | null;
};

/** Somebody with everything by which they are counted and grouped. */
export type TreatedPerson = JudgedPerson & {
  /** Product and route of the first dose, whatever came later. */
  readonly treatment: TreatmentKey;
  /** What treatment was sought for when the first dose was given. */
  readonly indication: Indication | 'not-said';
  /** `counting` while the days in which sessions count are not over (INTG-2): only time tells where they belong. */
  readonly integration: IntegrationStratum | 'counting';
  /** Null where the first dose belonged to no plan. */
  readonly series: SeriesProgress | null;
  readonly events: readonly CareEvent[];
};

/**
 * Keeps of a judged course what figures of many people need; null for somebody whose first dose has not ended.
 * @param remissionAtMost the limit of remission of the measure; null where it has none
 */
export function judgedPerson(patientId: PatientId, course: Course, facts: CourseFacts, remissionAtMost: number | null): JudgedPerson | null {
  const { firstDose, baseline, outcome } = course;
  const first = facts.doses.find(({ startedAt }) => startedAt === firstDose?.startedAt);
  if (firstDose === null || first === undefined) return null;
  const hoursSince = (at: Instant) => between(first.endedAt, at) / hours(1);
  const own = { patientId, firstDoseOn: firstDose.on, lastDoseHours: Math.max(...facts.doses.map(({ endedAt }) => hoursSince(endedAt))), diedOn: facts.diedOn };
  if (outcome === null || baseline.state !== 'found') return { ...own, hasBaseline: false, canRespond: false, canRemit: false, scores: [], lastScoreOn: null, timeToResponse: null, durability: null, followedDays: 0 };
  const scores = course.points.flatMap(({ assessment, on, day, judgement }): readonly CountedMark[] =>
    judgement === null || day === null ? [] : [{ on, day, hours: hoursSince(assessment.effectiveAt), response: judgement.response, remission: judgement.remission, isWorse: judgement.reliableChange === 'deteriorated' }]);
  return {
    ...own,
    hasBaseline: true,
    canRespond: outcome.timeToResponse !== null,
    canRemit: remissionAtMost !== null && baseline.total > remissionAtMost,
    scores,
    lastScoreOn: outcome.latest?.on ?? null,
    timeToResponse: outcome.timeToResponse,
    durability: outcome.durability,
    followedDays: Math.max(followedDays(firstDose.on, outcome.latest?.on ?? null, facts), relapseDay(outcome)),
  };
}

/** A relapse by an event can come after the last score; until then the person was followed. */
function relapseDay({ response, durability }: NonNullable<Course['outcome']>): number {
  return response !== null && durability?.isEvent === true ? response.day + durability.days : 0;
}

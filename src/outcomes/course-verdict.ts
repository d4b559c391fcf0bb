import { z } from 'zod';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { ASSESSMENT_USES } from './assessment-use.ts';
import type { Course } from './course.ts';
import { COURSE_EVENT_KINDS } from './course-event.ts';
import type { CourseFacts } from './course-facts.ts';

const reachedSchema = z.object({ on: localDateSchema, total: z.number() }).nullable();

/** What a course came to, as it is kept: each thing with its day, and the score that made it. */
export const conclusionSchema = z.object({
  baseline: reachedSchema,
  response: reachedSchema,
  remission: reachedSchema,
  relapse: z.object({ state: z.enum(['no-response-yet', 'none', 'suspected', 'confirmed']), on: localDateSchema.nullable(), by: z.string().nullable() }),
  nonResponse: z.enum(['not-defined', 'dose-not-reached', 'awaiting-assessment', 'improved-enough', 'review']),
  /** The days of scores reliably worse than the baseline (OUT-4). */
  worseOn: z.array(localDateSchema).readonly(),
});

/** What a course came to. */
export type CourseConclusion = z.output<typeof conclusionSchema>;

/** What a conclusion was drawn from: every score in the order in which it holds, how it was used, doses and events by their days, and the clinic's own numbers. */
export const verdictInputsSchema = z.object({
  scores: z.array(z.object({ assessmentId: idSchema<'Assessment'>(), on: localDateSchema, total: z.number().nullable(), use: z.enum(ASSESSMENT_USES), flags: z.array(z.string()).readonly() })).readonly(),
  firstDoseOn: localDateSchema.nullable(),
  doses: z.number(),
  events: z.array(z.object({ kind: z.string(), on: localDateSchema })).readonly(),
  ownSettings: z.record(z.string(), z.number()),
});

/** What a conclusion was drawn from. */
export type VerdictInputs = z.output<typeof verdictInputsSchema>;

/** What brought a conclusion about: a score, with the day it speaks of and whether it was entered later; a dose; an event. */
export const verdictCauseSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('score'), measure: z.string(), total: z.number().nullable(), on: localDateSchema, isLate: z.boolean() }),
  z.object({ kind: z.literal('dose') }),
  z.object({ kind: z.literal('event'), event: z.enum(COURSE_EVENT_KINDS), on: localDateSchema, isLate: z.boolean() }),
]);

/** What brought a conclusion about. */
export type VerdictCause = z.output<typeof verdictCauseSchema>;

/** A conclusion as it was kept, with when and under which rules it was drawn. */
export const keptVerdictSchema = z.object({ judgedAt: instantSchema, cause: verdictCauseSchema, conclusion: conclusionSchema, inputs: verdictInputsSchema, ruleSetVersion: z.string() });

/** A conclusion as it was kept. */
export type KeptVerdict = z.output<typeof keptVerdictSchema>;

/** What a course came to, for keeping (OUT-7). */
export function conclusionOf({ baseline, outcome, points }: Course): CourseConclusion {
  const reached = (milestone: NonNullable<Course['outcome']>['response']) => (milestone === null ? null : { on: milestone.on, total: milestone.score.total });
  return {
    baseline: baseline.state === 'found' ? { on: baseline.on, total: baseline.total } : null,
    response: reached(outcome?.response ?? null),
    remission: reached(outcome?.remission ?? null),
    relapse: relapseOf(outcome),
    nonResponse: outcome?.nonResponse.state ?? 'awaiting-assessment',
    worseOn: points.flatMap(({ on, judgement }) => (judgement?.reliableChange === 'deteriorated' ? [on] : [])),
  };
}

/** What it was drawn from. @param ownSettings the numbers of the outcome rules that this clinic has changed */
export function inputsOf(course: Course, facts: CourseFacts, ownSettings: Readonly<Record<string, number>>): VerdictInputs {
  return {
    scores: course.points.map(({ assessment, on, use, flags }) => ({ assessmentId: assessment.assessmentId, on, total: assessment.score?.total ?? null, use, flags: [...flags] })),
    firstDoseOn: course.firstDose?.on ?? null,
    doses: facts.doses.length,
    events: [...facts.relapseEvents, ...facts.otherTreatments, ...(facts.diedOn === null ? [] : [{ kind: 'death', on: facts.diedOn }])].map(({ kind, on }) => ({ kind, on })),
    ownSettings,
  };
}

/** Whether two conclusions say the same; then nothing new is kept, so that judging again changes nothing. */
export function isSameConclusion(left: CourseConclusion, right: CourseConclusion): boolean {
  return JSON.stringify(conclusionSchema.parse(left)) === JSON.stringify(conclusionSchema.parse(right));
}

/**
 * Whether a later conclusion takes back something that an earlier one had said, instead of only adding to it: another
 * baseline, response or remission, a relapse taken back or dated otherwise, or a day that is no longer worse.
 * A suspected relapse that is confirmed on its day is not taken back, nor is one that a later score has cleared.
 */
export function takesBack(earlier: CourseConclusion, later: CourseConclusion): boolean {
  const isMoved = (left: CourseConclusion['response'], right: CourseConclusion['response']) => left !== null && (right === null || left.on !== right.on || left.total !== right.total);
  const isRelapseMoved = earlier.relapse.state === 'confirmed' && (later.relapse.state !== 'confirmed' || later.relapse.on !== earlier.relapse.on || later.relapse.by !== earlier.relapse.by);
  return (
    isMoved(earlier.baseline, later.baseline) ||
    isMoved(earlier.response, later.response) ||
    isMoved(earlier.remission, later.remission) ||
    isRelapseMoved ||
    earlier.worseOn.some((on) => !later.worseOn.includes(on))
  );
}

function relapseOf(outcome: Course['outcome']): CourseConclusion['relapse'] {
  if (outcome === null) return { state: 'no-response-yet', on: null, by: null };
  const { relapse } = outcome;
  switch (relapse.state) {
    case 'no-response-yet':
    case 'none':
      return { state: relapse.state, on: null, by: null };
    case 'suspected':
      return { state: 'suspected', on: relapse.on, by: 'scores' };
    case 'confirmed':
      return { state: 'confirmed', on: relapse.on, by: relapse.by };
  }
}

/** A conclusion that no longer stands, and what came in its place. */
export type EarlierConclusion = KeptVerdict & { readonly changedBy: VerdictCause; readonly changedAt: KeptVerdict['judgedAt']; readonly isTakenBack: boolean };

/** The conclusions before the one that stands, newest first, each with what changed it. @param kept every conclusion of one course, oldest first */
export function earlierConclusions(kept: readonly KeptVerdict[]): readonly EarlierConclusion[] {
  return kept
    .slice(0, -1)
    .flatMap((verdict, index) => {
      const next = kept[index + 1];
      return next === undefined ? [] : [{ ...verdict, changedBy: next.cause, changedAt: next.judgedAt, isTakenBack: takesBack(verdict.conclusion, next.conclusion) }];
    })
    .toReversed();
}

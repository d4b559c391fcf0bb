import { z } from 'zod';
import type { AnswerOf } from '#foundation/contract.ts';
import { command, query } from '#foundation/contract.ts';
import { findingSchema } from '#foundation/finding-schema.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';
import { amountSchema } from '#foundation/quantity.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { COURSE_EVENT_KINDS } from './course-event.ts';
import { OUTCOME_MEASURES } from './course-facts.ts';
import { ASSESSMENT_USES } from './assessment-use.ts';
import { CENSORINGS } from './censoring.ts';
import { keptVerdictSchema, verdictCauseSchema } from './course-verdict.ts';

const patientParams = z.object({ patientId: idSchema<'Patient'>() });
const measureQuery = z.strictObject({ measure: z.enum(OUTCOME_MEASURES).default('phq-9') });
const milestoneSchema = z.object({ on: localDateSchema, day: z.number() });
const timeSchema = z.object({ days: z.number(), isEvent: z.boolean(), censoredBy: z.enum(CENSORINGS).nullable() });

const pointSchema = z.object({
  assessmentId: idSchema<'Assessment'>(),
  on: localDateSchema,
  at: instantSchema,
  day: z.number().nullable(),
  total: z.number().nullable(),
  use: z.enum(ASSESSMENT_USES),
  flags: z.array(z.enum(['recall-overlaps-baseline', 'estimated', 'confounded', 'entered-later'])),
  improvementPercent: z.number().nullable(),
  change: z.number().nullable(),
  reliableChange: z.string().nullable(),
  response: z.string().nullable(),
  remission: z.string().nullable(),
  meetsRelapse: z.boolean(),
});

const doseSchema = z.object({ sessionId: idSchema<'Session'>(), startedAt: instantSchema, endedAt: instantSchema.nullable(), treatment: z.string(), dose: amountSchema('mg') });

const integrationSchema = z.object({ sessions: z.number(), minutes: z.number(), practices: z.number(), stratum: z.enum(['none', 'some', 'many']) });

/** OUT-5, OUT-6: dated by the first score of a relapse; `confirmedOn` is the day on which it became certain. */
const relapseSchema = z.object({ state: z.enum(['no-response-yet', 'none', 'suspected', 'confirmed']), on: localDateSchema.nullable(), confirmedOn: localDateSchema.nullable() });

/** A course of care by one measure as it travels: days count from the first dose, improvement is in percent of the baseline. */
export const courseSchema = z.object({
  measure: z.enum(OUTCOME_MEASURES),
  firstDoseOn: localDateSchema.nullable(),
  baseline: z.object({ state: z.enum(['found', 'no-dose-yet', 'no-complete-score']), on: localDateSchema.nullable(), total: z.number().nullable() }),
  points: z.array(pointSchema),
  doses: z.array(doseSchema),
  integrationSessions: z.array(z.object({ startedAt: instantSchema })),
  response: milestoneSchema.nullable(),
  remission: milestoneSchema.nullable(),
  nadir: z.object({ on: localDateSchema, total: z.number() }).nullable(),
  relapse: relapseSchema.extend({ by: z.string().nullable() }),
  nonResponse: z.object({ state: z.string(), options: z.array(z.string()), finding: findingSchema.nullable() }),
  booster: z.object({
    state: z.enum(['suggested', 'suppressed', 'not-suggested']),
    options: z.array(z.object({ key: z.string(), label: z.string() })),
    holds: z.array(z.string()),
    reason: z.string().nullable(),
    finding: findingSchema.nullable(),
  }),
  endState: z.object({ level: z.enum(['low', 'between', 'probable-range']), isReliablyImproved: z.boolean(), mayBeCalledRecovered: z.boolean(), finding: findingSchema }).nullable(),
  timeToResponse: timeSchema.nullable(),
  durability: timeSchema.nullable(),
  integration: integrationSchema.nullable(),
  findings: z.array(findingSchema),
});

export type WireCourse = z.output<typeof courseSchema>;

/** A course of care judged by one measure, recomputed from everything on record, and what had been concluded of it before. */
export const patientCourse = query('/api/staff/patients/:patientId/course', {
  summary: 'A patient’s course by one measure',
  params: patientParams,
  query: measureQuery,
  answer: courseSchema.extend({
    /** What had been concluded before, newest first, and what changed it (OUT-7). */
    earlier: z.array(keptVerdictSchema.extend({ changedBy: verdictCauseSchema, changedAt: instantSchema, isTakenBack: z.boolean() })).readonly(),
  }),
});

/** A course as the clinic sees it, with what had been concluded before. */
export type WireStaffCourse = AnswerOf<typeof patientCourse>;

/**
 * The person's own course: doses, scores and visits, and what the numbers came to, without judgement about what will
 * be. Which event a relapse goes by is not named on a phone, only that it is not the scores.
 */
export const ownCourse = query('/api/patient/course', {
  summary: 'My course',
  query: measureQuery,
  answer: courseSchema
    .pick({ measure: true, firstDoseOn: true, points: true, doses: true, integrationSessions: true, response: true, remission: true })
    .extend({ relapse: relapseSchema.extend({ by: z.enum(['scores', 'event']).nullable() }) }),
});

/** Something outside the scores that changes how the course is read. */
export const recordCourseEvent = command('/api/staff/patients/:patientId/course-events', {
  summary: 'Record an event of the course',
  params: patientParams,
  body: z.strictObject({ kind: z.enum(COURSE_EVENT_KINDS), happenedOn: localDateSchema, note: z.string().trim().max(2_000).default('') }),
  answer: z.object({ eventId: idSchema<'CourseEvent'>() }),
});

/** What is due for the person now, and until when it can be answered. */
export const ownDueMeasures = query('/api/patient/measures/due', {
  summary: 'What is due for me',
  answer: z.object({ due: z.array(z.object({ measure: z.string(), name: z.string(), dueAt: instantSchema, closesAt: instantSchema.nullable() })) }),
});

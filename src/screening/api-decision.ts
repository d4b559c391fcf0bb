import { z } from 'zod';
import type { AnswerOf } from '#foundation/contract.ts';
import { command, query } from '#foundation/contract.ts';
import { findingSchema } from '#foundation/finding-schema.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';
import { labelReadingSchema, screeningFindingSchema } from './finding-schema.ts';
import { STEP_KINDS, STEP_LAPSES } from './follow-up-ladder.ts';
import { HOLD_KINDS } from './holds.ts';
import { SCREENING_STANDINGS } from './screening-decision.ts';

const patientParams = z.object({ patientId: idSchema<'Patient'>() });

const verdictSchema = z.object({
  verdictId: idSchema<'ScreeningVerdict'>(),
  outcome: z.enum(['eligible', 'review', 'incomplete', 'refuse']),
  findings: z.array(screeningFindingSchema),
  label: labelReadingSchema,
  screenedAt: instantSchema,
  ruleSetVersion: z.string(),
});

/** A verdict of the screening rules as it travels. */
export type WireVerdict = z.output<typeof verdictSchema>;

/** Runs the rules over what is on record now and keeps the verdict. */
export const runScreening = command('/api/staff/patients/:patientId/screening', { summary: 'Run the screening rules', params: patientParams, answer: verdictSchema });

/**
 * Where a person’s screening stands: the newest 20 verdicts, the decision on the newest one, what has come up since, what
 * suicide risk still asks for before a dose, and when the first preparation meeting was.
 */
export const patientScreening = query('/api/staff/patients/:patientId/screening', {
  summary: 'A patient’s verdicts, newest first, with the decision on the newest and what is owed',
  params: patientParams,
  answer: z.object({
    verdicts: z.array(verdictSchema),
    decision: z.object({ outcome: z.enum(['accepted', 'declined']), reason: z.string(), decidedAt: instantSchema }).nullable(),
    /** Every decision on these verdicts and who made it, newest first. */
    decisions: z.array(z.object({ verdictId: idSchema<'ScreeningVerdict'>(), outcome: z.enum(['accepted', 'declined']), reason: z.string(), decidedAt: instantSchema, decidedBy: z.string().nullable() })),
    standing: z.enum(SCREENING_STANDINGS),
    /** What the facts of this moment give that the newest verdict did not have. */
    news: z.array(screeningFindingSchema),
    suicideRisk: z.object({ level: z.string(), owed: z.array(z.enum(['follow-up', 'safety-assessment', 'safety-plan', 'hold'])), findings: z.array(screeningFindingSchema) }),
    preparedAt: instantSchema.nullable(),
  }),
});

/**
 * A prescriber’s decision on the newest verdict, with a reason and a fresh proof of identity.
 * Refuses `screening.changed-meanwhile` where the rules were run again, `screening.new-finding` to accept what something
 * new has come up since, `screening.reason-missing`, and to accept while
 * `screening.no-override` or `screening.incomplete` stands in the way.
 */
export const decideOnScreening = command('/api/staff/patients/:patientId/screening/decision', {
  summary: 'Decide on a verdict, with a reason',
  params: patientParams,
  body: z.strictObject({ verdictId: idSchema<'ScreeningVerdict'>(), outcome: z.enum(['accepted', 'declined']), reason: z.string().max(4_000) }),
  answer: z.object({ decidedAt: instantSchema }),
});

/** What a preparation meeting goes through. */
export const PREPARATION_POINTS = ['set', 'setting', 'music', 'touch', 'escort', 'fasting', 'stop-word'] as const;

/** Records a preparation meeting that was held; refuses `screening.measured-in-future`. The first order of a person asks for one. */
export const recordPreparation = command('/api/staff/patients/:patientId/preparations', {
  summary: 'Record a preparation meeting',
  params: patientParams,
  body: z.strictObject({
    heldAt: instantSchema,
    /** Which points were talked through; the words are the person's own. */
    checklist: z.array(z.strictObject({ point: z.enum(PREPARATION_POINTS), words: z.string().trim().max(500).default('') })).max(20),
  }),
  answer: z.object({ heldAt: instantSchema }),
});

/** Signs a clinician’s safety assessment with a fresh proof of identity (SAFE-2); signed once, it is never changed. */
export const signSafetyAssessment = command('/api/staff/patients/:patientId/safety-assessments', {
  summary: 'Sign a clinician’s safety assessment',
  params: patientParams,
  body: z.strictObject({ note: z.string().trim().min(1).max(8_000) }),
  answer: z.object({ signedAt: instantSchema }),
});

/** The six steps of a safety plan as they are typed (SB), each up to 2,000 characters; `safety-plan.ts` refuses one that says nothing. */
export const safetyPlanStepsSchema = z.strictObject({
  warningSigns: z.string().trim().max(2_000),
  ownCoping: z.string().trim().max(2_000),
  peopleAndPlaces: z.string().trim().max(2_000),
  peopleToAsk: z.string().trim().max(2_000),
  professionals: z.string().trim().max(2_000),
  safeSurroundings: z.string().trim().max(2_000),
});

/** Signs a safety plan with a fresh proof of identity (SAFE-2); the person reads the newest one in their app. Refuses `screening.safety-plan-incomplete`. */
export const signSafetyPlan = command('/api/staff/patients/:patientId/safety-plans', {
  summary: 'Sign a six-step safety plan made together',
  params: patientParams,
  body: z.strictObject({ steps: safetyPlanStepsSchema }),
  answer: z.object({ signedAt: instantSchema }),
});

/** The person's own safety plan, for when it is needed. */
export const ownSafetyPlan = query('/api/patient/safety-plan', { summary: 'My safety plan', answer: z.object({ steps: safetyPlanStepsSchema.nullable(), signedAt: instantSchema.nullable() }) });

/** One telling of somebody about a follow-up; `letter` is null where nobody could be written to, `kept` where a practice clinic sends none. */
const stepSchema = z.object({
  kind: z.enum(STEP_KINDS),
  dueAt: instantSchema,
  doneAt: instantSchema,
  name: z.string().nullable(),
  lapse: z.enum(STEP_LAPSES).nullable(),
  letter: z.enum(['sent', 'waiting', 'failed', 'kept']).nullable(),
});

const followUpSchema = z.object({
  followUpId: idSchema<'RiskFollowUp'>(),
  patientId: idSchema<'Patient'>(),
  patientName: z.string(),
  ruleId: z.string(),
  finding: findingSchema,
  raisedAt: instantSchema,
  dueAt: instantSchema,
  ownerName: z.string().nullable(),
  acknowledgedAt: instantSchema.nullable(),
  completedAt: instantSchema.nullable(),
  completedBy: z.string().nullable(),
  outcome: z.string().nullable(),
  steps: z.array(stepSchema),
  /** When the next person or the clinic’s line is told, unless somebody takes it; null once somebody has. */
  nextStepAt: instantSchema.nullable(),
});

/** A follow-up of risk as it travels: the rule and finding behind it, its owner and its clock, and who was told when. */
export type WireFollowUp = z.output<typeof followUpSchema>;

/** Every follow-up that is open, soonest due first. */
export const openFollowUps = query('/api/staff/follow-ups', { summary: 'Open follow-ups of risk', answer: z.object({ followUps: z.array(followUpSchema) }) });

/** A patient’s follow-ups, newest first, the completed ones as well. */
export const patientFollowUps = query('/api/staff/patients/:patientId/follow-ups', {
  summary: 'A patient’s follow-ups, newest first',
  params: patientParams,
  answer: z.object({ followUps: z.array(followUpSchema) }),
});

/**
 * What did not reach anybody: open follow-ups with a step that something stood in the way of, letters of theirs that did
 * not go out, other letters of the clinic that could not be sent, and what the list of who is on duty lacks. It names
 * no person.
 */
export const notTold = query('/api/staff/not-told', {
  summary: 'What did not reach anybody',
  answer: z.object({
    lapses: z.array(z.object({ followUpId: idSchema<'RiskFollowUp'>(), lapse: z.enum(STEP_LAPSES), at: instantSchema })),
    unsentLetters: z.number().int(),
    failedLetters: z.number().int(),
    lacksTurns: z.boolean(),
    lacksLine: z.boolean(),
  }),
});

export type NotTold = AnswerOf<typeof notTold>;

const followUpParams = z.object({ followUpId: idSchema<'RiskFollowUp'>() });

/**
 * Takes a follow-up: whoever sends this owns it now, and the moment is that of the first who took it.
 * Refuses `screening.unknown` and `screening.follow-up-done`.
 */
export const acknowledgeFollowUp = command('/api/staff/follow-ups/:followUpId/acknowledge', { summary: 'Take a follow-up', params: followUpParams, answer: z.object({ acknowledgedAt: instantSchema }) });

/**
 * Completes a follow-up by hand, with what came of it; a dose still waits for the screener (SAFE-1).
 * Refuses `screening.unknown` and `screening.follow-up-done`.
 */
export const completeFollowUp = command('/api/staff/follow-ups/:followUpId/complete', {
  summary: 'Complete a follow-up with its outcome',
  params: followUpParams,
  body: z.strictObject({ outcome: z.string().trim().min(1).max(4_000) }),
  answer: z.object({ completedAt: instantSchema }),
});

/** A patient’s holds on dosing, newest first, those that were lifted as well; for clinical roles. */
export const patientHolds = query('/api/staff/patients/:patientId/holds', {
  summary: 'A patient’s dosing holds, newest first',
  params: patientParams,
  answer: z.object({
    holds: z.array(z.object({ holdId: idSchema<'DosingHold'>(), kind: z.enum(HOLD_KINDS), title: z.string(), finding: findingSchema, beganAt: instantSchema, liftedAt: instantSchema.nullable(), liftNote: z.string().nullable() })),
  }),
});

/**
 * Lifts a hold, by a prescriber with a note and a fresh proof of identity; LFT-1 and PREG-1 ask for the newer result in `evidence`.
 * Refuses `screening.unknown` and whatever `liftHold` does.
 */
export const liftDosingHold = command('/api/staff/holds/:holdId/lift', {
  summary: 'Lift a dosing hold',
  params: z.object({ holdId: idSchema<'DosingHold'>() }),
  body: z.strictObject({ note: z.string().max(4_000), evidence: z.string().max(2_000).nullable().default(null) }),
  answer: z.object({ liftedAt: instantSchema }),
});

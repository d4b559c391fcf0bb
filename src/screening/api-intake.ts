import { z } from 'zod';
import { brandedNumber } from '#foundation/brand.ts';
import { command, query } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import type { MillimetresOfMercury } from '#foundation/quantity.ts';
import { instantSchema } from '#foundation/instant.ts';
import { factDetailsSchema, factIdSchema, factOriginSchema, factStateSchema } from './fact-schema.ts';
import { ASKED_KINDS, medicineListSchema, proposedTreatmentSchema, testResultSchema, treatmentTrialListSchema } from './intake-schema.ts';

const patientParams = z.object({ patientId: idSchema<'Patient'>() });
const pressureSchema = (least: number, most: number) => brandedNumber<MillimetresOfMercury>(z.number().int().min(least).max(most));
const recorded = z.object({ recordedAt: instantSchema });

const factEntrySchema = z.strictObject({ factId: factIdSchema, state: factStateSchema, details: factDetailsSchema.default({}) });

const answeredState = z.enum(['known', 'unknown', 'declined', 'not-asked']);

/** A test or form as it was recorded; `validUntil` is null where there is no result that could grow old. */
const recordedTestSchema = z.object({
  kind: z.enum(ASKED_KINDS),
  result: testResultSchema,
  measuredAt: instantSchema,
  recordedAt: instantSchema,
  recordedBy: z.string().nullable(),
  validUntil: instantSchema.nullable(),
});

const intakeSchema = z.object({
  /** Results and what has none, newest first. */
  tests: z.array(recordedTestSchema),
  facts: z.array(z.object({ factId: factIdSchema, state: factStateSchema, details: factDetailsSchema, origin: factOriginSchema, recordedAt: instantSchema })),
  medicines: z.object({ state: answeredState, list: medicineListSchema }),
  trials: z.object({ state: answeredState, list: treatmentTrialListSchema }),
  treatment: proposedTreatmentSchema,
  bloodPressure: z.array(z.object({ systolicMmHg: z.number(), diastolicMmHg: z.number(), measuredAt: instantSchema })),
  weightKg: z.string().nullable(),
  heightCm: z.number().nullable(),
  goals: z.array(z.object({ goalId: idSchema<'Goal'>(), words: z.string(), ratings: z.array(z.object({ rating: z.number(), ratedAt: instantSchema })) })),
  words: z.array(z.object({ kind: z.enum(['hopes', 'imagine', 'expectancy', 'symptoms', 'history']), words: z.string().nullable(), rating: z.number().nullable(), recordedAt: instantSchema })),
});

/** Everything the intake holds of a person. */
export const patientIntake = query('/api/staff/patients/:patientId/intake', { summary: 'A patient’s intake', params: patientParams, answer: intakeSchema });

/**
 * Records clinical facts by staff; all of them or none. What is there stays, and which one stands is a rule (`fact-sheet.ts`).
 * Refuses `screening.evidence-needed` for a record that could not take the place of a stronger one.
 */
export const recordFacts = command('/api/staff/patients/:patientId/facts', {
  summary: 'Record what is known of clinical facts',
  params: patientParams,
  body: z.strictObject({ facts: z.array(factEntrySchema).min(1).max(80), origin: factOriginSchema }),
  answer: recorded,
});

/**
 * Records a resting blood pressure in mmHg: systolic 50 to 300, diastolic 20 to 200.
 * Refuses `screening.measured-in-future` and `screening.blood-pressure-implausible`.
 */
export const recordBloodPressure = command('/api/staff/patients/:patientId/blood-pressure', {
  summary: 'Record a blood pressure at rest',
  params: patientParams,
  body: z.strictObject({ systolicMmHg: pressureSchema(50, 300), diastolicMmHg: pressureSchema(20, 200), measuredAt: instantSchema }),
  answer: recorded,
});

/**
 * Records a weight in kg or lb, to two decimals, or a height of 50 to 260 cm, or both; the weight stays on record as typed and in kg.
 * Refuses `screening.measured-in-future` and `weight.implausible`.
 */
export const recordBodyMeasure = command('/api/staff/patients/:patientId/body-measures', {
  summary: 'Record weight or height',
  params: patientParams,
  body: z.strictObject({
    weight: z.strictObject({ value: z.string().regex(/^\d{1,3}(\.\d{1,2})?$/), unit: z.enum(['kg', 'lb']) }).nullable().default(null),
    heightCm: z.number().min(50).max(260).nullable().default(null),
    isReweighed: z.boolean().default(false),
    measuredAt: instantSchema,
  }).refine(({ weight, heightCm }) => weight !== null || heightCm !== null, 'expected a weight, a height or both'),
  answer: recorded,
});

/** Records the medicine list that staff took, whole; it replaces the one before and what the person said until then. */
export const recordMedicines = command('/api/staff/patients/:patientId/medicines', {
  summary: 'Record the medicine list',
  params: patientParams,
  body: z.strictObject({ state: z.enum(['known', 'unknown', 'declined']), medicines: medicineListSchema.default([]) }),
  answer: recorded,
});

/** Records earlier treatment trials, whole, with dose, length in weeks and outcome; the list replaces the one before. */
export const recordTrials = command('/api/staff/patients/:patientId/treatment-trials', {
  summary: 'Record earlier treatment trials',
  params: patientParams,
  body: z.strictObject({ state: z.enum(['known', 'unknown', 'declined']), trials: treatmentTrialListSchema.default([]) }),
  answer: recorded,
});

/** Says which product, route and indication screening is for; null in a part is judged as not known. */
export const proposeTreatment = command('/api/staff/patients/:patientId/proposed-treatment', {
  summary: 'Say which treatment screening is for',
  params: patientParams,
  body: proposedTreatmentSchema,
  answer: recorded,
});

/**
 * Records a test result; liver tests as multiples of the upper limit of normal. A result that asks for it begins a hold at once
 * (LFT-1, PREG-1). Refuses `screening.measured-in-future`.
 */
export const recordTestResult = command('/api/staff/patients/:patientId/test-results', {
  summary: 'Record a test result',
  params: patientParams,
  body: z.strictObject({ result: testResultSchema, measuredAt: instantSchema }),
  answer: recorded,
});

/** The person's own intake: what was asked, what was said, what is still open. */
export const ownIntake = query('/api/patient/intake', {
  summary: 'My intake',
  answer: z.object({
    questions: z.array(z.object({ factId: factIdSchema, question: z.string(), state: factStateSchema })),
    medicines: z.object({ state: answeredState, list: medicineListSchema }),
    goals: intakeSchema.shape.goals,
    words: intakeSchema.shape.words,
  }),
});

/** One answer of the person's own, saved at once; skipping says `declined`. */
export const answerFact = command('/api/patient/intake/facts', {
  summary: 'Answer an intake question',
  body: z.strictObject({ factId: factIdSchema, state: z.enum(['present', 'absent', 'unknown', 'declined']), words: z.string().trim().max(2_000).optional() }),
  answer: recorded,
});

/** The person’s own medicine list, whole; it can add to the list that staff took and takes nothing off it. */
export const sayMedicines = command('/api/patient/intake/medicines', {
  summary: 'Say which medicines I take',
  body: z.strictObject({ state: z.enum(['known', 'unknown', 'declined']), medicines: medicineListSchema.default([]) }),
  answer: recorded,
});

/** The person’s hopes, symptoms or history in their own words, a rating of 0 to 10, or both; a later one stands beside the earlier. */
export const sayWords = command('/api/patient/intake/words', {
  summary: 'Say hopes, symptoms or history in my own words',
  body: z.strictObject({
    kind: z.enum(['hopes', 'imagine', 'expectancy', 'symptoms', 'history']),
    words: z.string().trim().max(5_000).nullable().default(null),
    rating: z.number().int().min(0).max(10).nullable().default(null),
  }),
  answer: recorded,
});

/** A goal in the person’s own words, with where they are with it now, 0 to 10. */
export const setGoal = command('/api/patient/intake/goals', {
  summary: 'Set a goal and rate where I am with it',
  body: z.strictObject({ words: z.string().trim().min(1).max(500), rating: z.number().int().min(0).max(10) }),
  answer: z.object({ goalId: idSchema<'Goal'>() }),
});

/** Where the person is with a goal of their own now, 0 to 10; refuses `screening.goal-unknown`. */
export const rateGoal = command('/api/patient/intake/goals/:goalId/rating', {
  summary: 'Rate where I am with a goal',
  params: z.object({ goalId: idSchema<'Goal'>() }),
  body: z.strictObject({ rating: z.number().int().min(0).max(10) }),
  answer: recorded,
});

/** Up to 12 entries of the medicine dictionary for at least two typed letters, best first; a suggestion to choose from, never a match by itself. */
export const searchMedicines = query('/api/staff/medicine-dictionary', {
  summary: 'Find a medicine by generic or brand name, typing errors allowed',
  query: z.strictObject({ search: z.string().trim().min(2).max(80) }),
  answer: z.object({ medicines: z.array(z.object({ medicineId: z.string(), genericName: z.string(), brandNames: z.array(z.string()) })) }),
});

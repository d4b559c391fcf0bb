import { z } from 'zod';
import { command, query } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { measureNameSchema, ownFormSchema, ownInstrumentSchema } from './api-shapes.ts';
import { LONGEST_WRITTEN } from './written-answer.ts';

const assessmentIdSchema = idSchema<'Assessment'>();
const itemAnswerSchema = z.union([z.number().int(), z.enum(['declined', 'not-asked']), z.strictObject({ text: z.string().trim().min(1).max(LONGEST_WRITTEN) })]);
const answersSchema = z.record(z.string(), itemAnswerSchema);

const recordedSchema = z.object({
  assessmentId: assessmentIdSchema,
  measure: measureNameSchema,
  version: z.string(),
  enteredBy: z.enum(['patient', 'staff']),
  effectiveDate: localDateSchema,
  measuredAt: instantSchema,
  recordedAt: instantSchema,
  total: z.number().nullable(),
  method: z.enum(['summed', 'prorated', 'entered']).nullable(),
  level: z.string().nullable(),
  computation: z.string(),
  answers: answersSchema,
});

/** One recorded form: its answers, total or level, and how the number came about. */
export type RecordedAssessment = z.output<typeof recordedSchema>;

/** One answer; `givenAt` is when the person gave it, where that was before it could be sent. */
const givenAnswerSchema = z.strictObject({ itemId: z.string().max(80), answer: itemAnswerSchema, givenAt: instantSchema.optional() });

const questionnaireParams = z.object({ measure: measureNameSchema });
const openSchema = z.object({ assessmentId: assessmentIdSchema, measure: measureNameSchema, version: z.string(), answers: answersSchema });

/** Opens a form, or goes on where the person stopped. */
export const startAssessment = command('/api/patient/measures/:measure/start', {
  summary: 'Open a form or go on with it',
  params: questionnaireParams,
  answer: openSchema,
});

/** A form of the clinic's own as this person fills it in: the version they have begun, or the one in force. */
export const ownFormToFill = query('/api/patient/own-forms/:measure', {
  summary: 'A form of the clinic’s own, to fill in',
  params: questionnaireParams,
  answer: z.object({ form: ownFormSchema }),
});

/** Saves one answer at once; the answer says whether crisis help is to be shown now. */
export const answerItem = command('/api/patient/assessments/:assessmentId/answer', {
  summary: 'Save one answer',
  params: z.object({ assessmentId: assessmentIdSchema }),
  body: givenAnswerSchema,
  answer: z.object({ showsCrisisHelp: z.boolean() }),
});

/** Saves one answer of a form that was begun without a connection, and opens the form where none is open. */
export const answerMeasure = command('/api/patient/measures/:measure/answer', {
  summary: 'Save one answer of a form that was begun without a connection',
  params: questionnaireParams,
  body: givenAnswerSchema,
  answer: z.object({ showsCrisisHelp: z.boolean() }),
});

const finishedSchema = z.object({
  total: z.number().nullable(),
  band: z.string().nullable(),
  computation: z.string(),
  /** Questions still to be asked, when there is no total for want of them. */
  askNext: z.array(z.string()),
  showsCrisisHelp: z.boolean(),
});

/** Sends the form in; the score is computed on the server. */
export const finishAssessment = command('/api/patient/assessments/:assessmentId/finish', {
  summary: 'Send a form in',
  params: z.object({ assessmentId: assessmentIdSchema }),
  answer: finishedSchema,
});

/** Sends in a form that was filled in without a connection; it counts for the moment at which it was finished, and says when it came in. */
export const finishMeasure = command('/api/patient/measures/:measure/finish', {
  summary: 'Send in a form that was filled in without a connection',
  params: questionnaireParams,
  body: z.strictObject({ givenAt: instantSchema }),
  answer: finishedSchema,
});

/** The person's own recorded forms, oldest first. */
export const ownAssessments = query('/api/patient/assessments', {
  summary: 'My recorded forms',
  answer: z.object({ assessments: z.array(recordedSchema) }),
});

/** What is on record of a patient, oldest first, with each answer; unfinished forms are left out. For clinical roles; who read it is recorded first. */
export const patientAssessments = query('/api/staff/patients/:patientId/assessments', {
  summary: 'A patient’s recorded forms, oldest first',
  isRecordedFirst: true,
  params: z.object({ patientId: idSchema<'Patient'>() }),
  /** `own` holds the clinic's own measures in the versions that stand among the assessments. */
  answer: z.object({ assessments: z.array(recordedSchema), own: z.array(ownInstrumentSchema) }),
});

const screenerAnswerSchema = z.enum(['yes', 'no', 'declined', 'not-asked']);

/** The numbered answers of a C-SSRS form that staff asked from their own sheet. */
export const columbiaAnswersSchema = z.strictObject({
  form: z.enum(['lifetime-and-recent', 'since-last-contact']),
  question1: screenerAnswerSchema,
  question2: screenerAnswerSchema,
  question3: screenerAnswerSchema,
  question4: screenerAnswerSchema,
  question5: screenerAnswerSchema,
  question6Lifetime: screenerAnswerSchema,
  question6Recent: screenerAnswerSchema,
});

/** The version that was on the paper; without it the one in force. */
const version = z.string().max(20).optional();

/** What staff enter: answers read from paper, a total from the clinic's own sheet, or C-SSRS answers by number. */
const enteredSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answers'), measure: measureNameSchema, version, answers: answersSchema }),
  z.strictObject({ kind: z.literal('total'), measure: measureNameSchema, version, total: z.number().int() }),
  z.strictObject({ kind: z.literal('c-ssrs'), answers: columbiaAnswersSchema }),
]);

/** Enters a form on paper's behalf; when it was measured and when it is typed are kept apart. */
export const enterAssessment = command('/api/staff/patients/:patientId/assessments', {
  summary: 'Enter a form for a patient',
  params: z.object({ patientId: idSchema<'Patient'>() }),
  body: z.strictObject({ entered: enteredSchema, measuredAt: instantSchema }),
  answer: z.object({ assessmentId: assessmentIdSchema, total: z.number().nullable(), level: z.string().nullable(), computation: z.string() }),
});

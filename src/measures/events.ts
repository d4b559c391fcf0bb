import type { Id, PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { AnswerSet } from './answer-set.ts';
import type { MeasureName } from './instrument.ts';
import type { SelfHarmSignal } from './self-harm-signal.ts';

export type AssessmentId = Id<'Assessment'>;

/** An answer speaks of self-harm; published with the answer itself, also when the form is never finished. */
export type SelfHarmSignalled = {
  readonly type: 'measures.self-harm-signalled';
  readonly patientId: PatientId;
  readonly assessmentId: AssessmentId;
  readonly signal: SelfHarmSignal;
  readonly at: Instant;
};

/** One answer has been saved, of a form that may never be sent in; `answers` are all that stand in it so far. */
export type AnswerGiven = {
  readonly type: 'measures.answer-given';
  readonly patientId: PatientId;
  readonly assessmentId: AssessmentId;
  readonly measure: MeasureName;
  readonly answers: AnswerSet;
  readonly at: Instant;
};

/** A questionnaire, total or level has been recorded; `measuredAt` is when it was measured, `at` when it was entered. */
export type AssessmentRecorded = {
  readonly type: 'measures.assessment-recorded';
  readonly patientId: PatientId;
  readonly assessmentId: AssessmentId;
  readonly measure: MeasureName;
  readonly total: number | null;
  readonly level: string | null;
  readonly answers: AnswerSet;
  readonly measuredAt: Instant;
  readonly at: Instant;
};

/** The name by which later domains react to an answer that speaks of self-harm. */
export const SELF_HARM_SIGNALLED: SelfHarmSignalled['type'] = 'measures.self-harm-signalled';

/** The name by which later domains react to each answer as it is saved. */
export const ANSWER_GIVEN: AnswerGiven['type'] = 'measures.answer-given';

/** The name by which later domains react to a recorded form. */
export const ASSESSMENT_RECORDED: AssessmentRecorded['type'] = 'measures.assessment-recorded';

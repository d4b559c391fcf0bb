import type { PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { DomainEvent } from '#transport/route.ts';
import type { AnswerSet } from '../answer-set.ts';
import type { AnswerGiven, AssessmentRecorded, SelfHarmSignalled } from '../events.ts';
import { ANSWER_GIVEN, ASSESSMENT_RECORDED, SELF_HARM_SIGNALLED } from '../events.ts';
import type { SelfHarmSignal } from '../self-harm-signal.ts';
import type { AssessmentRow } from '../store/assessment.ts';

type Publisher = { readonly now: Instant; publish(event: DomainEvent): Promise<void>; announce(topic: string, id: PatientId): void };
type Form = Pick<AssessmentRow, 'patient_id' | 'assessment_id' | 'measure'>;

export async function publishSignal(context: Publisher, form: Form, signal: SelfHarmSignal): Promise<void> {
  const event: SelfHarmSignalled = { type: SELF_HARM_SIGNALLED, patientId: form.patient_id, assessmentId: form.assessment_id, signal, at: context.now };
  await context.publish(event);
}

export async function publishAnswer(context: Publisher, form: Form, answers: AnswerSet): Promise<void> {
  const event: AnswerGiven = { type: ANSWER_GIVEN, patientId: form.patient_id, assessmentId: form.assessment_id, measure: form.measure, answers, at: context.now };
  await context.publish(event);
}

/** What was recorded of a form. */
export type Recorded = Pick<AssessmentRecorded, 'total' | 'level' | 'answers' | 'measuredAt'>;

export async function publishRecorded(context: Publisher, form: Form, recorded: Recorded): Promise<void> {
  const event: AssessmentRecorded = {
    type: ASSESSMENT_RECORDED, patientId: form.patient_id, assessmentId: form.assessment_id, measure: form.measure, ...recorded, at: context.now,
  };
  await context.publish(event);
  context.announce('assessments', form.patient_id);
}

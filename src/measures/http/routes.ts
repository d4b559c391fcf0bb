import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { CLINICAL_ROLES } from '#foundation/role.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
import type { Context, PatientActor, Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { refuseAnswers } from '../answer-set.ts';
import { openItems } from '../asked-items.ts';
import { answerItem, finishAssessment, ownAssessments, patientAssessments, startAssessment } from '../api.ts';
import { levelOf } from '../asq-screen.ts';
import type { AssessmentId } from '../events.ts';
import type { Questionnaire } from '../instrument.ts';
import { instruments } from '../instruments.ts';
import { measureRefusal } from '../refusals.ts';
import { scoreAnswers } from '../scoring.ts';
import { selfHarmSignalOf } from '../self-harm-signal.ts';
import { measureSettings } from '../settings.ts';
import type { AssessmentRow } from '../store/assessment.ts';
import { addAnswer, everyAnswer, listRecorded, lockAssessment, lockOpenAssessment, openAnswers, openAssessment, recordAssessment } from '../store/assessment.ts';
import type { MeasuresTables } from '../store/tables.ts';
import { enterRoute } from './enter.ts';
import { publishRecorded, publishSignal } from './publish.ts';

/** What the measures domain offers: forms on the phone, answer by answer; entry by staff; what was recorded. */
export const measureRoutes: readonly Route[] = [
  route(startAssessment, { audience: 'patient' }, async (context: PatientContext, { params }) => {
    const instrument = instruments[params.measure];
    if (instrument.kind !== 'questionnaire') return measureRefusal('measures.form-not-bundled', { measure: params.measure });
    const { clinicId } = context.clinic;
    const { patientId } = context.actor;
    await openAssessment(context.tx, newForm(context, instrument));
    const { assessment_id: assessmentId } = await lockOpenAssessment(context.tx, clinicId, patientId, instrument.id);
    context.audit({ action: 'measures.form-opened', patientId, subject: { kind: 'assessment', id: assessmentId } });
    return { assessmentId, measure: instrument.id, answers: await openAnswers(context.tx, clinicId, assessmentId, context.now) };
  }),

  route(answerItem, { audience: 'patient' }, async (context: PatientContext, { params, body }) => {
    const form = await openForm(context, params.assessmentId);
    if (isRefusal(form)) return form;
    const refusal = refuseAnswers(form.instrument, { [body.itemId]: body.answer });
    if (refusal !== null) return refusal;
    const { clinicId } = context.clinic;
    await addAnswer(context.tx, { clinicId, assessmentId: form.row.assessment_id, answerId: context.newId(), itemId: body.itemId, at: context.now, answer: body.answer });
    context.audit({ action: 'measures.answered', patientId: context.actor.patientId, subject: { kind: 'assessment', id: form.row.assessment_id }, facts: { item: body.itemId } });
    const signal = selfHarmSignalOf(form.instrument, body.itemId, body.answer, settingsOf(context));
    if (signal !== null) await publishSignal(context, form.row, signal);
    return { showsCrisisHelp: signal !== null };
  }),

  route(finishAssessment, { audience: 'patient' }, async (context: PatientContext, { params }) => {
    const form = await openForm(context, params.assessmentId);
    if (isRefusal(form)) return form;
    const { clinicId } = context.clinic;
    const { assessment_id: assessmentId } = form.row;
    const answers = await openAnswers(context.tx, clinicId, assessmentId, context.now);
    const open = openItems(form.instrument, answers).filter((item) => item.isScored);
    if (open.length > 0) return measureRefusal('measures.form-not-finished', { items: open.map((item) => item.id) });
    const score = scoreAnswers(form.instrument, answers, settingsOf(context));
    if (isRefusal(score)) return score;
    const total = score.state === 'scored' ? score.total : null;
    const method = score.state === 'scored' ? score.method : null;
    const level = levelOf(form.instrument, answers);
    await recordAssessment(context.tx, clinicId, assessmentId, {
      effective_date: localDateOf(context.now, context.clinic.zone), measured_at: context.now, recorded_at: context.now, total, method, level, computation: score.computation,
    });
    context.audit({ action: 'measures.form-recorded', patientId: context.actor.patientId, subject: { kind: 'assessment', id: assessmentId } });
    await publishRecorded(context, form.row, { total, level, answers, measuredAt: context.now });
    const given = await everyAnswer(context.tx, clinicId, assessmentId, context.now);
    return {
      total,
      band: score.state === 'scored' ? (score.band?.label ?? null) : null,
      computation: score.computation,
      askNext: score.state === 'scored' ? [] : [...score.askNext],
      showsCrisisHelp: given.some(([itemId, answer]) => selfHarmSignalOf(form.instrument, itemId, answer, settingsOf(context)) !== null),
    };
  }),

  route(ownAssessments, { audience: 'patient' }, async (context: PatientContext) => {
    context.audit({ action: 'measures.own-forms-opened', patientId: context.actor.patientId });
    return { assessments: [...(await listRecorded(context.tx, context.clinic.clinicId, context.actor.patientId))] };
  }),

  route(patientAssessments, { audience: 'staff', roles: CLINICAL_ROLES }, async (context: Context<MeasuresTables>, { params }) => {
    context.audit({ action: 'measures.forms-opened', patientId: params.patientId });
    return { assessments: [...(await listRecorded(context.tx, context.clinic.clinicId, params.patientId))] };
  }),

  enterRoute,
];

const settingsOf = (context: PatientContext) => settingsInForce(measureSettings, context.clinic.settings);

type PatientContext = Omit<Context<MeasuresTables>, 'actor'> & { readonly actor: PatientActor };

function newForm(context: PatientContext, instrument: Questionnaire): AssessmentRow {
  return {
    clinic_id: context.clinic.clinicId,
    assessment_id: context.newId<'Assessment'>(),
    patient_id: context.actor.patientId,
    measure: instrument.id,
    version: instrument.version,
    state: 'open',
    entered_by: 'patient',
    staff_id: null,
    effective_date: localDateOf(context.now, context.clinic.zone),
    measured_at: context.now,
    recorded_at: null,
    total: null,
    method: null,
    level: null,
    computation: null,
  };
}

async function openForm(context: PatientContext, assessmentId: AssessmentId): Promise<{ row: AssessmentRow; instrument: Questionnaire } | Refusal> {
  const row = await lockAssessment(context.tx, context.clinic.clinicId, context.actor.patientId, assessmentId);
  if (row === undefined) return measureRefusal('measures.form-unknown');
  const instrument = instruments[row.measure];
  if (row.state !== 'open') return measureRefusal('measures.form-already-sent');
  return instrument.kind === 'questionnaire' ? { row, instrument } : measureRefusal('measures.form-unknown');
}

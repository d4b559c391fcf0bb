import type { Contract } from '#foundation/contract.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
import type { Context, Handle, PatientActor } from '#transport/route.ts';
import type { AnswerSet } from '../answer-set.ts';
import { refuseAnswers } from '../answer-set.ts';
import { askedItems, openItems, refuseUnasked } from '../asked-items.ts';
import type { answerItem, finishAssessment, ownAssessments, ownFormToFill, startAssessment } from '../api.ts';
import { ownFormSchema } from '../api-shapes.ts';
import { levelOf } from '../asq-screen.ts';
import type { AssessmentId } from '../events.ts';
import type { Questionnaire } from '../instrument.ts';
import { isOwnMeasure } from '../instrument.ts';
import { measureRefusal } from '../refusals.ts';
import { scoreAnswers } from '../scoring.ts';
import { selfHarmSignalOf } from '../self-harm-signal.ts';
import { measureSettings } from '../settings.ts';
import type { AssessmentRow } from '../store/assessment.ts';
import { addAnswer, everyAnswer, findOpenAssessment, listRecorded, lockAssessment, lockOpenAssessment, openAnswers, openAssessment, recordAssessment, renewOpenVersion } from '../store/assessment.ts';
import { findInstrument } from '../store/own-measure.ts';
import type { MeasuresTables } from '../store/tables.ts';
import { publishAnswer, publishRecorded, publishSignal } from './publish.ts';

/** Opens a form, or goes on with the one that is open. */
export const startForm: PatientHandler<typeof startAssessment> = async (context, { params }) => {
  const { clinicId } = context.clinic;
  const { patientId } = context.actor;
  const instrument = await findInstrument(context.tx, clinicId, params.measure);
  if (instrument?.kind !== 'questionnaire') return measureRefusal('measures.form-not-bundled', { measure: params.measure });
  await openAssessment(context.tx, newForm(context, instrument));
  const row = await lockOpenAssessment(context.tx, clinicId, patientId, instrument.id);
  const answers = await openAnswers(context.tx, clinicId, row.assessment_id, context.now);
  // Whoever has begun goes on with the version they began with.
  const version = Object.keys(answers).length > 0 ? row.version : instrument.version;
  if (version !== row.version) await renewOpenVersion(context.tx, clinicId, row.assessment_id, version);
  context.audit({ action: 'measures.form-opened', patientId, subject: { kind: 'assessment', id: row.assessment_id } });
  return { assessmentId: row.assessment_id, measure: instrument.id, version, answers };
};

/** A form of the clinic’s own, in the version that this person has begun or the one in force. */
export const showOwnForm: PatientHandler<typeof ownFormToFill> = async (context, { params }) => {
  const { clinicId } = context.clinic;
  const { patientId } = context.actor;
  const open = await findOpenAssessment(context.tx, clinicId, patientId, params.measure);
  const isBegun = open !== undefined && Object.keys(await openAnswers(context.tx, clinicId, open.assessment_id, context.now)).length > 0;
  const instrument = await findInstrument(context.tx, clinicId, params.measure, isBegun ? open.version : undefined);
  if (instrument?.kind !== 'questionnaire' || !isOwnMeasure(instrument.id)) return measureRefusal('measures.form-not-bundled', { measure: params.measure });
  context.audit({ action: 'measures.own-form-opened', patientId, facts: { measure: params.measure } });
  return { form: ownFormSchema.parse(instrument) };
};

/** Saves one answer and looks at it at once. */
export const takeAnswer: PatientHandler<typeof answerItem> = async (context, { params, body }) => {
  const form = await openForm(context, params.assessmentId);
  if (isRefusal(form)) return form;
  const { clinicId } = context.clinic;
  const given = { ...(await openAnswers(context.tx, clinicId, form.row.assessment_id, context.now)), [body.itemId]: body.answer };
  const refusal = refuseAnswers(form.instrument, { [body.itemId]: body.answer }) ?? refuseUnasked(form.instrument, onlyUpTo(form.instrument, given, body.itemId));
  if (refusal !== null) return refusal;
  await addAnswer(context.tx, { clinicId, assessmentId: form.row.assessment_id, answerId: context.newId(), itemId: body.itemId, at: context.now, answer: body.answer });
  context.audit({ action: 'measures.answered', patientId: context.actor.patientId, subject: { kind: 'assessment', id: form.row.assessment_id }, facts: { item: body.itemId } });
  const signal = selfHarmSignalOf(form.instrument, body.itemId, body.answer, settingsOf(context));
  if (signal !== null) await publishSignal(context, form.row, signal);
  await publishAnswer(context, form.row, given);
  return { showsCrisisHelp: signal !== null };
};

/** Scores a form and records it. */
export const finishForm: PatientHandler<typeof finishAssessment> = async (context, { params }) => {
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
};

/** What the person has sent in. */
export const listOwn: PatientHandler<typeof ownAssessments> = async (context) => {
  context.audit({ action: 'measures.own-forms-opened', patientId: context.actor.patientId });
  return { assessments: [...(await listRecorded(context.tx, context.clinic.clinicId, context.actor.patientId))] };
};

const settingsOf = (context: PatientContext) => settingsInForce(measureSettings, context.clinic.settings);

type PatientContext = Omit<Context<MeasuresTables>, 'actor'> & { readonly actor: PatientActor };
type PatientHandler<C extends Contract> = Handle<C, { readonly audience: 'patient' }, MeasuresTables>;

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
  if (row.state !== 'open') return measureRefusal('measures.form-already-sent');
  const instrument = await findInstrument(context.tx, context.clinic.clinicId, row.measure, row.version);
  return instrument?.kind === 'questionnaire' ? { row, instrument } : measureRefusal('measures.form-unknown');
}

/** Later answers may have become unasked by this one; only what leads up to it is looked at. */
function onlyUpTo({ items }: Questionnaire, answers: AnswerSet, itemId: string): AnswerSet {
  const last = items.findIndex(({ id }) => id === itemId);
  const asked = askedItems({ items: items.slice(0, last) }, answers);
  return Object.fromEntries([...asked.map(({ id }) => id), itemId].flatMap((id) => (answers[id] === undefined ? [] : [[id, answers[id]]])));
}

import type { AnswerOf, Contract } from '#foundation/contract.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
import type { Context, Handle, PatientActor } from '#transport/route.ts';
import type { AnswerSet } from '../answer-set.ts';
import { refuseAnswers } from '../answer-set.ts';
import { askedItems, openItems, refuseUnasked } from '../asked-items.ts';
import type { answerItem, answerMeasure, finishAssessment, finishMeasure, ownAssessments, ownFormToFill, startAssessment } from '../api.ts';
import { ownFormSchema } from '../api-shapes.ts';
import { levelOf } from '../asq-screen.ts';
import type { AssessmentId } from '../events.ts';
import type { MeasureName, Questionnaire } from '../instrument.ts';
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
  const form = await beginForm(context, params.measure, context.now);
  if (isRefusal(form)) return form;
  const { row, instrument, answers } = form;
  context.audit({ action: 'measures.form-opened', patientId: context.actor.patientId, subject: { kind: 'assessment', id: row.assessment_id } });
  return { assessmentId: row.assessment_id, measure: instrument.id, version: instrument.version, answers };
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
  return isRefusal(form) ? form : take(context, form, body);
};

/** The same for a form that was begun without a connection. */
export const takeLateAnswer: PatientHandler<typeof answerMeasure> = async (context, { params, body }) => {
  const form = await beginForm(context, params.measure, momentOf(context, body.givenAt));
  return isRefusal(form) ? form : take(context, form, body);
};

/** Scores a form and records it. */
export const finishForm: PatientHandler<typeof finishAssessment> = async (context, { params }) => {
  const form = await openForm(context, params.assessmentId);
  return isRefusal(form) ? form : finish(context, form, context.now);
};

/** The same for a form that was filled in without a connection; it was measured when it was finished there. */
export const finishLateForm: PatientHandler<typeof finishMeasure> = async (context, { params, body }) => {
  const open = await findOpenAssessment(context.tx, context.clinic.clinicId, context.actor.patientId, params.measure);
  const form = open === undefined ? measureRefusal('measures.form-unknown') : await openForm(context, open.assessment_id);
  return isRefusal(form) ? form : finish(context, form, momentOf(context, body.givenAt));
};

type Given = { readonly itemId: string; readonly answer: AnswerSet[string]; readonly givenAt?: Instant | undefined };

async function take(context: PatientContext, form: OpenForm, body: Given): Promise<{ showsCrisisHelp: boolean } | Refusal> {
  const { clinicId } = context.clinic;
  const at = momentOf(context, body.givenAt);
  const given = { ...(await openAnswers(context.tx, clinicId, form.row.assessment_id, at)), [body.itemId]: body.answer };
  const refusal = refuseAnswers(form.instrument, { [body.itemId]: body.answer }) ?? refuseUnasked(form.instrument, onlyUpTo(form.instrument, given, body.itemId));
  if (refusal !== null) return refusal;
  await addAnswer(context.tx, { clinicId, assessmentId: form.row.assessment_id, answerId: context.newId(), itemId: body.itemId, at, receivedAt: context.now, answer: body.answer });
  context.audit({ action: 'measures.answered', patientId: context.actor.patientId, subject: { kind: 'assessment', id: form.row.assessment_id }, facts: { item: body.itemId } });
  const signal = selfHarmSignalOf(form.instrument, body.itemId, body.answer, settingsOf(context));
  if (signal !== null) await publishSignal(context, form.row, signal);
  await publishAnswer(context, form.row, given);
  return { showsCrisisHelp: signal !== null };
}

async function finish(context: PatientContext, form: OpenForm, at: Instant): Promise<AnswerOf<typeof finishAssessment> | Refusal> {
  const { clinicId } = context.clinic;
  const { assessment_id: assessmentId } = form.row;
  const answers = await openAnswers(context.tx, clinicId, assessmentId, at);
  const open = openItems(form.instrument, answers).filter((item) => item.isScored);
  if (open.length > 0) return measureRefusal('measures.form-not-finished', { items: open.map((item) => item.id) });
  const score = scoreAnswers(form.instrument, answers, settingsOf(context));
  if (isRefusal(score)) return score;
  const total = score.state === 'scored' ? score.total : null;
  const method = score.state === 'scored' ? score.method : null;
  const level = levelOf(form.instrument, answers);
  await recordAssessment(context.tx, clinicId, assessmentId, {
    effective_date: localDateOf(at, context.clinic.zone), measured_at: at, recorded_at: context.now, total, method, level, computation: score.computation,
  });
  context.audit({ action: 'measures.form-recorded', patientId: context.actor.patientId, subject: { kind: 'assessment', id: assessmentId } });
  await publishRecorded(context, form.row, { total, level, answers, measuredAt: at });
  const given = await everyAnswer(context.tx, clinicId, assessmentId, at);
  return {
    total,
    band: score.state === 'scored' ? (score.band?.label ?? null) : null,
    computation: score.computation,
    askNext: score.state === 'scored' ? [] : [...score.askNext],
    showsCrisisHelp: given.some(([itemId, answer]) => selfHarmSignalOf(form.instrument, itemId, answer, settingsOf(context)) !== null),
  };
}

/** When something was given: now, or before on a phone without a connection; a phone whose clock is ahead cannot say later than now. */
function momentOf({ now }: PatientContext, givenAt: Instant | undefined): Instant {
  return givenAt === undefined || givenAt > now ? now : givenAt;
}

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

type OpenForm = { readonly row: AssessmentRow; readonly instrument: Questionnaire };

/** Opens a form unless it is open already; whoever has begun goes on with the version they began with. */
async function beginForm(context: PatientContext, measure: MeasureName, at: Instant): Promise<(OpenForm & { readonly answers: AnswerSet }) | Refusal> {
  const { clinicId } = context.clinic;
  const newest = await findInstrument(context.tx, clinicId, measure);
  if (newest?.kind !== 'questionnaire') return measureRefusal('measures.form-not-bundled', { measure });
  await openAssessment(context.tx, newForm(context, newest));
  const row = await lockOpenAssessment(context.tx, clinicId, context.actor.patientId, newest.id);
  const answers = await openAnswers(context.tx, clinicId, row.assessment_id, at);
  const begun = Object.keys(answers).length > 0 && row.version !== newest.version ? await findInstrument(context.tx, clinicId, measure, row.version) : null;
  if (begun?.kind === 'questionnaire') return { row, instrument: begun, answers };
  if (newest.version !== row.version) await renewOpenVersion(context.tx, clinicId, row.assessment_id, newest.version);
  return { row, instrument: newest, answers };
}

async function openForm(context: PatientContext, assessmentId: AssessmentId): Promise<OpenForm | Refusal> {
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

import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { ClinicId, PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { Role } from '#foundation/role.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
import type { Context, Handle } from '#transport/route.ts';
import type { AnswerSet } from '../answer-set.ts';
import { levelOf } from '../asq-screen.ts';
import type { enterAssessment } from '../api.ts';
import { columbiaAnswerSet } from '../columbia-record.ts';
import { readColumbia } from '../c-ssrs-level.ts';
import { refuseUnasked } from '../asked-items.ts';
import type { Instrument } from '../instrument.ts';
import { instruments } from '../instruments.ts';
import { measureRefusal } from '../refusals.ts';
import { enterTotal, scoreAnswers } from '../scoring.ts';
import { selfHarmSignalsIn } from '../self-harm-signal.ts';
import type { MeasureSettings } from '../settings.ts';
import { measureSettings } from '../settings.ts';
import type { AssessmentRow } from '../store/assessment.ts';
import { addAnswer, insertAssessment } from '../store/assessment.ts';
import { findInstrument } from '../store/own-measure.ts';
import type { MeasuresTables } from '../store/tables.ts';
import { publishRecorded, publishSignal } from './publish.ts';

type Entered = z.output<NonNullable<typeof enterAssessment.body>>['entered'];

/** What was entered, read by the measure's own rules. */
type Read = {
  readonly instrument: Instrument;
  readonly total: number | null;
  readonly method: AssessmentRow['method'];
  readonly level: string | null;
  readonly computation: string;
  readonly answers: AnswerSet;
};

/** Staff enter a form on paper's behalf; the same rules and signals apply as on the phone. */
export const enter = (birthDateOf: BirthDateOf): Handle<typeof enterAssessment, { readonly audience: 'staff'; readonly roles: readonly Role[] }, MeasuresTables> => async (context, { params, body }) => {
  const refusal = await refuseMoment(context, birthDateOf, params.patientId, body.measuredAt);
  if (refusal !== null) return refusal;
  const settings = settingsInForce(measureSettings, context.clinic.settings);
  const entered = await readEntered(context, body.entered, settings);
  if (isRefusal(entered)) return entered;
  const { instrument, total, method, level, computation, answers } = entered;
  const row: AssessmentRow = {
    clinic_id: context.clinic.clinicId,
    assessment_id: context.newId<'Assessment'>(),
    patient_id: params.patientId,
    measure: instrument.id,
    version: instrument.version,
    state: 'recorded',
    entered_by: 'staff',
    staff_id: context.actor.staffId,
    effective_date: localDateOf(body.measuredAt, context.clinic.zone),
    measured_at: body.measuredAt,
    recorded_at: context.now,
    total,
    method,
    level,
    computation,
  };
  await insertAssessment(context.tx, row);
  for (const [itemId, answer] of Object.entries(answers)) {
    await addAnswer(context.tx, { clinicId: row.clinic_id, assessmentId: row.assessment_id, answerId: context.newId(), itemId, at: context.now, answer });
  }
  context.audit({ action: 'measures.form-entered', patientId: params.patientId, subject: { kind: 'assessment', id: row.assessment_id }, facts: { measure: instrument.id } });
  if (instrument.kind === 'questionnaire') {
    for (const signal of selfHarmSignalsIn(instrument, answers, settings)) await publishSignal(context, row, signal);
  }
  await publishRecorded(context, row, { total, level, answers, measuredAt: row.measured_at });
  return { assessmentId: row.assessment_id, total, level, computation };
};

/** Looks up the day somebody was born; people come after measures, so the server hands this in. */
export type BirthDateOf = <AnyTables>(tx: Kysely<AnyTables>, clinicId: ClinicId, patientId: PatientId) => Promise<LocalDate | null>;

async function refuseMoment(context: Pick<Context<MeasuresTables>, 'tx' | 'clinic' | 'now'>, birthDateOf: BirthDateOf, patientId: PatientId, measuredAt: Instant): Promise<Refusal | null> {
  const { tx, clinic, now } = context;
  if (measuredAt > now) return measureRefusal('measures.measured-in-future', { measuredAt });
  const birthDate = await birthDateOf(tx, clinic.clinicId, patientId);
  return birthDate !== null && localDateOf(measuredAt, clinic.zone) < birthDate ? measureRefusal('measures.measured-before-birth', { measuredAt }) : null;
}

async function readEntered({ tx, clinic }: Pick<Context<MeasuresTables>, 'tx' | 'clinic'>, entered: Entered, settings: MeasureSettings): Promise<Read | Refusal> {
  switch (entered.kind) {
    case 'answers':
    case 'total': {
      const instrument = await findInstrument(tx, clinic.clinicId, entered.measure, entered.version);
      if (instrument === null) return measureRefusal('measures.version-unknown', { measure: entered.measure, version: entered.version ?? null });
      return entered.kind === 'total' ? readTotal(instrument, entered.total) : readAnswers(instrument, entered.answers, settings);
    }
    case 'c-ssrs': {
      const { level, finding } = readColumbia(entered.answers);
      return { instrument: instruments['c-ssrs'], total: null, method: null, level, computation: finding.sentence, answers: columbiaAnswerSet(entered.answers) };
    }
  }
}

function readAnswers(instrument: Instrument, answers: AnswerSet, settings: MeasureSettings): Read | Refusal {
  if (instrument.kind !== 'questionnaire') return measureRefusal('measures.form-not-bundled', { measure: instrument.id });
  const score = scoreAnswers(instrument, answers, settings);
  if (isRefusal(score)) return score;
  const unasked = refuseUnasked(instrument, answers);
  if (unasked !== null) return unasked;
  const scored = score.state === 'scored' ? { total: score.total, method: score.method } : { total: null, method: null };
  return { instrument, ...scored, level: levelOf(instrument, answers), computation: score.computation, answers };
}

function readTotal(instrument: Instrument, total: number): Read | Refusal {
  const score = enterTotal(instrument, total);
  if (isRefusal(score)) return score;
  return { instrument, total: score.total, method: score.method, level: null, computation: score.computation, answers: {} };
}

import type { z } from 'zod';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { CLINICAL_ROLES } from '#foundation/role.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
import type { Context, Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import type { AnswerSet } from '../answer-set.ts';
import { levelOf } from '../asq-screen.ts';
import { enterAssessment } from '../api.ts';
import { columbiaAnswerSet } from '../columbia-record.ts';
import { readColumbia } from '../c-ssrs-level.ts';
import type { Instrument } from '../instrument.ts';
import { instruments } from '../instruments.ts';
import { measureRefusal } from '../refusals.ts';
import { enterTotal, scoreAnswers } from '../scoring.ts';
import { selfHarmSignalsIn } from '../self-harm-signal.ts';
import type { MeasureSettings } from '../settings.ts';
import { measureSettings } from '../settings.ts';
import type { AssessmentRow } from '../store/assessment.ts';
import { addAnswer, insertAssessment } from '../store/assessment.ts';
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
export const enterRoute: Route = route(enterAssessment, { audience: 'staff', roles: CLINICAL_ROLES }, async (context: Context<MeasuresTables>, { params, body }) => {
  if (body.measuredAt > context.now) return measureRefusal('measures.measured-in-future');
  const settings = settingsInForce(measureSettings, context.clinic.settings);
  const entered = readEntered(body.entered, settings);
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
    staff_id: context.actor.kind === 'staff' ? context.actor.staffId : null,
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
});

function readEntered(entered: Entered, settings: MeasureSettings): Read | Refusal {
  switch (entered.kind) {
    case 'answers':
      return readAnswers(instruments[entered.measure], entered.answers, settings);
    case 'total':
      return readTotal(instruments[entered.measure], entered.total);
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
  const scored = score.state === 'scored' ? { total: score.total, method: score.method } : { total: null, method: null };
  return { instrument, ...scored, level: levelOf(instrument, answers), computation: score.computation, answers };
}

function readTotal(instrument: Instrument, total: number): Read | Refusal {
  const score = enterTotal(instrument, total);
  if (isRefusal(score)) return score;
  return { instrument, total: score.total, method: score.method, level: null, computation: score.computation, answers: {} };
}

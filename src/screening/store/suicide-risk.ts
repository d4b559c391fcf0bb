import type { ClinicId, Id, PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { RecordedAssessment } from '#measures/api.ts';
import { columbiaAnswersOf } from '#measures/columbia-record.ts';
import { readAsq } from '#measures/asq-screen.ts';
import type { AssessmentId } from '#measures/events.ts';
import { instrumentOf } from '#measures/instruments.ts';
import { selfHarmSignalsIn } from '#measures/self-harm-signal.ts';
import type { MeasureSettings } from '#measures/settings.ts';
import { listRecorded } from '#measures/store/assessment.ts';
import type { RecordedSignal, SuicideRiskStanding } from '../suicide-risk.ts';
import { assessSuicideRisk } from '../suicide-risk.ts';
import type { ScreeningTx } from './eligibility-input.ts';
import { listHolds, listSignalFollowUps, readSafetyRecord } from './risk.ts';

/** What suicide risk asks for before dosing, from everything on record; signals of forms never sent in count too. */
export async function readSuicideRisk(tx: ScreeningTx, clinicId: ClinicId, patientId: PatientId, settings: MeasureSettings): Promise<SuicideRiskStanding> {
  const recorded = await listRecorded(tx, clinicId, patientId);
  const raised = await listRaisedSignals(tx, clinicId, patientId, recorded);
  const safety = await readSafetyRecord(tx, clinicId, patientId);
  const holds = await listHolds(tx, clinicId, patientId);
  return assessSuicideRisk({
    signals: [...raised, ...signalsWithoutFollowUp(recorded, raised, settings)],
    columbias: recorded.filter(({ measure }) => measure === 'c-ssrs').map((each) => ({ at: each.measuredAt, answers: columbiaAnswersOf(each) })),
    asqs: recorded.filter(({ measure }) => measure === 'asq').map((each) => ({ at: each.measuredAt, result: readAsq(each.answers) })),
    assessmentsSignedAt: safety.assessmentsSignedAt,
    safetyPlansSignedAt: safety.safetyPlansSignedAt,
    holdsLiftedAt: holds.filter(({ kind }) => kind === 'SAFE-3').flatMap(({ lifted }) => (lifted === null ? [] : [lifted.liftedAt])),
  });
}

/** A sign of self-harm for which a follow-up was raised when it came in; taken or completed, it stays a sign. */
export type RaisedSignal = RecordedSignal & { readonly followUpId: Id<'RiskFollowUp'>; readonly assessmentId: AssessmentId | null; readonly isOpen: boolean };

/** The signs of self-harm of a person, each at the moment it was given: on paper when it was measured, else when it came in. */
export async function listRaisedSignals(tx: ScreeningTx, clinicId: ClinicId, patientId: PatientId, recorded: readonly RecordedAssessment[]): Promise<readonly RaisedSignal[]> {
  const rows = await listSignalFollowUps(tx, clinicId, patientId);
  return rows.map(({ assessmentId, raisedAt, ...row }) => {
    const form = recorded.find((each) => each.assessmentId === assessmentId);
    return { ...row, assessmentId, measure: form?.measure ?? 'form', at: momentOf(form, raisedAt) };
  });
}

function momentOf(form: RecordedAssessment | undefined, raisedAt: Instant): Instant {
  return form?.enteredBy === 'staff' ? form.measuredAt : raisedAt;
}

/** Signs in recorded answers for which nobody was asked, because the clinic drew its line elsewhere then. */
function signalsWithoutFollowUp(recorded: readonly RecordedAssessment[], raised: readonly RaisedSignal[], settings: MeasureSettings): readonly RecordedSignal[] {
  return recorded.flatMap(({ assessmentId, measure, measuredAt, answers }) => {
    const instrument = instrumentOf(measure);
    if (instrument?.kind !== 'questionnaire') return [];
    const signals = selfHarmSignalsIn(instrument, answers, settings).map(({ itemId }) => ({ measure, itemId, at: measuredAt }));
    return signals.filter(({ itemId }) => !raised.some((each) => each.assessmentId === assessmentId && each.itemId === itemId));
  });
}

import type { ClinicId, PatientId } from '#foundation/id.ts';
import { columbiaAnswersOf } from '#measures/columbia-record.ts';
import { readAsq } from '#measures/asq-screen.ts';
import { instruments } from '#measures/instruments.ts';
import { selfHarmSignalsIn } from '#measures/self-harm-signal.ts';
import type { MeasureSettings } from '#measures/settings.ts';
import { listRecorded } from '#measures/store/assessment.ts';
import type { SuicideRiskStanding } from '../suicide-risk.ts';
import { assessSuicideRisk } from '../suicide-risk.ts';
import type { ScreeningTx } from './eligibility-input.ts';
import { listFollowUps, listHolds, readSafetyRecord } from './risk.ts';

/** What suicide risk asks for before dosing, from everything on record; signals of forms never sent in count too. */
export async function readSuicideRisk(tx: ScreeningTx, clinicId: ClinicId, patientId: PatientId, settings: MeasureSettings): Promise<SuicideRiskStanding> {
  const recorded = await listRecorded(tx, clinicId, patientId);
  const followUps = await listFollowUps(tx, clinicId, { patientId });
  const safety = await readSafetyRecord(tx, clinicId, patientId);
  const holds = await listHolds(tx, clinicId, patientId);
  const inForms = recorded.flatMap((assessment) => {
    const instrument = instruments[assessment.measure];
    if (instrument.kind !== 'questionnaire') return [];
    return selfHarmSignalsIn(instrument, assessment.answers, settings).map(({ measure, itemId }) => ({ measure, itemId, at: assessment.measuredAt }));
  });
  const raised = followUps.filter(({ ruleId, outcome }) => ruleId === 'SAFE-1' && outcome === null).map(({ finding, raisedAt }) => ({ measure: 'answer', itemId: finding.inputs[0]?.name ?? 'answer', at: raisedAt }));
  return assessSuicideRisk({
    signals: [...inForms, ...raised],
    columbias: recorded.filter(({ measure }) => measure === 'c-ssrs').map((each) => ({ at: each.measuredAt, answers: columbiaAnswersOf(each) })),
    asqs: recorded.filter(({ measure }) => measure === 'asq').map((each) => ({ at: each.measuredAt, result: readAsq(each.answers) })),
    assessmentsSignedAt: safety.assessmentsSignedAt,
    safetyPlansSignedAt: safety.safetyPlansSignedAt,
    holdsLiftedAt: holds.filter(({ kind }) => kind === 'SAFE-3').flatMap(({ lifted }) => (lifted === null ? [] : [lifted.liftedAt])),
  });
}

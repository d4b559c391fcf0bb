import type { PatientId } from '#foundation/id.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { holdPatient } from '#people/store/patient.ts';
import { screenEligibility } from '#screening/eligibility.ts';
import type { WrittenMedicine } from '#screening/medicine-list.ts';
import { screeningStanding } from '#screening/screening-decision.ts';
import { screeningSettings } from '#screening/settings.ts';
import { readEligibilityInput } from '#screening/store/eligibility-input.ts';
import { insertIntakeList, readWrittenMedicines } from '#screening/store/intake.ts';
import { findDecision, insertDecision, insertVerdict, listVerdicts } from '#screening/store/verdict.ts';
import type { Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { enterNewMedicines, reviewNewMedicines } from '../api-gate.ts';
import { isDecidedByReview } from '../new-medicines.ts';
import { refuse } from '../refusals.ts';
import type { StandingRecord } from '../session-record.ts';
import { entriesOf, standingRecord } from '../session-record.ts';
import { readRecord } from '../store/session-record.ts';
import { chart } from './charting.ts';
import { lockOrderFor, readMedicineFindings } from './gate-facts.ts';
import { refuseOnceDosed } from './gate-routes.ts';
import type { SessionContext } from './session-context.ts';
import { clinicians, openRoomAlone, prescribers } from './session-context.ts';

/** What the session domain offers where a medicine is new on the day: entering it, and the prescriber's review of it. */
export const medicineRoutes: readonly Route[] = [
  route(enterNewMedicines, clinicians, async (context: SessionContext, { params, body }) => {
    await holdPatient(context.tx, context.clinic.clinicId, body.patientId);
    const { medicines } = body;
    const answer = await chart(context, params.sessionId, body, { kind: 'new-medicines', medicines }, { refuseIn: refuseOnceDosed });
    if (isRefusal(answer)) return answer;
    await addToList(context, body.patientId, medicines);
    return answer;
  }),

  route(reviewNewMedicines, prescribers, async (context: SessionContext, { params, body }) => {
    const { reviewed, decision, reason } = body;
    if (reason === '') return refuse('session.reason-missing', { rules: [] });
    const session = await openRoomAlone(context, params.sessionId, body.patientId);
    if (isRefusal(session)) return session;
    const record = standingRecord(await readRecord(context.tx, context.clinic.clinicId, session, ['new-medicines']));
    const entered = entriesOf(record, 'new-medicines').map(({ entryId }) => entryId);
    if (entered.length === 0) return refuse('session.nothing-new');
    if (entered.some((entryId) => !reviewed.includes(entryId)) || reviewed.some((entryId) => !entered.includes(entryId))) return refuse('session.medicines-changed');
    const order = await lockOrderFor(context, session);
    const content = { kind: 'medicines-review' as const, reviewed, decision, reason, orderId: order?.order_id ?? null, orderVersion: order?.version ?? null };
    const answer = await chart(context, params.sessionId, body, content, { refuseIn: refuseOnceDosed });
    if (!isRefusal(answer) && decision === 'go-on') await decideScreening(context, record, reason);
    return answer;
  }),
];

/** One act for both: where the new medicines alone ask for a decision on screening, the review is that decision. */
async function decideScreening(context: SessionContext, record: StandingRecord, reason: string): Promise<void> {
  const { tx, clinic, now, actor } = context;
  const { patientId } = record.session;
  const [newest] = await listVerdicts(tx, clinic.clinicId, patientId, 1);
  if (newest === undefined) return;
  const standing = screeningStanding(newest.verdict, await findDecision(tx, clinic.clinicId, newest), now, settingsInForce(screeningSettings, clinic.settings));
  const anew = screenEligibility(await readEligibilityInput(tx, clinic, patientId, now));
  if (standing !== 'cleared' || !isDecidedByReview(anew, newest.verdict, await readMedicineFindings(context, record))) return;
  const verdictId = context.newId<'ScreeningVerdict'>();
  await insertVerdict(tx, clinic.clinicId, patientId, verdictId, anew);
  await insertDecision(tx, {
    clinic_id: clinic.clinicId, patient_id: patientId, decision_id: context.newId<'ScreeningDecision'>(), verdict_id: verdictId,
    decision: 'accept', reason, staff_id: actor.staffId, decided_at: now,
  });
  context.announce('screening', patientId);
}

/** A list that nobody could take stays as it is: it stands in the way by itself, and the entry is in the record. */
async function addToList(context: SessionContext, patientId: PatientId, medicines: readonly WrittenMedicine[]): Promise<void> {
  const { clinicId } = context.clinic;
  const list = await readWrittenMedicines(context.tx, clinicId, patientId);
  if (list.state !== 'known') return;
  await insertIntakeList(context.tx, {
    clinic_id: clinicId, patient_id: patientId, record_id: context.newId<'ScreeningRecord'>(), kind: 'medicines', state: 'known',
    content: JSON.stringify([...list.value, ...medicines]), recorded_at: context.now, staff_id: context.actor.staffId,
  });
  context.announce('intake', patientId);
}

import type { PatientId, SessionId, VisitId } from '#foundation/id.ts';
import { idSchema, newId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { after, minutes } from '#foundation/instant.ts';
import { recordDoseBegun, recordDoseEnded } from '#plan/store/dose-history.ts';
import type { PlanTables } from '#plan/store/tables.ts';
import { insertVisit } from '#plan/store/visit.ts';
import type { ClinicStory } from './clinic-story.ts';
import { testRandom } from './test-clinic.ts';

const INFUSION = minutes(40);
const SOME_ORDER = idSchema<'Order'>().parse('00000000-0000-7000-8000-00000000000d');

/** Puts an infusion of 39 mg over 40 minutes on record at a visit, as a dosing session does when it gives one. */
export async function giveInfusion(story: ClinicStory, patientId: PatientId, visitId: VisitId, startedAt: Instant): Promise<SessionId> {
  const { clinicId } = story.clinic;
  const sessionId = newId<'Session'>(startedAt, testRandom);
  await story.database.inTenant<PlanTables, void>(clinicId, async (tx) => {
    await recordDoseBegun(tx, {
      clinic_id: clinicId, session_id: sessionId, patient_id: patientId, visit_id: visitId, order_id: SOME_ORDER, treatment: 'racemic-intravenous', dose_mg: '39', started_at: startedAt, ended_at: null,
    });
    await recordDoseEnded(tx, clinicId, sessionId, after(startedAt, INFUSION), '39');
  });
  return sessionId;
}

/** The same at a visit of its own, outside any plan. */
export async function giveInfusionAt(story: ClinicStory, patientId: PatientId, startedAt: Instant): Promise<SessionId> {
  const { clinicId } = story.clinic;
  const visitId = newId<'Visit'>(startedAt, testRandom);
  await story.database.inTenant<PlanTables, void>(clinicId, (tx) =>
    insertVisit(tx, {
      clinic_id: clinicId, visit_id: visitId, patient_id: patientId, plan_id: null, kind: 'dosing-session', number_in_series: null, room_id: null, starts_at: startedAt, ends_at: after(startedAt, INFUSION),
      recovery_minutes: 60, turnover_minutes: 15, state: 'held', cancel_reason: null, booked_at: startedAt, follows_visit_id: null,
    }, []),
  );
  return giveInfusion(story, patientId, visitId, startedAt);
}

import type { Kysely } from 'kysely';
import type { Clinic } from '#foundation/clinic.ts';
import type { ClinicId, PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { between, hours } from '#foundation/instant.ts';
import type { LocalDate, ZoneName } from '#foundation/zoned-time.ts';
import { localDateOf, startOfDay } from '#foundation/zoned-time.ts';
import { listDoses } from '#plan/store/dose-history.ts';
import type { PlanTables } from '#plan/store/tables.ts';
import type { ShownDay } from '../api-own-work.ts';
import type { EndedDose } from '../integration-window.ts';
import { lastDoseBefore } from '../integration-window.ts';

/** The doses of a person that have ended, oldest first. */
export async function endedDoses(tx: Kysely<PlanTables>, clinicId: ClinicId, patientId: PatientId): Promise<readonly EndedDose[]> {
  const doses = await listDoses(tx, clinicId, patientId);
  return doses.flatMap((dose) => (dose.ended_at === null ? [] : [{ sessionId: dose.session_id, endedAt: dose.ended_at }]));
}

/** Whole hours from the end of the last dose before a moment; null where there was none. */
export function hoursSinceDose(doses: readonly EndedDose[], at: Instant): number | null {
  const dose = lastDoseBefore(doses, at);
  return dose === null ? null : Math.floor(between(dose.endedAt, at) / hours(1));
}

/** A day of the clinic with the moment it began, at which a chart places it. */
export function dayOf(on: LocalDate, zone: ZoneName): ShownDay {
  return { on, at: startOfDay(on, zone) };
}

/** The days of a person's doses, oldest first. */
export async function doseDaysOf(tx: Kysely<PlanTables>, { clinicId, zone }: Clinic, patientId: PatientId): Promise<ShownDay[]> {
  return (await endedDoses(tx, clinicId, patientId)).map(({ endedAt }) => dayOf(localDateOf(endedAt, zone), zone));
}

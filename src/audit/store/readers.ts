import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { ClinicId, PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';

/** Somebody of the staff who read one thing of a patient, and when first. */
export type Reader = { readonly subjectId: string; readonly name: string; readonly readAt: Instant };

/** Who has read each thing of a patient under one action, from the audit record itself: oldest first, each person once. */
export async function listReaders<Tables>(tx: Kysely<Tables>, clinicId: ClinicId, patientId: PatientId, action: string): Promise<readonly Reader[]> {
  const { rows } = await sql<Reader>`
    select convert_from(e.event, 'UTF8')::json #>> '{subject,id}' as "subjectId", s.name, min(e.at) as "readAt"
    from audit_event e join staff s on s.clinic_id = e.clinic_id and s.staff_id::text = e.actor_id
    where e.clinic_id = ${clinicId} and e.patient_id = ${patientId} and e.action = ${action} and e.outcome = 'read' and e.actor_kind = 'staff'
    group by 1, 2 order by 3`.execute(tx);
  return rows;
}

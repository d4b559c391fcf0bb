import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { ClinicId, PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';

export type AuditRow = {
  sequence: number;
  at: Instant;
  actor_kind: string;
  actor_name: string | null;
  action: string;
  outcome: 'done' | 'refused' | 'read';
  patient_name: string | null;
  event: Buffer;
};

const PAGE = 100;

/** A page of the audit record with today's names of the people in it. */
export async function listAuditRows<Tables>(
  tx: Kysely<Tables>,
  clinicId: ClinicId,
  filter: { readonly patientId?: PatientId | undefined; readonly before?: number | undefined },
): Promise<readonly AuditRow[]> {
  const { rows } = await sql<AuditRow>`
    select e.sequence, e.at, e.actor_kind, coalesce(s.name, case when e.actor_kind = 'patient' then a.given_name || ' ' || a.family_name end, e.actor_id) as actor_name,
      e.action, e.outcome, p.family_name || ', ' || p.given_name as patient_name, e.event
    from audit_event e
    left join staff s on s.clinic_id = e.clinic_id and e.actor_kind = 'staff' and s.staff_id::text = e.actor_id
    left join patient a on a.clinic_id = e.clinic_id and e.actor_kind = 'patient' and a.patient_id::text = e.actor_id
    left join patient p on p.clinic_id = e.clinic_id and p.patient_id = e.patient_id
    where e.clinic_id = ${clinicId}
      and (${filter.patientId ?? null}::uuid is null or e.patient_id = ${filter.patientId ?? null}::uuid)
      and (${filter.before ?? null}::bigint is null or e.sequence < ${filter.before ?? null}::bigint)
    order by e.sequence desc limit ${PAGE}`.execute(tx);
  return rows;
}

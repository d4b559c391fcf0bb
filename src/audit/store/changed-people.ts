import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { ClinicId, PatientId } from '#foundation/id.ts';

/** How far a clinic's audit record goes, as text of a whole number; it only grows, in the order in which acts were committed. */
export type AuditPosition = string;

/** Where a clinic's audit record ends now. */
export async function readAuditPosition<Tables>(tx: Kysely<Tables>, clinicId: ClinicId): Promise<AuditPosition> {
  const { rows } = await sql<{ sequence: string }>`select sequence::text from audit_head where clinic_id = ${clinicId}`.execute(tx);
  return rows[0]?.sequence ?? '0';
}

/** Whose record something was done to between two positions: every act on somebody's record leaves a line with whose it was. */
export async function listChangedPeople<Tables>(tx: Kysely<Tables>, clinicId: ClinicId, since: AuditPosition, until: AuditPosition): Promise<readonly PatientId[]> {
  const { rows } = await sql<{ patient_id: PatientId }>`
    select distinct patient_id from audit_event
    where clinic_id = ${clinicId} and sequence > ${since}::bigint and sequence <= ${until}::bigint and outcome = 'done' and patient_id is not null`.execute(tx);
  return rows.map((row) => row.patient_id);
}

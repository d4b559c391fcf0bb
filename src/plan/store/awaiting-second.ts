import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { ClinicId, StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { OrderRow } from './dose-order.ts';
import type { PlanTables } from './tables.ts';

/** An order that one prescriber has signed and another is asked to sign, with whose it is and who asks. */
export type AwaitingSecond = {
  readonly row: Pick<OrderRow, 'order_id' | 'patient_id' | 'treatment' | 'dose_mg' | 'dose_mg_per_kg'>;
  readonly patient: { readonly givenName: string; readonly familyName: string; readonly calledName: string | null };
  readonly signedByName: string;
  readonly signedAt: Instant;
};

type Row = AwaitingSecond['row'] & { given_name: string; family_name: string; called_name: string | null; signed_by_name: string; signed_at: Instant };

/** The half-signed orders that this prescriber is asked to sign second, the eldest first. */
export async function listAwaitingSecond(tx: Kysely<PlanTables>, clinicId: ClinicId, staffId: StaffId): Promise<readonly AwaitingSecond[]> {
  const { rows } = await sql<Row>`
    select o.order_id, o.patient_id, o.treatment, o.dose_mg, o.dose_mg_per_kg, o.signed_at, p.given_name, p.family_name, p.called_name, s.name as signed_by_name
    from dose_order o
    join patient p on p.clinic_id = o.clinic_id and p.patient_id = o.patient_id
    join staff s on s.clinic_id = o.clinic_id and s.staff_id = o.signed_by
    where o.clinic_id = ${clinicId} and o.state = 'draft' and o.second_prescriber = ${staffId} and o.second_signed_at is null
    order by o.signed_at`.execute(tx);
  return rows.map((row) => ({ row, patient: { givenName: row.given_name, familyName: row.family_name, calledName: row.called_name }, signedByName: row.signed_by_name, signedAt: row.signed_at }));
}

import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Clinic } from '#foundation/clinic.ts';
import type { StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { CLINICAL_ROLES } from '#foundation/role.ts';
import { onDuty } from '../duty.ts';
import { listTurns } from './duty.ts';
import type { PeopleTables } from './tables.ts';

type Tables = Pick<PeopleTables, 'staff' | 'duty_turn' | 'clinic_line'>;

/** Somebody who is told of what cannot wait. */
export type ToTell = { readonly staffId: StaffId; readonly name: string; readonly email: string; readonly isOnDuty: boolean };

/**
 * Who is told when something cannot wait: whoever is on duty, in the order of the clinic’s list; when nobody is, a
 * prescriber, else another clinician, whoever has been here longest. Undefined when nobody else works here.
 * @param told who has been told already
 */
export async function findToTell(tx: Kysely<Tables>, clinic: Pick<Clinic, 'clinicId' | 'zone'>, now: Instant, told: readonly StaffId[]): Promise<ToTell | undefined> {
  const present = onDuty(await listTurns(tx, clinic.clinicId), now, clinic.zone);
  const rows = await tx
    .selectFrom('staff')
    .select(['staff_id', 'name', 'email'])
    .where('clinic_id', '=', clinic.clinicId)
    .where('disabled_at', 'is', null)
    .where(sql<boolean>`roles && ${[...CLINICAL_ROLES]}::text[]`)
    .orderBy(sql`not 'prescriber' = any(roles)`)
    .orderBy('created_at')
    .execute();
  const others = rows.filter((row) => !told.includes(row.staff_id));
  const found = present.map((staffId) => others.find((row) => row.staff_id === staffId)).find((row) => row !== undefined) ?? others[0];
  return found && { staffId: found.staff_id, name: found.name, email: found.email, isOnDuty: present.includes(found.staff_id) };
}

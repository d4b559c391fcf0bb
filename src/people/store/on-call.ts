import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { ClinicId } from '#foundation/id.ts';
import type { PeopleTables } from './tables.ts';

/** Who is asked first when something cannot wait: a prescriber, else another clinician, whoever has been here longest. */
export async function findOnCall(tx: Kysely<Pick<PeopleTables, 'staff'>>, clinicId: ClinicId) {
  return tx
    .selectFrom('staff')
    .select(['staff_id', 'name'])
    .where('clinic_id', '=', clinicId)
    .where('disabled_at', 'is', null)
    .where(sql<boolean>`roles && array['prescriber', 'nurse', 'therapist']`)
    .orderBy(sql`not 'prescriber' = any(roles)`)
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst();
}

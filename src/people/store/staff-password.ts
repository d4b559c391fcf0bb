import type { Kysely } from 'kysely';
import type { ClinicId, StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { PeopleTables } from './tables.ts';

type Tables = Pick<PeopleTables, 'staff_password'>;

/** The hash of somebody's password; null when they have none. */
export async function findPasswordHash(tx: Kysely<Tables>, clinicId: ClinicId, staffId: StaffId): Promise<string | null> {
  const row = await tx.selectFrom('staff_password').select('hash').where('clinic_id', '=', clinicId).where('staff_id', '=', staffId).executeTakeFirst();
  return row?.hash ?? null;
}

/** Gives somebody this password instead of any before. */
export async function setPasswordHash(tx: Kysely<Tables>, clinicId: ClinicId, staffId: StaffId, hash: string, changedAt: Instant): Promise<void> {
  await tx
    .insertInto('staff_password')
    .values({ clinic_id: clinicId, staff_id: staffId, hash, changed_at: changedAt })
    .onConflict((conflict) => conflict.columns(['clinic_id', 'staff_id']).doUpdateSet({ hash, changed_at: changedAt }))
    .execute();
}

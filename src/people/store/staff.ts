import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { ClinicId, StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Role } from '#foundation/role.ts';
import type { PeopleTables } from './tables.ts';

type Tables = Pick<PeopleTables, 'staff' | 'staff_password' | 'staff_one_time_code' | 'staff_passkey'>;

export type NewStaff = { readonly staffId: StaffId; readonly email: string; readonly name: string; readonly roles: readonly Role[]; readonly createdAt: Instant };

/** Adds a member of staff, who cannot sign in yet; false when somebody of the clinic has this e-mail address. */
export async function addStaff(tx: Kysely<Pick<Tables, 'staff'>>, clinicId: ClinicId, staff: NewStaff): Promise<boolean> {
  const added = await tx
    .insertInto('staff')
    .values({
      clinic_id: clinicId,
      staff_id: staff.staffId,
      email: staff.email.toLowerCase(),
      name: staff.name,
      roles: staff.roles,
      created_at: staff.createdAt,
      disabled_at: null,
    })
    .onConflict((conflict) => conflict.columns(['clinic_id', 'email']).doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

export async function findStaff(tx: Kysely<Pick<Tables, 'staff'>>, clinicId: ClinicId, staffId: StaffId) {
  return staffRow(tx, clinicId, staffId).executeTakeFirst();
}

/** The same row, held until the transaction ends against anybody else who would change it; rows that point to it may still be added. */
export async function lockStaff(tx: Kysely<Pick<Tables, 'staff'>>, clinicId: ClinicId, staffId: StaffId) {
  return staffRow(tx, clinicId, staffId).forNoKeyUpdate().executeTakeFirst();
}

function staffRow(tx: Kysely<Pick<Tables, 'staff'>>, clinicId: ClinicId, staffId: StaffId) {
  return tx.selectFrom('staff').selectAll().where('clinic_id', '=', clinicId).where('staff_id', '=', staffId);
}

/** Whoever signs in with this address, with their password's hash; nobody can be disabled while it is decided. */
export async function findStaffToSignIn(tx: Kysely<Tables>, clinicId: ClinicId, email: string) {
  return tx
    .selectFrom('staff')
    .leftJoin('staff_password', (join) => join.onRef('staff_password.clinic_id', '=', 'staff.clinic_id').onRef('staff_password.staff_id', '=', 'staff.staff_id'))
    .select(['staff.staff_id', 'staff.disabled_at', 'staff_password.hash'])
    .where('staff.clinic_id', '=', clinicId)
    .where('staff.email', '=', email)
    .forShare('staff')
    .executeTakeFirst();
}

/** Everybody of the clinic by name, with the ways in which they can sign in. */
export async function listStaff(tx: Kysely<Tables>, clinicId: ClinicId) {
  return tx
    .selectFrom('staff')
    .select((staff) => [
      'staff_id',
      'name',
      'email',
      'roles',
      'disabled_at',
      staff.exists(staff.selectFrom('staff_password').select('hash').whereRef('staff_password.clinic_id', '=', 'staff.clinic_id').whereRef('staff_password.staff_id', '=', 'staff.staff_id')).as('has_password'),
      staff
        .exists(
          staff
            .selectFrom('staff_one_time_code')
            .select('secret')
            .whereRef('staff_one_time_code.clinic_id', '=', 'staff.clinic_id')
            .whereRef('staff_one_time_code.staff_id', '=', 'staff.staff_id')
            .where('confirmed_at', 'is not', null),
        )
        .as('has_one_time_code'),
      staff
        .selectFrom('staff_passkey')
        .select(sql<number>`count(*)`.as('count'))
        .whereRef('staff_passkey.clinic_id', '=', 'staff.clinic_id')
        .whereRef('staff_passkey.staff_id', '=', 'staff.staff_id')
        .as('passkey_count'),
    ])
    .where('clinic_id', '=', clinicId)
    .orderBy('name')
    .execute();
}

/** Every owner who is not disabled, held until the transaction ends, in one order so that two who do this cannot block each other. */
export async function lockOwners(tx: Kysely<Pick<Tables, 'staff'>>, clinicId: ClinicId): Promise<readonly StaffId[]> {
  const rows = await tx
    .selectFrom('staff')
    .select('staff_id')
    .where('clinic_id', '=', clinicId)
    .where('disabled_at', 'is', null)
    .where(sql<boolean>`'owner' = any(roles)`)
    .orderBy('staff_id')
    .forNoKeyUpdate()
    .execute();
  return rows.map((row) => row.staff_id);
}

/** Switches somebody's access off at a moment, or on again with null. */
export async function setStaffDisabled(tx: Kysely<Pick<Tables, 'staff'>>, clinicId: ClinicId, staffId: StaffId, disabledAt: Instant | null): Promise<void> {
  await tx.updateTable('staff').set({ disabled_at: disabledAt }).where('clinic_id', '=', clinicId).where('staff_id', '=', staffId).execute();
}

export async function setStaffRoles(tx: Kysely<Pick<Tables, 'staff'>>, clinicId: ClinicId, staffId: StaffId, roles: readonly Role[]): Promise<void> {
  await tx.updateTable('staff').set({ roles }).where('clinic_id', '=', clinicId).where('staff_id', '=', staffId).execute();
}

/** The names of these members of staff, disabled ones too: what they wrote stays theirs. */
export async function namesOfStaff(tx: Kysely<Pick<Tables, 'staff'>>, clinicId: ClinicId, staffIds: readonly StaffId[]): Promise<ReadonlyMap<StaffId, string>> {
  if (staffIds.length === 0) return new Map();
  const rows = await tx.selectFrom('staff').select(['staff_id', 'name']).where('clinic_id', '=', clinicId).where('staff_id', 'in', staffIds).execute();
  return new Map(rows.map((row) => [row.staff_id, row.name]));
}

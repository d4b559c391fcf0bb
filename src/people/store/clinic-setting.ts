import type { Kysely } from 'kysely';
import type { ClinicId, StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { PeopleTables } from './tables.ts';

type Tables = Pick<PeopleTables, 'clinic_setting'>;

/** The clinic's own numbers by setting, the newest of each; what is not here stands at the product's default. */
export async function clinicSettings(tx: Kysely<Tables>): Promise<Readonly<Record<string, number>>> {
  const rows = await tx.selectFrom('clinic_setting').distinctOn('setting_id').select(['setting_id', 'value']).orderBy('setting_id').orderBy('changed_at', 'desc').execute();
  return Object.fromEntries(rows.map((row) => [row.setting_id, row.value]));
}

/** The clinic's own value of one setting; null while the default holds. */
export async function findClinicSetting(tx: Kysely<Tables>, clinicId: ClinicId, settingId: string): Promise<number | null> {
  const row = await tx
    .selectFrom('clinic_setting')
    .select('value')
    .where('clinic_id', '=', clinicId)
    .where('setting_id', '=', settingId)
    .orderBy('changed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.value ?? null;
}

/** Adds a new value; false when the same setting was changed in the very same millisecond. */
export async function addClinicSetting(
  tx: Kysely<Tables>,
  clinicId: ClinicId,
  change: { readonly settingId: string; readonly value: number; readonly reason: string; readonly staffId: StaffId; readonly changedAt: Instant },
): Promise<boolean> {
  const added = await tx
    .insertInto('clinic_setting')
    .values({ clinic_id: clinicId, setting_id: change.settingId, changed_at: change.changedAt, value: change.value, staff_id: change.staffId, reason: change.reason })
    .onConflict((conflict) => conflict.columns(['clinic_id', 'setting_id', 'changed_at']).doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** Every value the clinic ever set, newest first, with the names of those who did. */
export async function listClinicSettings(tx: Kysely<Tables & Pick<PeopleTables, 'staff'>>, clinicId: ClinicId) {
  return tx
    .selectFrom('clinic_setting')
    .innerJoin('staff', (join) => join.onRef('staff.clinic_id', '=', 'clinic_setting.clinic_id').onRef('staff.staff_id', '=', 'clinic_setting.staff_id'))
    .select(['setting_id', 'value', 'reason', 'changed_at', 'staff.name as changed_by'])
    .where('clinic_setting.clinic_id', '=', clinicId)
    .orderBy('changed_at', 'desc')
    .execute();
}

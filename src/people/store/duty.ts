import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { ClinicId, StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { CLINICAL_ROLES } from '#foundation/role.ts';
import type { DutyTurn } from '../duty.ts';
import type { PeopleTables } from './tables.ts';

type Tables = Pick<PeopleTables, 'duty_turn' | 'clinic_line' | 'staff'>;

/** A turn with the name of whose it is. */
export type NamedTurn = DutyTurn & { readonly name: string };

/** The turns that stand, of clinicians who still work here. */
export async function listTurns(tx: Kysely<Tables>, clinicId: ClinicId): Promise<readonly NamedTurn[]> {
  const rows = await tx
    .selectFrom('duty_turn')
    .innerJoin('staff', (join) => join.onRef('staff.clinic_id', '=', 'duty_turn.clinic_id').onRef('staff.staff_id', '=', 'duty_turn.staff_id'))
    .selectAll('duty_turn')
    .select('staff.name')
    .where('duty_turn.clinic_id', '=', clinicId)
    .where('duty_turn.ended_at', 'is', null)
    .where('staff.disabled_at', 'is', null)
    .where(sql<boolean>`staff.roles && ${[...CLINICAL_ROLES]}::text[]`)
    .orderBy('duty_turn.place')
    .orderBy('duty_turn.turn_id')
    .execute();
  return rows.map((row) => ({ turnId: row.turn_id, staffId: row.staff_id, name: row.name, place: row.place, weekdays: row.weekdays, fromMinute: row.from_minute, untilMinute: row.until_minute }));
}

export async function addTurn(tx: Kysely<Tables>, clinicId: ClinicId, turn: DutyTurn, added: { readonly at: Instant; readonly by: StaffId }): Promise<void> {
  await tx
    .insertInto('duty_turn')
    .values({
      clinic_id: clinicId, turn_id: turn.turnId, staff_id: turn.staffId, place: turn.place, weekdays: turn.weekdays,
      from_minute: turn.fromMinute, until_minute: turn.untilMinute, added_at: added.at, added_by: added.by, ended_at: null,
    })
    .execute();
}

/** Ends a turn unless it has ended; false when there is none of this id. */
export async function endTurn(tx: Kysely<Tables>, clinicId: ClinicId, turnId: DutyTurn['turnId'], at: Instant): Promise<boolean> {
  const ended = await tx
    .updateTable('duty_turn')
    .set({ ended_at: sql<Instant>`coalesce(ended_at, ${at}::timestamptz)` })
    .where('clinic_id', '=', clinicId)
    .where('turn_id', '=', turnId)
    .executeTakeFirst();
  return ended.numUpdatedRows === 1n;
}

/** Where the clinic itself is reached when nobody has answered. */
export type ClinicLine = { readonly email: string | null; readonly phone: string | null };

export async function findClinicLine(tx: Kysely<Tables>, clinicId: ClinicId): Promise<ClinicLine> {
  const row = await tx.selectFrom('clinic_line').select(['email', 'phone']).where('clinic_id', '=', clinicId).orderBy('changed_at', 'desc').orderBy('line_id', 'desc').limit(1).executeTakeFirst();
  return row ?? { email: null, phone: null };
}

export async function setClinicLine(tx: Kysely<Tables>, row: PeopleTables['clinic_line']): Promise<void> {
  await tx.insertInto('clinic_line').values(row).execute();
}

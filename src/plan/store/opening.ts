import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Clinic } from '#foundation/clinic.ts';
import type { ClinicId, Id } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { OpenHours } from '../open-hours.ts';
import type { Opening } from '../opening.ts';
import type { PlanTables } from './tables.ts';

type Tx = Kysely<Pick<PlanTables, 'opening_week' | 'closed_day' | 'staff_absence'>>;

/** When visits can take place, as it stands. */
export async function readOpening(tx: Tx, { clinicId, zone }: Pick<Clinic, 'clinicId' | 'zone'>): Promise<Opening> {
  const week = await tx.selectFrom('opening_week').select('hours').where('clinic_id', '=', clinicId).orderBy('set_at', 'desc').orderBy('week_id', 'desc').limit(1).executeTakeFirst();
  const closed = await listClosedDays(tx, clinicId);
  const absences = await tx.selectFrom('staff_absence').select(['staff_id', 'first_day', 'last_day']).where('clinic_id', '=', clinicId).where('ended_at', 'is', null).execute();
  return {
    zone,
    week: week?.hours ?? null,
    closedDays: closed.map(({ day }) => day),
    absences: absences.map((row) => ({ staffId: row.staff_id, firstDay: row.first_day, lastDay: row.last_day })),
  };
}

export async function insertWeek(tx: Tx, row: Omit<PlanTables['opening_week'], 'hours'>, hours: readonly OpenHours[]): Promise<void> {
  await tx.insertInto('opening_week').values({ ...row, hours: sql<readonly OpenHours[]>`${JSON.stringify(hours)}::jsonb` }).execute();
}

/** The closed days that stand, by day. */
export function listClosedDays(tx: Tx, clinicId: ClinicId): Promise<PlanTables['closed_day'][]> {
  return tx.selectFrom('closed_day').selectAll().where('clinic_id', '=', clinicId).where('ended_at', 'is', null).orderBy('day').orderBy('closed_day_id').execute();
}

export async function insertClosedDay(tx: Tx, row: PlanTables['closed_day']): Promise<void> {
  await tx.insertInto('closed_day').values(row).execute();
}

/** The absences that stand, by day, with whose they are. */
export function listAbsences(tx: Kysely<Pick<PlanTables, 'staff_absence'> & Pick<PeopleTables, 'staff'>>, clinicId: ClinicId): Promise<(PlanTables['staff_absence'] & { name: string })[]> {
  return tx
    .selectFrom('staff_absence')
    .innerJoin('staff', (join) => join.onRef('staff.clinic_id', '=', 'staff_absence.clinic_id').onRef('staff.staff_id', '=', 'staff_absence.staff_id'))
    .selectAll('staff_absence')
    .select('staff.name')
    .where('staff_absence.clinic_id', '=', clinicId)
    .where('ended_at', 'is', null)
    .orderBy('first_day')
    .orderBy('absence_id')
    .execute();
}

export async function insertAbsence(tx: Tx, row: PlanTables['staff_absence']): Promise<void> {
  await tx.insertInto('staff_absence').values(row).execute();
}

/** Takes a closed day off the list; false when it is not on it. */
export async function endClosedDay(tx: Tx, clinicId: ClinicId, closedDayId: Id<'ClosedDay'>, at: Instant): Promise<boolean> {
  const ended = await tx.updateTable('closed_day').set({ ended_at: at }).where('clinic_id', '=', clinicId).where('closed_day_id', '=', closedDayId).where('ended_at', 'is', null).executeTakeFirst();
  return ended.numUpdatedRows === 1n;
}

/** Takes an absence off the list; false when it is not on it. */
export async function endAbsence(tx: Tx, clinicId: ClinicId, absenceId: Id<'Absence'>, at: Instant): Promise<boolean> {
  const ended = await tx.updateTable('staff_absence').set({ ended_at: at }).where('clinic_id', '=', clinicId).where('absence_id', '=', absenceId).where('ended_at', 'is', null).executeTakeFirst();
  return ended.numUpdatedRows === 1n;
}

import type { StaffId } from '#foundation/id.ts';
import { findStaff, listStaff } from '#people/store/staff.ts';
import type { Colleague } from '../api.ts';
import type { StaffContext } from './context.ts';

/** Everybody of the clinic by name: those who work here can be given a request, the others are named in its history. */
export async function colleaguesOf({ tx, clinic }: StaffContext): Promise<readonly Colleague[]> {
  const rows = await listStaff(tx, clinic.clinicId);
  return rows.map((row) => ({ staffId: row.staff_id, name: row.name, isWorkingHere: row.disabled_at === null }));
}

/** Whether somebody can be given work: of this clinic, and not switched off. */
export async function worksHere({ tx, clinic }: StaffContext, staffId: StaffId): Promise<boolean> {
  const row = await findStaff(tx, clinic.clinicId, staffId);
  return row !== undefined && row.disabled_at === null;
}

/** How a colleague is called; null where the clinic has nobody of this id. */
export async function nameOf({ tx, clinic }: StaffContext, staffId: StaffId): Promise<string | null> {
  const row = await findStaff(tx, clinic.clinicId, staffId);
  return row?.name ?? null;
}

import type { Database } from '#database/tenant.ts';
import type { Clock } from '#foundation/instant.ts';
import type { StillIn } from '#transport/live.ts';
import { staffSignInState } from '../idle-lock.ts';
import type { StaffSignIn } from '../store/sign-in.ts';
import { listStaffSignIns, signInTimesOf } from '../store/sign-in.ts';
import type { PeopleTables } from '../store/tables.ts';

/** Looks up which sign-ins are open, without counting as a sign that their people are there. */
export function openStillIn(database: Database, clock: Clock): StillIn {
  return async (clinicId, signInIds) => {
    const rows = await database.inTenant<PeopleTables, StaffSignIn[]>(clinicId, (tx) => listStaffSignIns(tx, clinicId, signInIds), { mode: 'read-only' });
    const now = clock();
    return new Map(rows.filter((row) => staffSignInState(signInTimesOf(row), now) === 'open').map((row) => [row.sign_in_id, row.roles]));
  };
}

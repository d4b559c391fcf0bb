import type { Task } from '#database/jobs.ts';
import type { Database } from '#database/tenant.ts';
import type { ClinicId, PatientId } from '#foundation/id.ts';
import { newId } from '#foundation/id.ts';
import type { Clock } from '#foundation/instant.ts';
import type { Random } from '#foundation/random.ts';
import type { CourseTables } from '#outcomes/store/course-facts.ts';
import { listRemindable, remindPatient } from '#outcomes/store/reminders.ts';
import { listClinicIds } from '#people/store/clinic-directory.ts';
import { findClinic } from '#people/store/clinic.ts';
import { newToken } from '#people/store/secret-token.ts';
import type { PeopleTables } from '#people/store/tables.ts';

/** When the task is run: every ten minutes. */
export const REMIND_EVERY = '*/10 * * * *';

/**
 * Writes to everybody whose forms are due, clinic by clinic and each person in a transaction of their own. What is due is
 * worked out anew each time, so nothing is lost while the server was down. One person’s failure keeps nobody else waiting;
 * it fails the run at the end, and the next run tries again.
 */
export function remindTask(database: Database, clock: Clock, random: Random): Task {
  return async () => {
    let failures = 0;
    for (const clinicId of await database.inDirectory<PeopleTables, readonly ClinicId[]>(listClinicIds)) {
      const clinic = await database.inTenant<PeopleTables, Awaited<ReturnType<typeof findClinic>>>(clinicId, (tx) => findClinic(tx, clinicId), { mode: 'read-only' });
      if (clinic === undefined) continue;
      const people = await database.inTenant<CourseTables, readonly PatientId[]>(clinicId, (tx) => listRemindable(tx, clinic), { mode: 'read-only' });
      for (const patientId of people) {
        const now = clock();
        await database.inTenant<CourseTables, number>(clinicId, (tx) => remindPatient(tx, clinic, patientId, now, { newId: () => newId(now, random), newToken: () => newToken(random) })).catch(() => (failures += 1));
      }
    }
    if (failures > 0) throw new Error(`${failures} people could not be written to; the next run tries again`);
  };
}

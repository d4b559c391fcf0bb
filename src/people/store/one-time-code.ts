import type { Kysely } from 'kysely';
import { ScureBase32Plugin, generateURI, verify } from 'otplib';
import type { ClinicId, StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Random } from '#foundation/random.ts';
import type { PeopleTables } from './tables.ts';

type Tables = Pick<PeopleTables, 'staff_one_time_code'>;
type Row = PeopleTables['staff_one_time_code'];

const SECRET_BYTES = 20;
const STEP_S = 30;
const base32 = new ScureBase32Plugin();

/** A new secret of an authenticator app and the address that carries it there (RFC 6238). */
export function newOneTimeCodeSecret(random: Random, clinicName: string, email: string): { readonly secret: string; readonly uri: string } {
  const secret = base32.encode(random(SECRET_BYTES));
  return { secret, uri: generateURI({ issuer: clinicName, label: email, secret }) };
}

/** Keeps a secret that is not confirmed yet, instead of any before. */
export async function beginOneTimeCode(tx: Kysely<Tables>, clinicId: ClinicId, staffId: StaffId, secret: string): Promise<void> {
  const fresh = { secret, confirmed_at: null, last_step: null };
  await tx
    .insertInto('staff_one_time_code')
    .values({ clinic_id: clinicId, staff_id: staffId, ...fresh })
    .onConflict((conflict) => conflict.columns(['clinic_id', 'staff_id']).doUpdateSet(fresh))
    .execute();
}

/** Somebody's secret, held so that no two requests can use the same code. */
export async function lockOneTimeCode(tx: Kysely<Tables>, clinicId: ClinicId, staffId: StaffId): Promise<Row | undefined> {
  return tx.selectFrom('staff_one_time_code').selectAll().where('clinic_id', '=', clinicId).where('staff_id', '=', staffId).forNoKeyUpdate().executeTakeFirst();
}

/** Whether somebody has an authenticator app that was proved to work. */
export async function hasOneTimeCode(tx: Kysely<Tables>, clinicId: ClinicId, staffId: StaffId): Promise<boolean> {
  const row = await tx.selectFrom('staff_one_time_code').select('confirmed_at').where('clinic_id', '=', clinicId).where('staff_id', '=', staffId).executeTakeFirst();
  return row !== undefined && row.confirmed_at !== null;
}

/** Uses up a code: the app's present one, the one before or the next one, and none twice. False when it does not match. */
export async function spendOneTimeCode(tx: Kysely<Tables>, row: Row, code: string, now: Instant): Promise<boolean> {
  const step = await matchingStep(row, code, now);
  if (step === null) return false;
  await tx
    .updateTable('staff_one_time_code')
    .set({ last_step: step, confirmed_at: row.confirmed_at ?? now })
    .where('clinic_id', '=', row.clinic_id)
    .where('staff_id', '=', row.staff_id)
    .execute();
  return true;
}

export async function removeOneTimeCode(tx: Kysely<Tables>, clinicId: ClinicId, staffId: StaffId): Promise<void> {
  await tx.deleteFrom('staff_one_time_code').where('clinic_id', '=', clinicId).where('staff_id', '=', staffId).execute();
}

async function matchingStep({ secret, last_step }: Row, code: string, now: Instant): Promise<number | null> {
  const epoch = Math.floor(Date.parse(now) / 1000);
  // A clock that was set back has no step left that was not used.
  if (last_step !== null && last_step > Math.floor(epoch / STEP_S)) return null;
  const result = await verify({ secret, token: code, epoch, epochTolerance: STEP_S, ...(last_step !== null && { afterTimeStep: last_step }) });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}

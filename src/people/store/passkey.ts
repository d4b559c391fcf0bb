import type { Kysely } from 'kysely';
import type { ClinicId, StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { ChallengePurpose, PeopleTables } from './tables.ts';

type Tables = Pick<PeopleTables, 'staff_passkey' | 'passkey_challenge' | 'staff'>;

export type NewPasskey = {
  readonly passkeyId: string;
  readonly staffId: StaffId;
  readonly name: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly createdAt: Instant;
};

/** Keeps a passkey; false when the clinic knows it already. */
export async function addPasskey(tx: Kysely<Tables>, clinicId: ClinicId, passkey: NewPasskey): Promise<boolean> {
  const added = await tx
    .insertInto('staff_passkey')
    .values({
      clinic_id: clinicId,
      passkey_id: passkey.passkeyId,
      staff_id: passkey.staffId,
      name: passkey.name,
      public_key: Buffer.from(passkey.publicKey),
      counter: passkey.counter,
      transports: passkey.transports,
      created_at: passkey.createdAt,
      last_used_at: null,
    })
    .onConflict((conflict) => conflict.columns(['clinic_id', 'passkey_id']).doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

export async function listPasskeys(tx: Kysely<Tables>, clinicId: ClinicId, staffId: StaffId) {
  return tx.selectFrom('staff_passkey').selectAll().where('clinic_id', '=', clinicId).where('staff_id', '=', staffId).orderBy('created_at').execute();
}

/** A passkey of somebody who is not disabled, held together with its person while a sign-in is decided. */
export async function lockPasskey(tx: Kysely<Tables>, clinicId: ClinicId, passkeyId: string) {
  return tx
    .selectFrom('staff_passkey')
    .innerJoin('staff', (join) => join.onRef('staff.clinic_id', '=', 'staff_passkey.clinic_id').onRef('staff.staff_id', '=', 'staff_passkey.staff_id'))
    .selectAll('staff_passkey')
    .where('staff_passkey.clinic_id', '=', clinicId)
    .where('passkey_id', '=', passkeyId)
    .where('staff.disabled_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

export async function notePasskeyUse(tx: Kysely<Tables>, clinicId: ClinicId, passkeyId: string, counter: number, usedAt: Instant): Promise<void> {
  await tx.updateTable('staff_passkey').set({ counter, last_used_at: usedAt }).where('clinic_id', '=', clinicId).where('passkey_id', '=', passkeyId).execute();
}

/** Removes one of somebody's own passkeys; false when they have no such one. */
export async function removePasskey(tx: Kysely<Tables>, clinicId: ClinicId, staffId: StaffId, passkeyId: string): Promise<boolean> {
  const removed = await tx.deleteFrom('staff_passkey').where('clinic_id', '=', clinicId).where('staff_id', '=', staffId).where('passkey_id', '=', passkeyId).executeTakeFirst();
  return removed.numDeletedRows === 1n;
}

/** Removes every passkey of somebody who starts afresh. */
export async function removeEveryPasskey(tx: Kysely<Tables>, clinicId: ClinicId, staffId: StaffId): Promise<void> {
  await tx.deleteFrom('staff_passkey').where('clinic_id', '=', clinicId).where('staff_id', '=', staffId).execute();
}

/** What a challenge was given for, and to whom; null where the passkey itself tells who it is. */
export type ChallengeUse = { readonly purpose: ChallengePurpose; readonly staffId: StaffId | null };

/** Keeps a challenge until it is answered or runs out; those that ran out go. */
export async function addChallenge(tx: Kysely<Tables>, clinicId: ClinicId, challenge: string, use: ChallengeUse, now: Instant, expiresAt: Instant): Promise<void> {
  await tx.deleteFrom('passkey_challenge').where('clinic_id', '=', clinicId).where('expires_at', '<=', now).execute();
  await tx.insertInto('passkey_challenge').values({ clinic_id: clinicId, challenge, staff_id: use.staffId, expires_at: expiresAt, purpose: use.purpose }).execute();
}

/** Uses a challenge up; false when it was never given out for this, was used, or ran out. */
export async function spendChallenge(tx: Kysely<Tables>, clinicId: ClinicId, challenge: string, use: ChallengeUse, now: Instant): Promise<boolean> {
  const spent = await tx
    .deleteFrom('passkey_challenge')
    .where('clinic_id', '=', clinicId)
    .where('challenge', '=', challenge)
    .where('purpose', '=', use.purpose)
    .where('staff_id', use.staffId === null ? 'is' : '=', use.staffId)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return spent.numDeletedRows === 1n;
}

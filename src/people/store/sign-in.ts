import type { Kysely, Selectable } from 'kysely';
import type { SignInId } from '#foundation/actor.ts';
import type { ClinicId, OperationId, PatientId, StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Role } from '#foundation/role.ts';
import type { SignInTimes } from '../idle-lock.ts';
import { tokenHash } from './secret-token.ts';
import type { PeopleTables } from './tables.ts';

type Tables = Pick<PeopleTables, 'sign_in' | 'staff'>;
type SignInRow = Selectable<PeopleTables['sign_in']>;

/** A patient's signed-in period as it is kept. */
export type PatientSignIn = SignInRow;
/** A signed-in period of a member of staff, with who that is. */
export type StaffSignIn = Omit<SignInRow, 'staff_id'> & { readonly staff_id: StaffId; readonly name: string; readonly roles: readonly Role[] };

export type NewSignIn = {
  readonly signInId: SignInId;
  readonly token: string;
  readonly person: { readonly staffId: StaffId } | { readonly patientId: PatientId };
  readonly startedAt: Instant;
  readonly steppedUpAt: Instant | null;
  /** The command that begins it, and the sign-in that it goes on from, if any. */
  readonly begunBy: OperationId | null;
  readonly renews: SignInId | null;
  /** Whether it rests on a password alone. */
  readonly owesFactor: boolean;
};

/** Keeps a signed-in period by the hash of its token alone. */
export async function addSignIn(tx: Kysely<Tables>, clinicId: ClinicId, signIn: NewSignIn, now: Instant): Promise<void> {
  await tx
    .insertInto('sign_in')
    .values({
      clinic_id: clinicId,
      sign_in_id: signIn.signInId,
      token_hash: tokenHash(signIn.token),
      staff_id: 'staffId' in signIn.person ? signIn.person.staffId : null,
      patient_id: 'patientId' in signIn.person ? signIn.person.patientId : null,
      started_at: signIn.startedAt,
      seen_at: now,
      locked_at: null,
      stepped_up_at: signIn.steppedUpAt,
      ended_at: null,
      begun_by: signIn.begunBy,
      renews: signIn.renews,
      owes_factor: signIn.owesFactor,
    })
    .execute();
}

/** The sign-in that a command began; of its twins the one that was used last. */
export async function findSignInBegunBy(tx: Kysely<Tables>, clinicId: ClinicId, operationId: OperationId): Promise<SignInRow | undefined> {
  return tx.selectFrom('sign_in').selectAll().where('clinic_id', '=', clinicId).where('begun_by', '=', operationId).orderBy('seen_at', 'desc').limit(1).executeTakeFirst();
}

/** Another token for a sign-in, which stands exactly as that one does. */
export async function addTwinSignIn(tx: Kysely<Tables>, of: SignInRow, twin: { readonly signInId: SignInId; readonly token: string }): Promise<void> {
  await tx.insertInto('sign_in').values({ ...of, sign_in_id: twin.signInId, token_hash: tokenHash(twin.token) }).execute();
}

/** Whether a command went on from this sign-in under a new one. */
export async function wasRenewedBy(tx: Kysely<Tables>, clinicId: ClinicId, signInId: SignInId, operationId: OperationId): Promise<boolean> {
  const row = await tx.selectFrom('sign_in').select('sign_in_id').where('clinic_id', '=', clinicId).where('begun_by', '=', operationId).where('renews', '=', signInId).limit(1).executeTakeFirst();
  return row !== undefined;
}

/** The sign-in of a token whose person is staff and not disabled, with who that is. */
export async function findStaffSignIn(tx: Kysely<Tables>, clinicId: ClinicId, hash: Buffer): Promise<StaffSignIn | undefined> {
  return staffSignIns(tx, clinicId).where('sign_in.token_hash', '=', hash).executeTakeFirst();
}

/** Those of these sign-ins whose person is staff and not disabled, with who that is. */
export async function listStaffSignIns(tx: Kysely<Tables>, clinicId: ClinicId, signInIds: readonly SignInId[]): Promise<StaffSignIn[]> {
  return staffSignIns(tx, clinicId).where('sign_in.sign_in_id', 'in', signInIds).execute();
}

function staffSignIns(tx: Kysely<Tables>, clinicId: ClinicId) {
  return tx
    .selectFrom('sign_in')
    .innerJoin('staff', (join) => join.onRef('staff.clinic_id', '=', 'sign_in.clinic_id').onRef('staff.staff_id', '=', 'sign_in.staff_id'))
    .selectAll('sign_in')
    .select(['staff.staff_id', 'staff.name', 'staff.roles'])
    .where('sign_in.clinic_id', '=', clinicId)
    .where('staff.disabled_at', 'is', null);
}

/** The sign-in of a patient's token. */
export async function findPatientSignIn(tx: Kysely<Tables>, clinicId: ClinicId, hash: Buffer): Promise<PatientSignIn | undefined> {
  return tx.selectFrom('sign_in').selectAll().where('clinic_id', '=', clinicId).where('token_hash', '=', hash).where('patient_id', 'is not', null).executeTakeFirst();
}

export async function findSignIn(tx: Kysely<Tables>, clinicId: ClinicId, signInId: SignInId): Promise<SignInRow | undefined> {
  return signInRow(tx, clinicId, signInId).executeTakeFirst();
}

/** The same row, held until the transaction ends. */
export async function lockSignIn(tx: Kysely<Tables>, clinicId: ClinicId, signInId: SignInId): Promise<SignInRow | undefined> {
  return signInRow(tx, clinicId, signInId).forNoKeyUpdate().executeTakeFirst();
}

function signInRow(tx: Kysely<Tables>, clinicId: ClinicId, signInId: SignInId) {
  return tx.selectFrom('sign_in').selectAll().where('clinic_id', '=', clinicId).where('sign_in_id', '=', signInId);
}

/** When a patient last began a signed-in period; null when never. */
export async function latestPatientSignInAt(tx: Kysely<Tables>, clinicId: ClinicId, patientId: PatientId): Promise<Instant | null> {
  const row = await tx
    .selectFrom('sign_in')
    .select((signIn) => signIn.fn.max('started_at').as('latest'))
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', patientId)
    .executeTakeFirst();
  return row?.latest ?? null;
}

/** Notes that a sign-in was used, unless it ended or was locked meanwhile. */
export async function noteSeen(tx: Kysely<Tables>, clinicId: ClinicId, signInId: SignInId, seenAt: Instant): Promise<void> {
  await tx
    .updateTable('sign_in')
    .set({ seen_at: seenAt })
    .where('clinic_id', '=', clinicId)
    .where('sign_in_id', '=', signInId)
    .where('seen_at', '<', seenAt)
    .where('locked_at', 'is', null)
    .where('ended_at', 'is', null)
    .execute();
}

/** Locks one sign-in with its twins. */
export async function lockScreen(tx: Kysely<Tables>, clinicId: ClinicId, signInId: SignInId, lockedAt: Instant): Promise<void> {
  await tx.updateTable('sign_in').set({ locked_at: lockedAt }).where('clinic_id', '=', clinicId).where('sign_in_id', 'in', withTwins(tx, clinicId, signInId)).execute();
}

/** Notes that the person of a sign-in has a second factor now, for it and its twins. */
export async function settleFactor(tx: Kysely<Tables>, clinicId: ClinicId, signInId: SignInId): Promise<void> {
  await tx.updateTable('sign_in').set({ owes_factor: false }).where('clinic_id', '=', clinicId).where('sign_in_id', 'in', withTwins(tx, clinicId, signInId)).execute();
}

/** Ends one sign-in with its twins at a moment, which may lie ahead while requests under way still use its token. */
export async function endSignIn(tx: Kysely<Tables>, clinicId: ClinicId, signInId: SignInId, endedAt: Instant): Promise<void> {
  await tx
    .updateTable('sign_in')
    .set({ ended_at: endedAt })
    .where('clinic_id', '=', clinicId)
    .where('sign_in_id', 'in', withTwins(tx, clinicId, signInId))
    .where((row) => row.or([row('ended_at', 'is', null), row('ended_at', '>', endedAt)]))
    .execute();
}

/** A sign-in and those that were handed out again for the same command: nobody knows which of their tokens arrived. */
function withTwins(tx: Kysely<Tables>, clinicId: ClinicId, signInId: SignInId) {
  return tx
    .selectFrom('sign_in as own')
    .innerJoin('sign_in as twin', (join) => join.onRef('twin.clinic_id', '=', 'own.clinic_id').on((each) => each.or([each('twin.sign_in_id', '=', each.ref('own.sign_in_id')), each('twin.begun_by', '=', each.ref('own.begun_by'))])))
    .select('twin.sign_in_id')
    .where('own.clinic_id', '=', clinicId)
    .where('own.sign_in_id', '=', signInId);
}

/** Ends every sign-in of a member of staff at once, but one where it is named. */
export async function endSignInsOfStaff(tx: Kysely<Tables>, clinicId: ClinicId, staffId: StaffId, endedAt: Instant, except: SignInId | null = null): Promise<void> {
  const all = tx
    .updateTable('sign_in')
    .set({ ended_at: endedAt })
    .where('clinic_id', '=', clinicId)
    .where('staff_id', '=', staffId)
    .where((row) => row.or([row('ended_at', 'is', null), row('ended_at', '>', endedAt)]));
  await (except === null ? all : all.where('sign_in_id', '<>', except)).execute();
}

/** Ends at once what still runs out of somebody's renewed tokens. */
export async function endRenewedSignIns(tx: Kysely<Tables>, clinicId: ClinicId, staffId: StaffId, endedAt: Instant): Promise<void> {
  await tx.updateTable('sign_in').set({ ended_at: endedAt }).where('clinic_id', '=', clinicId).where('staff_id', '=', staffId).where('ended_at', '>', endedAt).execute();
}

/** A stored sign-in in the words of the rules. */
export function signInTimesOf(row: SignInRow): SignInTimes {
  return { startedAt: row.started_at, seenAt: row.seen_at, lockedAt: row.locked_at, steppedUpAt: row.stepped_up_at, endedAt: row.ended_at };
}

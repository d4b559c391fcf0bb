import type { Kysely, Selectable } from 'kysely';
import type { ClinicId, PatientId, StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { InvitationTimes } from '../invitation.ts';
import { tokenHash } from './secret-token.ts';
import type { InvitationId, PeopleTables } from './tables.ts';

type Tables = Pick<PeopleTables, 'invitation'>;
type InvitationRow = Selectable<PeopleTables['invitation']>;

/** Whom a link is for. */
export type Invited = { readonly staffId: StaffId } | { readonly patientId: PatientId };

export type NewInvitation = {
  readonly invitationId: InvitationId;
  readonly token: string;
  readonly invited: Invited;
  readonly origin: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  /** Opens one form from a letter. */
  readonly isForForm?: boolean;
};

/** Keeps a secret link by its hash alone. */
export async function addInvitation(tx: Kysely<Tables>, clinicId: ClinicId, invitation: NewInvitation): Promise<void> {
  await tx
    .insertInto('invitation')
    .values({
      clinic_id: clinicId,
      invitation_id: invitation.invitationId,
      token_hash: tokenHash(invitation.token),
      staff_id: 'staffId' in invitation.invited ? invitation.invited.staffId : null,
      patient_id: 'patientId' in invitation.invited ? invitation.invited.patientId : null,
      origin: invitation.origin,
      created_at: invitation.createdAt,
      expires_at: invitation.expiresAt,
      used_at: null,
      replaced_at: null,
      wrong_tries: 0,
      for_form: invitation.isForForm ?? false,
    })
    .execute();
}

/** Whom a secret link is for; undefined when nobody was ever sent it. */
export async function findInvited(tx: Kysely<Tables>, clinicId: ClinicId, token: string): Promise<Pick<InvitationRow, 'staff_id' | 'patient_id'> | undefined> {
  return tx.selectFrom('invitation').select(['staff_id', 'patient_id']).where('clinic_id', '=', clinicId).where('token_hash', '=', tokenHash(token)).executeTakeFirst();
}

/** The invitation of a secret link, held so that it cannot be used twice at once. Whoever also holds its person holds them first. */
export async function lockInvitation(tx: Kysely<Tables>, clinicId: ClinicId, token: string): Promise<InvitationRow | undefined> {
  return tx.selectFrom('invitation').selectAll().where('clinic_id', '=', clinicId).where('token_hash', '=', tokenHash(token)).forNoKeyUpdate().executeTakeFirst();
}

export async function useInvitation(tx: Kysely<Tables>, clinicId: ClinicId, invitationId: InvitationId, usedAt: Instant): Promise<void> {
  await tx.updateTable('invitation').set({ used_at: usedAt }).where('clinic_id', '=', clinicId).where('invitation_id', '=', invitationId).execute();
}

export async function countWrongTry(tx: Kysely<Tables>, clinicId: ClinicId, invitationId: InvitationId, wrongTries: number): Promise<void> {
  await tx.updateTable('invitation').set({ wrong_tries: wrongTries }).where('clinic_id', '=', clinicId).where('invitation_id', '=', invitationId).execute();
}

/** Makes every unused link of a person worthless. */
export async function replaceInvitations(tx: Kysely<Tables>, clinicId: ClinicId, invited: Invited, replacedAt: Instant): Promise<void> {
  const unused = tx.updateTable('invitation').set({ replaced_at: replacedAt }).where('clinic_id', '=', clinicId).where('used_at', 'is', null).where('replaced_at', 'is', null);
  await ('staffId' in invited ? unused.where('staff_id', '=', invited.staffId) : unused.where('patient_id', '=', invited.patientId)).execute();
}

/** The address to which the clinic's newest link led; undefined while nobody was ever invited. */
export async function latestOrigin(tx: Kysely<Tables>, clinicId: ClinicId): Promise<string | undefined> {
  const row = await tx.selectFrom('invitation').select('origin').where('clinic_id', '=', clinicId).orderBy('created_at', 'desc').limit(1).executeTakeFirst();
  return row?.origin;
}

/** When a patient was last sent a link to sign in with; null when never. Links to one form in a letter do not count. */
export async function latestInvitationAt(tx: Kysely<Tables>, clinicId: ClinicId, patientId: PatientId): Promise<Instant | null> {
  const row = await tx
    .selectFrom('invitation')
    .select('created_at')
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', patientId)
    .where('for_form', '=', false)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.created_at ?? null;
}

/** A stored invitation in the words of the rules. */
export function invitationTimesOf(row: InvitationRow): InvitationTimes {
  return { expiresAt: row.expires_at, usedAt: row.used_at, replacedAt: row.replaced_at, wrongTries: row.wrong_tries };
}

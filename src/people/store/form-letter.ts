import type { Kysely } from 'kysely';
import type { ClinicId, PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { tokenHash } from './secret-token.ts';
import type { PeopleTables } from './tables.ts';

type Tables = Pick<PeopleTables, 'form_letter_choice' | 'form_letter_stop'>;

/** Whether a person wants letters about forms: as they chose last, and yes while they have not. */
export async function wantsFormLetters(tx: Kysely<Tables>, clinicId: ClinicId, patientId: PatientId): Promise<boolean> {
  const row = await tx
    .selectFrom('form_letter_choice')
    .select('wants_letters')
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', patientId)
    .orderBy('chosen_at', 'desc')
    .orderBy('choice_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.wants_letters ?? true;
}

export async function addFormLetterChoice(tx: Kysely<Tables>, row: PeopleTables['form_letter_choice']): Promise<void> {
  await tx.insertInto('form_letter_choice').values(row).execute();
}

/** Keeps the secret of a link that stops letters by its hash alone. */
export async function addStopLink(tx: Kysely<Tables>, clinicId: ClinicId, link: { readonly token: string; readonly patientId: PatientId; readonly writtenAt: Instant }): Promise<void> {
  await tx.insertInto('form_letter_stop').values({ clinic_id: clinicId, token_hash: tokenHash(link.token), patient_id: link.patientId, written_at: link.writtenAt }).execute();
}

/** Whose letters a link stops; undefined when there is no such link. */
export async function findStopLink(tx: Kysely<Tables>, clinicId: ClinicId, token: string): Promise<PatientId | undefined> {
  const row = await tx.selectFrom('form_letter_stop').select('patient_id').where('clinic_id', '=', clinicId).where('token_hash', '=', tokenHash(token)).executeTakeFirst();
  return row?.patient_id;
}

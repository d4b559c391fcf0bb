import type { Kysely } from 'kysely';
import { queueJob } from '#database/jobs.ts';
import type { Clinic } from '#foundation/clinic.ts';
import type { ClinicId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Letter } from '../letters.ts';
import type { MailId, PeopleTables } from './tables.ts';

type Tables = Pick<PeopleTables, 'mail'>;

export type OutgoingLetter = { readonly mailId: MailId; readonly recipient: string; readonly letter: Letter; readonly writtenAt: Instant };

const NEWEST = 200;

/** Puts a letter into the clinic's outbox, to be sent when this commits. Letters of a practice clinic stay there: its people are made up. */
export async function queueMail(tx: Kysely<Tables>, clinic: Pick<Clinic, 'clinicId' | 'isPractice'>, { mailId, recipient, letter, writtenAt }: OutgoingLetter): Promise<void> {
  await tx
    .insertInto('mail')
    .values({ clinic_id: clinic.clinicId, mail_id: mailId, recipient, subject: letter.subject, body: letter.body, written_at: writtenAt, sent_at: null, failure: null })
    .execute();
  if (!clinic.isPractice) await queueJob(tx, 'send-mail', { clinicId: clinic.clinicId, mailId });
}

/** The newest letters of the clinic. */
export async function listMail(tx: Kysely<Tables>, clinicId: ClinicId) {
  return tx.selectFrom('mail').selectAll().where('clinic_id', '=', clinicId).orderBy('written_at', 'desc').orderBy('mail_id', 'desc').limit(NEWEST).execute();
}

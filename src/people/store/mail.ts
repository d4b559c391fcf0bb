import type { Kysely } from 'kysely';
import { queueJob } from '#database/jobs.ts';
import type { Clinic } from '#foundation/clinic.ts';
import type { ClinicId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Letter } from '../letters.ts';
import type { MailId, PeopleTables } from './tables.ts';

type Tables = Pick<PeopleTables, 'mail'>;

export type OutgoingLetter = { readonly mailId: MailId; readonly recipient: string; readonly letter: Letter; readonly writtenAt: Instant; /** Where its reader can say that such letters shall stop. */ readonly unsubscribeLink?: string };

const NEWEST = 200;

/** Puts a letter into the clinic's outbox, to be sent when this commits. Letters of a practice clinic stay there: its people are made up. */
export async function queueMail(tx: Kysely<Tables>, clinic: Pick<Clinic, 'clinicId' | 'isPractice'>, { mailId, recipient, letter, writtenAt, unsubscribeLink }: OutgoingLetter): Promise<void> {
  await tx
    .insertInto('mail')
    .values({ clinic_id: clinic.clinicId, mail_id: mailId, recipient, subject: letter.subject, body: letter.body, written_at: writtenAt, sent_at: null, failure: null, unsubscribe_link: unsubscribeLink ?? null })
    .execute();
  if (!clinic.isPractice) await queueJob(tx, 'send-mail', { clinicId: clinic.clinicId, mailId });
}

export type UnsentLetter = Pick<PeopleTables['mail'], 'recipient' | 'subject' | 'body' | 'unsubscribe_link'>;

/** A letter that is still to be sent; none of a practice clinic is. */
export async function findUnsentMail(tx: Kysely<Pick<PeopleTables, 'mail' | 'clinic'>>, clinicId: ClinicId, mailId: MailId): Promise<UnsentLetter | undefined> {
  return tx
    .selectFrom('mail')
    .innerJoin('clinic', 'clinic.clinic_id', 'mail.clinic_id')
    .select(['mail.recipient', 'mail.subject', 'mail.body', 'mail.unsubscribe_link'])
    .where('mail.clinic_id', '=', clinicId)
    .where('mail.mail_id', '=', mailId)
    .where('mail.sent_at', 'is', null)
    .where('clinic.is_practice', '=', false)
    .executeTakeFirst();
}

/** Once a letter was sent, what it said is not kept: it may hold a link to sign in with. */
export async function noteMailSent(tx: Kysely<Tables>, clinicId: ClinicId, mailId: MailId, sentAt: Instant): Promise<void> {
  await tx.updateTable('mail').set({ sent_at: sentAt, failure: null, body: '', unsubscribe_link: null }).where('clinic_id', '=', clinicId).where('mail_id', '=', mailId).execute();
}

/** Keeps with a letter why it could not be sent, for the owner to see. */
export async function noteMailFailed(tx: Kysely<Tables>, clinicId: ClinicId, mailId: MailId, failure: string): Promise<void> {
  await tx.updateTable('mail').set({ failure }).where('clinic_id', '=', clinicId).where('mail_id', '=', mailId).execute();
}

/** The newest letters of the clinic. */
export async function listMail(tx: Kysely<Tables>, clinicId: ClinicId) {
  return tx.selectFrom('mail').selectAll().where('clinic_id', '=', clinicId).orderBy('written_at', 'desc').orderBy('mail_id', 'desc').limit(NEWEST).execute();
}

import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { Task } from '#database/jobs.ts';
import { reasonOf } from '#database/refusals.ts';
import type { Database } from '#database/tenant.ts';
import { idSchema } from '#foundation/id.ts';
import type { Clock } from '#foundation/instant.ts';
import type { UnsentLetter } from '#people/store/mail.ts';
import { findUnsentMail, noteMailFailed, noteMailSent } from '#people/store/mail.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { MailServer } from './mail-server.ts';

const payloadSchema = z.object({ clinicId: idSchema<'Clinic'>(), mailId: idSchema<'Mail'>() });

/** A stop waits for a letter under way, so a mail server that does not answer may not hold it for long. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/**
 * Sends one letter of a clinic through the mail server. Without one every letter stays in the outbox, where the owner
 * can open it. A failure is kept with the letter and the queue tries again; a crash between the mail server's answer
 * and our note of it may send a letter twice.
 */
export function sendMailTask(database: Database, clock: Clock, mailServer: MailServer | undefined): Task {
  if (mailServer === undefined) return async () => undefined;
  const send = senderThrough(mailServer);
  return async (payload) => {
    const { clinicId, mailId } = payloadSchema.parse(payload);
    const letter = await database.inTenant<PeopleTables, UnsentLetter | undefined>(clinicId, (tx) => findUnsentMail(tx, clinicId, mailId), { mode: 'read-only' });
    if (letter === undefined) return;
    const failure = await send(letter);
    await database.inTenant<PeopleTables, void>(clinicId, (tx) => (failure === null ? noteMailSent(tx, clinicId, mailId, clock()) : noteMailFailed(tx, clinicId, mailId, failure)));
    if (failure !== null) throw new Error('a letter could not be sent; it stays in the outbox');
  };
}

/** Hands letters to the mail server; gives the reason of one that it did not take. */
function senderThrough({ url, mustEncrypt, sender }: MailServer): (letter: UnsentLetter) => Promise<string | null> {
  const transport = createTransport({ ...PATIENCE, url, requireTLS: mustEncrypt });
  return ({ recipient, subject, body, unsubscribe_link: link }) => transport.sendMail({ from: sender, to: recipient, subject, text: body, ...(link !== null && { list: { unsubscribe: link } }) }).then(() => null, reasonOf);
}

import { createTransport } from 'nodemailer';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Task } from '#database/jobs.ts';
import type { Database } from '#database/tenant.ts';
import { idSchema } from '#foundation/id.ts';
import type { Clock } from '#foundation/instant.ts';

const payloadSchema = z.object({ clinicId: idSchema<'Clinic'>(), mailId: idSchema<'Mail'>() });

type Letter = { recipient: string; subject: string; body: string };

/**
 * Sends one letter of a clinic through the configured mail server. Without one every letter stays in the outbox,
 * where the owner can open it. A failure is kept with the letter and the queue tries again.
 */
export function sendMailTask(database: Database, clock: Clock, smtpUrl: string | undefined, sender: string): Task {
  if (smtpUrl === undefined) return async () => undefined;
  const transport = createTransport(smtpUrl);
  return async (payload) => {
    const { clinicId, mailId } = payloadSchema.parse(payload);
    const letter = await database.inTenant(clinicId, async (tx) => {
      const { rows } = await sql<Letter>`select recipient, subject, body from mail
        where clinic_id = ${clinicId} and mail_id = ${mailId} and sent_at is null`.execute(tx);
      return rows[0];
    });
    if (letter === undefined) return;
    const failure = await transport.sendMail({ from: sender, to: letter.recipient, subject: letter.subject, text: letter.body }).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : 'the mail server did not answer'),
    );
    await database.inTenant(clinicId, (tx) =>
      sql`update mail set sent_at = ${failure === null ? clock() : null}, failure = ${failure}
        where clinic_id = ${clinicId} and mail_id = ${mailId}`.execute(tx),
    );
    if (failure !== null) throw new Error('a letter could not be sent; it stays in the outbox');
  };
}

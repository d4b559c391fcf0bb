import type { listMail as listMailContract } from '../api.ts';
import { listMail } from '../store/mail.ts';
import type { StaffHandler } from './people-route.ts';

export const showMail: StaffHandler<typeof listMailContract> = async (context) => {
  const rows = await listMail(context.tx, context.clinic.clinicId);
  context.audit({ action: 'people.outbox-opened', facts: { letters: rows.length } });
  return {
    letters: rows.map((row) => ({
      mailId: row.mail_id,
      recipient: row.recipient,
      subject: row.subject,
      body: row.sent_at === null ? row.body : null,
      writtenAt: row.written_at,
      sentAt: row.sent_at,
      failure: row.failure,
    })),
  };
};

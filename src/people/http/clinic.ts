import type { changeSetting, listMail as listMailContract, listSettings } from '../api.ts';
import { refuse } from '../refusals.ts';
import { settingChangeRefusal } from '../setting-change.ts';
import { addClinicSetting, findClinicSetting, listClinicSettings } from '../store/clinic-setting.ts';
import { listMail } from '../store/mail.ts';
import type { StaffHandler } from './people-route.ts';
import { distrustMemory } from './recent-memory.ts';

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

export const showSettings: StaffHandler<typeof listSettings> = async ({ tx, clinic }) => {
  const rows = await listClinicSettings(tx, clinic.clinicId);
  const newest = new Map(rows.toReversed().map((row) => [row.setting_id, row.changed_at]));
  return {
    changes: rows.map((row) => ({
      settingId: row.setting_id,
      value: row.value,
      reason: row.reason,
      changedAt: row.changed_at,
      changedBy: row.changed_by,
      isInForce: newest.get(row.setting_id) === row.changed_at,
    })),
  };
};

export const setSetting: StaffHandler<typeof changeSetting> = async (context, { body }) => {
  const { tx, clinic, actor, now } = context;
  const present = await findClinicSetting(tx, clinic.clinicId, body.settingId);
  const refusal = settingChangeRefusal(body, present);
  if (refusal !== null) return refusal;
  const isAdded = await addClinicSetting(tx, clinic.clinicId, { ...body, staffId: actor.staffId, changedAt: now });
  if (!isAdded) return refuse('people.setting-unchanged');
  distrustMemory(clinic.clinicId, now);
  context.audit({ action: 'people.setting-changed', subject: { kind: 'setting', id: body.settingId }, facts: { before: present, now: body.value } });
  context.announce('settings', body.settingId);
  return { isDone: true };
};

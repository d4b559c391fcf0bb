import type { SettingTable } from '#foundation/setting.ts';
import type { Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { changeSetting, listSettings } from '../api.ts';
import { refuse } from '../refusals.ts';
import { settingChangeRefusal } from '../setting-change.ts';
import { addClinicSetting, findClinicSetting, listClinicSettings } from '../store/clinic-setting.ts';
import type { StaffHandler } from './people-route.ts';
import { SETTERS, SETTERS_STEPPED_UP } from './people-route.ts';
import { distrustMemory } from './recent-memory.ts';

/**
 * The clinic's own values of clinical defaults.
 * @param known every setting of the product: later domains have their own, which only the server can gather
 */
export function settingRoutes(known: SettingTable): readonly Route[] {
  return [route(listSettings, SETTERS, showSettings), route(changeSetting, SETTERS_STEPPED_UP, setSetting(known))];
}

const showSettings: StaffHandler<typeof listSettings> = async ({ tx, clinic }) => {
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

const setSetting = (known: SettingTable): StaffHandler<typeof changeSetting> => async (context, { body }) => {
  const { tx, clinic, actor, now } = context;
  const present = await findClinicSetting(tx, clinic.clinicId, body.settingId);
  const refusal = settingChangeRefusal(body, known, present);
  if (refusal !== null) return refusal;
  const isAdded = await addClinicSetting(tx, clinic.clinicId, { ...body, staffId: actor.staffId, changedAt: now });
  if (!isAdded) return refuse('people.setting-unchanged');
  distrustMemory(clinic.clinicId, now);
  context.audit({ action: 'people.setting-changed', subject: { kind: 'setting', id: body.settingId }, facts: { before: present, now: body.value } });
  context.announce('settings', body.settingId);
  return { isDone: true };
};

import { after, days, hours } from '#foundation/instant.ts';
import { CLINICAL_ROLES } from '#foundation/role.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { Context, Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { countedDoses, integrationShare, integrationWindows } from '../api-windows.ts';
import { suggestedTime } from '../integration-window.ts';
import { integrationSettings } from '../settings.ts';
import { shareInTime } from '../share-in-time.ts';
import type { CountedTime } from '../store/dose-window.ts';
import { countIntegratedDoses, listCountedDoses, listRecentDoses } from '../store/dose-window.ts';
import type { IntegrationTables } from '../store/tables.ts';

type StaffContext = Context<IntegrationTables>;

const clinicians = { audience: 'staff', roles: CLINICAL_ROLES } as const;

/** Who is in the days after a dose, and how many doses had integration in the suggested time. */
export const windowRoutes: readonly Route[] = [
  route(integrationWindows, clinicians, async (context: StaffContext) => {
    context.audit({ action: 'integration.windows-opened' });
    const settings = settingsOf(context);
    const rows = await listRecentDoses(context.tx, context.clinic.clinicId, after(context.now, hours(-settings['INTG-1.weekHours'])));
    return {
      people: rows.map((row) => {
        const { from, to } = suggestedTime({ endedAt: row.dose_ended_at }, settings);
        return { patientId: row.patient_id, patientName: row.patient_name, doseEndedAt: row.dose_ended_at, suggestedFrom: from, suggestedTo: to, bookedAt: row.booked_at, heldAt: row.held_at, sharedEntries: row.shared_entries };
      }),
    };
  }),

  route(integrationShare, clinicians, async (context: StaffContext) => {
    context.audit({ action: 'integration.share-opened' });
    const settings = settingsOf(context);
    const { doses, held } = await countIntegratedDoses(context.tx, context.clinic.clinicId, countedTime(context));
    return { days: settings['INTG-4.countedDays'], hours: settings['INTG-1.suggestedToHours'], doses, held, percent: shareInTime(doses, held, settings) };
  }),

  route(countedDoses, clinicians, async (context: StaffContext) => {
    const rows = await listCountedDoses(context.tx, context.clinic.clinicId, countedTime(context));
    context.audit({ action: 'integration.counted-doses-opened', facts: { doses: rows.length } });
    return { doses: rows.map((row) => ({ patientId: row.patient_id, patientName: row.patient_name, doseEndedAt: row.dose_ended_at, heldAt: row.held_at })) };
  }),
];

function settingsOf({ clinic }: Pick<StaffContext, 'clinic'>) {
  return settingsInForce(integrationSettings, clinic.settings);
}

/** The doses whose suggested time has just ended, and so many days before them. */
function countedTime(context: Pick<StaffContext, 'clinic' | 'now'>): CountedTime {
  const { 'INTG-1.suggestedToHours': withinHours, 'INTG-4.countedDays': countedDays } = settingsOf(context);
  const until = after(context.now, hours(-withinHours));
  return { from: after(until, days(-countedDays)), until, withinHours };
}

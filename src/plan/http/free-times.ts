import type { PatientId, StaffId } from '#foundation/id.ts';
import { newId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { after } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { findClashes } from '../clash.ts';
import { integrationTimes } from '../integration-times.ts';
import { integrationWindow } from '../integration-visit.ts';
import { findClosed } from '../opening.ts';
import { planSettings } from '../settings.ts';
import { readOpening } from '../store/opening.ts';
import { bookingsBetween, listShownVisits } from '../store/visit.ts';
import { INTEGRATION_VISIT } from '../visit.ts';
import type { StaffContext } from './plan-context.ts';

type Asked = { readonly patientId: PatientId; readonly staffId: StaffId; readonly doseEndedAt: Instant };

/** Times for integration after a dose at which neither the person nor whoever would hold it is taken. */
export async function freeTimes({ tx, clinic, now, random }: Pick<StaffContext, 'tx' | 'clinic' | 'now' | 'random'>, { patientId, staffId, doseEndedAt }: Asked): Promise<readonly Instant[]> {
  const settings = settingsInForce(planSettings, clinic.settings);
  const { opensAt, closesAt } = integrationWindow(doseEndedAt, settings);
  const { visit: visitLength, recovery, turnover } = INTEGRATION_VISIT;
  const existing = await bookingsBetween(tx, clinic.clinicId, opensAt, after(closesAt, visitLength));
  const asked = { visit: newId<'Visit'>(now, random), patient: patientId, room: null, staff: [{ staff: staffId, duty: 'exclusive' as const }], recovery, turnover };
  const ahead = await listShownVisits(tx, clinic.clinicId, { patientId });
  const nextDosesAt = ahead.filter(({ kind, state, startsAt }) => kind === 'dosing-session' && state !== 'cancelled' && startsAt > doseEndedAt).map(({ startsAt }) => startsAt);
  const opening = await readOpening(tx, clinic);
  const isFree = (startsAt: Instant, endsAt: Instant) => [...findClosed({ ...asked, startsAt, endsAt }, opening), ...findClashes({ ...asked, startsAt, endsAt }, existing, settings)].length === 0;
  return integrationTimes({ doseEndedAt, nextDosesAt, now, opening, visitLength }, settings, isFree);
}

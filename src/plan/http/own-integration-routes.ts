import { sqlStateOf } from '#database/connection.ts';
import type { Instant } from '#foundation/instant.ts';
import { after, minutes } from '#foundation/instant.ts';
import { holdPatient } from '#people/store/patient.ts';
import type { Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { bookOwnIntegration, ownIntegrationTimes } from '../api-own-integration.ts';
import { refuse } from '../refusals.ts';
import type { GivenDose } from '../store/dose-history.ts';
import { listDoses } from '../store/dose-history.ts';
import type { IntegrationPartner } from '../store/visit.ts';
import { findIntegrationPartner, hasIntegrationAhead, insertVisit, lockCalendar } from '../store/visit.ts';
import { INTEGRATION_VISIT } from '../visit.ts';
import { freeTimes } from './free-times.ts';
import type { PatientContext } from './plan-context.ts';

const own = { audience: 'patient' } as const;

/** Booking integration on the phone: times after the person's own last dose, and one of them taken. */
export const ownIntegrationRoutes: readonly Route[] = [
  route(ownIntegrationTimes, own, async (context: PatientContext) => {
    context.audit({ action: 'plan.own-integration-times-opened', patientId: context.actor.patientId });
    const { times, partner } = await offered(context);
    return { times: [...times], withName: times.length === 0 ? null : (partner?.name ?? null) };
  }),

  route(bookOwnIntegration, own, async (context: PatientContext, { body: { startsAt } }) => {
    const { tx, clinic, actor, now } = context;
    await holdPatient(tx, clinic.clinicId, actor.patientId);
    await lockCalendar(tx, clinic.clinicId);
    const { times, partner, dose } = await offered(context);
    if (partner === null || dose === null || !times.includes(startsAt)) return refuse('visit.time-gone');
    const visitId = context.newId<'Visit'>();
    const row = {
      clinic_id: clinic.clinicId, visit_id: visitId, patient_id: actor.patientId, plan_id: null, kind: 'integration' as const, number_in_series: null, room_id: null, starts_at: startsAt, ends_at: after(startsAt, INTEGRATION_VISIT.visit),
      recovery_minutes: INTEGRATION_VISIT.recovery / minutes(1), turnover_minutes: INTEGRATION_VISIT.turnover / minutes(1), state: 'booked' as const, cancel_reason: null, booked_at: now, follows_visit_id: dose.visit_id,
    };
    try {
      await insertVisit(tx, row, [{ staff_id: partner.staffId, duty: 'exclusive' }]);
    } catch (error) {
      if (sqlStateOf(error) === '23P01') return refuse('visit.time-gone');
      throw error;
    }
    context.audit({ action: 'plan.own-integration-booked', patientId: actor.patientId, subject: { kind: 'visit', id: visitId } });
    context.announce('calendar', visitId);
    return { visitId };
  }),
];

type Offered = { readonly times: readonly Instant[]; readonly partner: IntegrationPartner | null; readonly dose: GivenDose | null };

async function offered(context: PatientContext): Promise<Offered> {
  const { tx, clinic, actor, now } = context;
  const dose = (await listDoses(tx, clinic.clinicId, actor.patientId)).findLast(({ ended_at }) => ended_at !== null) ?? null;
  const partner = (await findIntegrationPartner(tx, clinic.clinicId, actor.patientId)) ?? null;
  const endedAt = dose?.ended_at ?? null;
  if (endedAt === null || partner === null || (await hasIntegrationAhead(tx, clinic.clinicId, actor.patientId, now))) return { times: [], partner, dose };
  return { times: await freeTimes(context, { patientId: actor.patientId, staffId: partner.staffId, doseEndedAt: endedAt }), partner, dose };
}

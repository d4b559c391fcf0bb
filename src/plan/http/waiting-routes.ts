import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { ROLES } from '#foundation/role.ts';
import { decidingChartRoute } from '#people/http/chart-route.ts';
import { holdPatient } from '#people/store/patient.ts';
import { findRoom } from '#people/store/room.ts';
import type { Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { fillSlot, joinWaiting, leaveWaiting, slotWaiting, waitingList } from '../api-waiting.ts';
import { refuse } from '../refusals.ts';
import { treatments } from '../route.ts';
import { findPlan, listPlans } from '../store/treatment-plan.ts';
import type { VisitRow } from '../store/visit.ts';
import { bookingOf, findVisit, listStaffOf, lockCalendar, nextNumberInPlan } from '../store/visit.ts';
import type { NamedEntry } from '../store/waiting.ts';
import { endWaiting, insertWaiting, listWaiting } from '../store/waiting.ts';
import { INTEGRATION_VISIT, sessionLength } from '../visit.ts';
import type { WaitingEntry } from '../waiting.ts';
import { whomItSuits } from '../waiting.ts';
import type { VisitToBook } from './booking.ts';
import { bookAll, refuseClash } from './booking.ts';
import type { StaffContext } from './plan-context.ts';
import { refusePlanning } from './refuse-planning.ts';

const anyStaff = { audience: 'staff', roles: ROLES } as const;

/** The waiting list, and the time of a cancelled visit filled from it. */
export const waitingRoutes: readonly Route[] = [
  route(waitingList, anyStaff, async (context: StaffContext) => {
    const entries = await listWaiting(context.tx, context.clinic.clinicId);
    context.audit({ action: 'plan.waiting-opened', facts: { entries: entries.length } });
    return { entries: entries.map((entry) => ({ ...entry, weekdays: [...entry.weekdays] })) };
  }),

  decidingChartRoute(joinWaiting, anyStaff, async (context: StaffContext, { params: { patientId }, body }) => {
    if (body.untilMinute <= body.fromMinute) return refuse('waiting.ends-before-start');
    const waitingEntryId = context.newId<'WaitingEntry'>();
    await insertWaiting(context.tx, {
      clinic_id: context.clinic.clinicId, waiting_entry_id: waitingEntryId, patient_id: patientId, kind: body.kind, weekdays: body.weekdays, from_minute: body.fromMinute, until_minute: body.untilMinute,
      notice_hours: body.noticeHours, ride: body.ride, added_at: context.now, added_by: context.actor.staffId, ended_at: null, ended_why: null,
    });
    context.audit({ action: 'plan.waiting-joined', patientId, subject: { kind: 'waiting-entry', id: waitingEntryId } });
    context.announce('waiting', waitingEntryId);
    return { waitingEntryId };
  }),

  route(leaveWaiting, anyStaff, async (context: StaffContext, { params: { waitingEntryId } }) => {
    if (!(await endWaiting(context.tx, context.clinic.clinicId, waitingEntryId, 'removed', context.now))) return refuse('waiting.unknown');
    context.audit({ action: 'plan.waiting-left', subject: { kind: 'waiting-entry', id: waitingEntryId } });
    context.announce('waiting', waitingEntryId);
    return { isDone: true } as const;
  }),

  route(slotWaiting, anyStaff, async (context: StaffContext, { params }) => {
    const { tx, clinic, now } = context;
    const row = await cancelledVisit(context, params.freedVisitId);
    if (isRefusal(row)) return row;
    const { kind, starts_at: startsAt, ends_at: endsAt } = row;
    const waiting = await listWaiting(tx, clinic.clinicId, kind);
    const people: NamedEntry[] = [];
    for (const entry of whomItSuits({ kind, startsAt }, waiting, now, clinic.zone)) {
      if ((await refuseClash(context, bookingOf({ ...row, patient_id: entry.patientId }, await listStaffOf(tx, clinic.clinicId, row.visit_id)))) === null) people.push(entry);
    }
    context.audit({ action: 'plan.slot-waiting-opened', patientId: row.patient_id, subject: { kind: 'visit', id: row.visit_id }, facts: { people: people.length } });
    const room = row.room_id === null ? undefined : await findRoom(tx, clinic.clinicId, row.room_id);
    return { kind, startsAt, endsAt, roomName: room?.name ?? null, people };
  }),

  route(fillSlot, anyStaff, async (context: StaffContext, { params, body: { waitingEntryId } }) => {
    const { tx, clinic } = context;
    const entry = (await listWaiting(tx, clinic.clinicId)).find((each) => each.waitingEntryId === waitingEntryId);
    if (entry === undefined) return refuse('waiting.unknown');
    const row = await cancelledVisit(context, params.freedVisitId);
    if (isRefusal(row)) return row;
    if (row.kind !== entry.kind) return refuse('waiting.other-kind');
    await holdPatient(tx, clinic.clinicId, entry.patientId);
    await lockCalendar(tx, clinic.clinicId);
    const visit = await visitFor(context, row, entry);
    if (isRefusal(visit)) return visit;
    const booked = await bookAll(context, [visit.toBook], entry.patientId, visit.planId);
    if (isRefusal(booked)) return booked;
    const [visitId] = booked;
    if (visitId === undefined) throw new Error('one visit was asked for and none was booked');
    if (!(await endWaiting(tx, clinic.clinicId, waitingEntryId, 'booked', context.now))) return refuse('waiting.unknown');
    context.audit({ action: 'plan.slot-filled', patientId: entry.patientId, subject: { kind: 'visit', id: visitId } });
    context.announce('calendar', visitId);
    context.announce('waiting', waitingEntryId);
    return { visitId };
  }),
];

async function cancelledVisit({ tx, clinic }: StaffContext, visitId: VisitRow['visit_id']): Promise<VisitRow | Refusal> {
  const row = await findVisit(tx, clinic.clinicId, visitId);
  if (row === undefined) return refuse('visit.unknown');
  return row.state === 'cancelled' ? row : refuse('waiting.not-free');
}

/** The same time, room and people for somebody else; a dosing session is one of their own plan, of the treatment that the room was booked for. */
async function visitFor(context: StaffContext, row: VisitRow, entry: WaitingEntry): Promise<{ readonly toBook: VisitToBook; readonly planId: VisitRow['plan_id'] } | Refusal> {
  const { tx, clinic } = context;
  const staff = (await listStaffOf(tx, clinic.clinicId, row.visit_id)).map(({ staff_id, duty }) => ({ staffId: staff_id, duty }));
  const wanted = { startsAt: row.starts_at, endsAt: row.ends_at, roomId: row.room_id, staff };
  if (row.kind !== 'dosing-session') return { toBook: { wanted, kind: row.kind, length: INTEGRATION_VISIT, number: null }, planId: null };
  const before = row.plan_id === null ? undefined : await findPlan(tx, clinic.clinicId, row.plan_id);
  const plan = (await listPlans(tx, clinic.clinicId, entry.patientId)).find(({ treatment }) => treatment === before?.treatment);
  if (plan === undefined) return refuse('plan.session-needs-plan');
  const refusal = await refusePlanning(context, entry.patientId, plan.treatment);
  if (refusal !== null) return refusal;
  const number = await nextNumberInPlan(tx, clinic.clinicId, plan.plan_id);
  return { toBook: { wanted, kind: row.kind, length: sessionLength(treatments[plan.treatment].form), number }, planId: plan.plan_id };
}

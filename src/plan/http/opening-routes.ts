import { after, days } from '#foundation/instant.ts';
import { ROLES } from '#foundation/role.ts';
import { findStaff } from '#people/store/staff.ts';
import type { Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { addAbsence, addClosedDay, removeAbsence, removeClosedDay, setWeek, showOpening } from '../api-opening.ts';
import { findClosed } from '../opening.ts';
import { refuse } from '../refusals.ts';
import { endAbsence, endClosedDay, insertAbsence, insertClosedDay, insertWeek, listAbsences, listClosedDays, readOpening } from '../store/opening.ts';
import { bookingsBetween, lockCalendar } from '../store/visit.ts';
import type { StaffContext } from './plan-context.ts';

const KEEPERS = { audience: 'staff', roles: ['owner', 'front-desk'] } as const;
/** Nothing is booked further ahead than this, or it is looked at when its time comes nearer. */
const LOOK_AHEAD = days(365);

/** Opening hours, closed days and absences. What is booked already stays, and is counted. */
export const openingRoutes: readonly Route[] = [
  route(showOpening, { audience: 'staff', roles: ROLES }, async ({ tx, clinic }: StaffContext) => {
    const { week } = await readOpening(tx, clinic);
    const closedDays = await listClosedDays(tx, clinic.clinicId);
    const absences = await listAbsences(tx, clinic.clinicId);
    return {
      week: week === null ? null : [...week],
      closedDays: closedDays.map((row) => ({ closedDayId: row.closed_day_id, day: row.day, name: row.name })),
      absences: absences.map((row) => ({ absenceId: row.absence_id, staffId: row.staff_id, name: row.name, firstDay: row.first_day, lastDay: row.last_day })),
    };
  }),

  route(setWeek, KEEPERS, async (context: StaffContext, { body: { week } }) => {
    if (new Set(week.map(({ weekday }) => weekday)).size < week.length) return refuse('opening.day-twice');
    if (week.some(({ fromMinute, untilMinute }) => untilMinute <= fromMinute)) return refuse('opening.ends-before-start');
    await lockCalendar(context.tx, context.clinic.clinicId);
    const weekId = context.newId<'OpeningWeek'>();
    await insertWeek(context.tx, { clinic_id: context.clinic.clinicId, week_id: weekId, set_at: context.now, set_by: context.actor.staffId }, week);
    context.audit({ action: 'plan.opening-set', subject: { kind: 'opening-week', id: weekId } });
    context.announce('opening', weekId);
    return { outside: await countOutside(context) };
  }),

  route(addClosedDay, KEEPERS, async (context: StaffContext, { body }) => {
    await lockCalendar(context.tx, context.clinic.clinicId);
    const closedDayId = context.newId<'ClosedDay'>();
    await insertClosedDay(context.tx, { clinic_id: context.clinic.clinicId, closed_day_id: closedDayId, ...body, added_at: context.now, added_by: context.actor.staffId, ended_at: null });
    context.audit({ action: 'plan.closed-day-added', subject: { kind: 'closed-day', id: closedDayId }, facts: { day: body.day } });
    context.announce('opening', closedDayId);
    return { closedDayId, outside: await countOutside(context) };
  }),

  route(removeClosedDay, KEEPERS, async (context: StaffContext, { params: { closedDayId } }) => {
    if (!(await endClosedDay(context.tx, context.clinic.clinicId, closedDayId, context.now))) return refuse('opening.unknown');
    context.audit({ action: 'plan.closed-day-removed', subject: { kind: 'closed-day', id: closedDayId } });
    context.announce('opening', closedDayId);
    return { isDone: true } as const;
  }),

  route(addAbsence, KEEPERS, async (context: StaffContext, { body: { staffId, firstDay, lastDay } }) => {
    if ((await findStaff(context.tx, context.clinic.clinicId, staffId)) === undefined) return refuse('booking.person-unknown');
    if (lastDay < firstDay) return refuse('opening.ends-before-start');
    await lockCalendar(context.tx, context.clinic.clinicId);
    const absenceId = context.newId<'Absence'>();
    await insertAbsence(context.tx, { clinic_id: context.clinic.clinicId, absence_id: absenceId, staff_id: staffId, first_day: firstDay, last_day: lastDay, added_at: context.now, added_by: context.actor.staffId, ended_at: null });
    context.audit({ action: 'plan.absence-added', subject: { kind: 'absence', id: absenceId }, facts: { staffId, firstDay, lastDay } });
    context.announce('opening', absenceId);
    return { absenceId, outside: await countOutside(context) };
  }),

  route(removeAbsence, KEEPERS, async (context: StaffContext, { params: { absenceId } }) => {
    if (!(await endAbsence(context.tx, context.clinic.clinicId, absenceId, context.now))) return refuse('opening.unknown');
    context.audit({ action: 'plan.absence-removed', subject: { kind: 'absence', id: absenceId } });
    context.announce('opening', absenceId);
    return { isDone: true } as const;
  }),
];

async function countOutside({ tx, clinic, now }: StaffContext): Promise<number> {
  const opening = await readOpening(tx, clinic);
  const ahead = await bookingsBetween(tx, clinic.clinicId, now, after(now, LOOK_AHEAD));
  return ahead.filter((booking) => booking.startsAt >= now && findClosed(booking, opening).length > 0).length;
}

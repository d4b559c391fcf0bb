import type { Instant } from '#foundation/instant.ts';
import { after, between, milliseconds } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { ROLES } from '#foundation/role.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { findPatient } from '#people/store/patient.ts';
import { namesOfStaff } from '#people/store/staff.ts';
import type { Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import type { MoveOutlook } from '../api-move.ts';
import { moveOutlook, moveVisit } from '../api-move.ts';
import type { Booking } from '../clash.ts';
import { findClashes, refuseClashes } from '../clash.ts';
import { followingTime } from '../following-time.ts';
import { integrationWindow } from '../integration-visit.ts';
import { NEAREST_REACH, nearestTimes } from '../nearest-times.ts';
import { USUAL_WEEK } from '../open-hours.ts';
import { findClosed } from '../opening.ts';
import { refuse } from '../refusals.ts';
import { planSettings } from '../settings.ts';
import { readOpening } from '../store/opening.ts';
import type { VisitRow } from '../store/visit.ts';
import { bookingOf, bookingsBetween, listFollowing, listStaffOf, lockCalendar, lockVisit, placeVisits } from '../store/visit.ts';
import { LONGEST_HELD } from '../visit.ts';
import { bookedVisit, holdPatientOf } from './booked-visit.ts';
import { refuseDoubleBooking } from './booking.ts';
import { refuseRoom } from './places.ts';
import type { StaffContext } from './plan-context.ts';
import { tellOfNewTimes } from './tell-new-times.ts';

const anyStaff = { audience: 'staff', roles: ROLES } as const;

/** Moving a visit with what hangs on it: what it would bring, and the move itself. */
export const moveRoutes: readonly Route[] = [
  route(moveOutlook, anyStaff, async (context: StaffContext, { params, query }) => {
    const row = await bookedVisit(context, params.visitId);
    if (isRefusal(row)) return row;
    const refusal = await refuseRoom(context, query.roomId ?? null);
    if (refusal !== null) return refusal;
    context.audit({ action: 'plan.move-outlook-opened', patientId: row.patient_id, subject: { kind: 'visit', id: row.visit_id } });
    return outlook(context, row, query.startsAt, query.roomId ?? null);
  }),

  route(moveVisit, anyStaff, async (context: StaffContext, { params, body }) => {
    await holdPatientOf(context, params.visitId);
    await lockCalendar(context.tx, context.clinic.clinicId);
    const row = await bookedVisit(context, params.visitId, lockVisit);
    if (isRefusal(row)) return row;
    const rows = await movedRows(context, row, body);
    if (isRefusal(rows)) return rows;
    const refusal = (await refuseRoom(context, body.roomId)) ?? (await refuseMoved(context, rows)) ?? (await refuseDoubleBooking(() => placeVisits(context.tx, rows)));
    if (refusal !== null) return refusal;
    await tellOfNewTimes(context, rows);
    context.audit({ action: 'plan.visit-moved', patientId: row.patient_id, subject: { kind: 'visit', id: row.visit_id }, facts: { from: row.starts_at, to: body.startsAt, following: rows.length - 1 } });
    context.announce('calendar', row.visit_id);
    return { visitId: row.visit_id, movedVisitIds: rows.map((each) => each.visit_id) };
  }),
];

function movedTo(row: VisitRow, startsAt: Instant, roomId: VisitRow['room_id']): VisitRow {
  return { ...row, starts_at: startsAt, ends_at: after(startsAt, between(row.starts_at, row.ends_at)), room_id: roomId };
}

type Move = { readonly startsAt: Instant; readonly roomId: VisitRow['room_id']; readonly following: readonly { readonly visitId: VisitRow['visit_id']; readonly startsAt: Instant }[] };

/** The visit and what follows it at their new times; each of those has to hang on it and be booked still. */
async function movedRows({ tx, clinic }: StaffContext, row: VisitRow, { startsAt, roomId, following }: Move): Promise<readonly VisitRow[] | Refusal> {
  const hanging = await listFollowing(tx, clinic.clinicId, row.visit_id);
  const rows = following.map((wanted) => {
    const found = hanging.find((each) => each.visit_id === wanted.visitId);
    return found === undefined ? null : movedTo(found, wanted.startsAt, found.room_id);
  });
  const known = rows.filter((each) => each !== null);
  return known.length < rows.length ? refuse('visit.does-not-follow') : [movedTo(row, startsAt, roomId), ...known];
}

/** Looks at each at its new time: the clinic's hours, everything else that is booked, and those that move along. */
async function refuseMoved(context: StaffContext, rows: readonly VisitRow[]): Promise<Refusal | null> {
  const { tx, clinic } = context;
  const opening = await readOpening(tx, clinic);
  const others = await bookedAround(context, rows.map(({ starts_at }) => starts_at), rows);
  const placed: Booking[] = [];
  for (const row of rows) {
    const booking = bookingOf(row, await listStaffOf(tx, clinic.clinicId, row.visit_id));
    const refusal = refuseClashes([...findClosed(booking, opening), ...findClashes(booking, [...others, ...placed], settingsInForce(planSettings, clinic.settings))]);
    if (refusal !== null) return refusal;
    placed.push(booking);
  }
  return null;
}

/** Everything booked around some moments but what is about to move. */
async function bookedAround({ tx, clinic }: StaffContext, moments: readonly Instant[], moving: readonly VisitRow[]): Promise<readonly Booking[]> {
  const sorted = moments.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const around = await bookingsBetween(tx, clinic.clinicId, after(first, milliseconds(-NEAREST_REACH)), after(last, milliseconds(NEAREST_REACH + LONGEST_HELD)));
  return around.filter(({ visit }) => moving.every((row) => row.visit_id !== visit));
}

async function outlook(context: StaffContext, row: VisitRow, startsAt: Instant, roomId: VisitRow['room_id']): Promise<MoveOutlook> {
  const { tx, clinic, now } = context;
  const settings = settingsInForce(planSettings, clinic.settings);
  const opening = await readOpening(tx, clinic);
  const hanging = (await listFollowing(tx, clinic.clinicId, row.visit_id)).filter((each) => each.starts_at > now);
  const length = between(row.starts_at, startsAt);
  const others = await bookedAround(context, [startsAt, ...hanging.map((each) => after(each.starts_at, length))], [row, ...hanging]);
  const session = bookingOf(movedTo(row, startsAt, roomId), await listStaffOf(tx, clinic.clinicId, row.visit_id));
  const placed: Booking[] = [session];
  const clashesOf = (booking: Booking, among: readonly Booking[]) => [...findClosed(booking, opening), ...findClashes(booking, among, settings)];
  const isFree = (booking: Booking, among: readonly Booking[]) => clashesOf(booking, among).length === 0 && findClosed(booking, { ...opening, week: opening.week ?? USUAL_WEEK }).length === 0;
  const at = (booking: Booking, when: Instant): Booking => ({ ...booking, startsAt: when, endsAt: after(when, between(booking.startsAt, booking.endsAt)) });
  const clashes = clashesOf(session, others);
  const following: MoveOutlook['following'] = [];
  for (const each of hanging) {
    const booking = bookingOf(each, await listStaffOf(tx, clinic.clinicId, each.visit_id));
    const to = followingTime({ from: row.starts_at, to: startsAt, followsAt: each.starts_at, window: integrationWindow(session.endsAt, settings) }, now, clinic.zone, (when) => isFree(at(booking, when), [...others, ...placed]));
    if (to !== null) placed.push(at(booking, to));
    following.push({ visitId: each.visit_id, kind: each.kind, from: each.starts_at, to });
  }
  const patient = await findPatient(tx, clinic.clinicId, row.patient_id);
  const staff = new Set(placed.flatMap((booking) => booking.staff.map((each) => each.staff)));
  return {
    clashes: clashes.map(({ kind, from, until }) => ({ kind, from, until })),
    nearest: clashes.length === 0 ? [] : [...nearestTimes(startsAt, now, clinic.zone, (when) => isFree(at(session, when), others))],
    following,
    told: {
      patientBy: typeof patient?.email === 'string' ? 'pages-and-letter' : 'pages',
      staff: [...(await namesOfStaff(tx, clinic.clinicId, [...staff])).values()],
    },
  };
}

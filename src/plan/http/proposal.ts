import type { z } from 'zod';
import type { Clinic } from '#foundation/clinic.ts';
import type { AnswerOf } from '#foundation/contract.ts';
import type { PatientId, RoomId, StaffId } from '#foundation/id.ts';
import { newId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { after, milliseconds } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import { addDays } from '#foundation/zoned-time.ts';
import type { proposePlan } from '../api-plan.ts';
import type { Booking, StaffAssignment } from '../clash.ts';
import { findClashes } from '../clash.ts';
import type { ProposedIntegrationVisit } from '../integration-visit.ts';
import { proposeIntegrationVisit } from '../integration-visit.ts';
import { NEAREST_REACH, nearestTimes } from '../nearest-times.ts';
import { USUAL_WEEK } from '../open-hours.ts';
import type { Opening } from '../opening.ts';
import { daysAway, findClosed, openOn } from '../opening.ts';
import { refuse } from '../refusals.ts';
import { treatments } from '../route.ts';
import type { ProposedSession } from '../series.ts';
import { proposeSeries } from '../series.ts';
import { seriesTemplates } from '../series-template.ts';
import { planSettings } from '../settings.ts';
import { readOpening } from '../store/opening.ts';
import { bookingsBetween } from '../store/visit.ts';
import type { VisitLength } from '../visit.ts';
import { INTEGRATION_VISIT, LONGEST_HELD, sessionLength } from '../visit.ts';
import type { Weekday } from '../weekday.ts';
import { weekdayOf as weekdayOfDay } from '../weekday.ts';
import { refusePlaces } from './places.ts';
import type { StaffContext } from './plan-context.ts';

type Wish = z.output<NonNullable<typeof proposePlan.query>>;
type Proposal = AnswerOf<typeof proposePlan>;
type Slot = NonNullable<Proposal['integrationVisits'][number]>;

const EVERY_WEEKDAY: readonly Weekday[] = [1, 2, 3, 4, 5];

/**
 * Sessions and integration visits for a wish, each with what it clashes with: the clinic's hours, the calendar as it
 * stands, and the rest of the proposal; and with free times nearby where it does.
 */
export async function proposeWithClashes(context: StaffContext, patientId: PatientId, wish: Wish): Promise<Proposal | Refusal> {
  const { roomId, integrationRoomId = roomId, nurseId, therapistId } = wish;
  const places = await refusePlaces(context, [roomId, integrationRoomId], [nurseId, therapistId].filter((each) => each !== undefined));
  if (places !== null) return places;
  const opening = await readOpening(context.tx, context.clinic);
  const days = proposeDays(context.clinic, wish, opening);
  if (isRefusal(days)) return days;
  const length = sessionLength(treatments[wish.treatment].form);
  const therapist = assigned(wish.therapistId, 'exclusive');
  const propose = proposer(context, patientId, opening, await surroundings(context, days));
  const answer: Proposal = { sessions: [], integrationVisits: [] };
  for (const { number, isMoved, startsAt } of days.sessions) {
    answer.sessions.push({ number, isMoved, ...propose(startsAt, wish.roomId, [...assigned(wish.nurseId, 'monitoring'), ...therapist], length) });
  }
  for (const visit of days.integrationVisits) {
    answer.integrationVisits.push(visit === null ? null : propose(visit.startsAt, wish.integrationRoomId ?? null, therapist, INTEGRATION_VISIT));
  }
  return answer;
}

type Days = { readonly sessions: readonly ProposedSession[]; readonly integrationVisits: readonly (ProposedIntegrationVisit | null)[] };

function proposeDays(clinic: Clinic, wish: Wish, opening: Opening): Days | Refusal {
  const settings = settingsInForce(planSettings, clinic.settings);
  const template = seriesTemplates.find(({ key }) => key === wish.template);
  if (template === undefined) return refuse('plan.template-unknown');
  const { zone } = clinic;
  const asked = wish.weekdays === undefined ? EVERY_WEEKDAY : wish.weekdays.split(',').map(weekdayOf);
  const weekdays = asked.filter((weekday) => opening.week === null || opening.week.some((open) => open.weekday === weekday));
  // With no open weekday left none may be chosen, and an empty list would mean all.
  if (weekdays.length === 0) return refuse('series.does-not-fit', { found: [], wanted: template.sessions, windowDays: template.windowDays });
  const away = (staff: readonly (StaffId | undefined)[]) => daysAway(staff.filter((each) => each !== undefined), opening.absences, wish.firstDay, addDays(wish.firstDay, template.windowDays + 7));
  const closedDays = [...opening.closedDays, ...away([wish.nurseId, wish.therapistId])];
  const sessions = proposeSeries({ template, pace: wish.pace, firstDay: wish.firstDay, timeOfDay: wish.timeOfDay, zone, weekdays, closedDays }, settings);
  if (isRefusal(sessions)) return sessions;
  const { visit } = sessionLength(treatments[wish.treatment].form);
  const open = { ...opening, closedDays: [...opening.closedDays, ...away([wish.therapistId])] };
  const openOnDay = (day: LocalDate) => (weekdays.includes(weekdayOfDay(day)) ? openOn(day, open) : null);
  const integrationVisits = sessions.map(({ startsAt }) => {
    const proposed = proposeIntegrationVisit({ zone, visitLength: INTEGRATION_VISIT.visit, openOn: openOnDay, preferredTime: wish.integrationTime, doseEndedAt: after(startsAt, visit) }, settings);
    return isRefusal(proposed) ? null : proposed;
  });
  return { sessions, integrationVisits };
}

/** Everything booked around the days of a proposal, as far as free times are looked for. */
function surroundings({ tx, clinic, now }: StaffContext, { sessions, integrationVisits }: Days): Promise<readonly Booking[]> {
  const starts = [...sessions, ...integrationVisits].flatMap((each) => each?.startsAt ?? []).toSorted();
  const [first = now, last = now] = [starts[0], starts.at(-1)];
  return bookingsBetween(tx, clinic.clinicId, after(first, milliseconds(-NEAREST_REACH)), after(last, milliseconds(NEAREST_REACH + LONGEST_HELD)));
}

/** Proposes one slot after the other; each later one sees those before it as if they were booked. */
function proposer({ clinic, now, random }: StaffContext, patientId: PatientId, opening: Opening, existing: readonly Booking[]) {
  const proposed: Booking[] = [];
  const settings = settingsInForce(planSettings, clinic.settings);
  return (startsAt: Instant, roomId: RoomId | null, staff: readonly StaffAssignment[], held: VisitLength): Slot => {
    const bookingAt = (at: Instant): Booking => ({ visit: newId(now, random), patient: patientId, room: roomId, staff, startsAt: at, endsAt: after(at, held.visit), recovery: held.recovery, turnover: held.turnover });
    const clashesOf = (each: Booking) => [...findClosed(each, opening), ...findClashes(each, [...existing, ...proposed], settings)];
    const booking = bookingAt(startsAt);
    const clashes = clashesOf(booking);
    const isFree = (at: Instant) => findClosed(bookingAt(at), { ...opening, week: opening.week ?? USUAL_WEEK }).length === 0 && clashesOf(bookingAt(at)).length === 0;
    const nearest = clashes.length === 0 ? [] : [...nearestTimes(startsAt, now, clinic.zone, isFree)];
    proposed.push(booking);
    return { startsAt, endsAt: booking.endsAt, clashes: clashes.map(({ kind, from, until }) => ({ kind, from, until })), nearest };
  };
}

function assigned(staff: StaffId | undefined, duty: StaffAssignment['duty']): readonly StaffAssignment[] {
  return staff === undefined ? [] : [{ staff, duty }];
}

function weekdayOf(digit: string): Weekday {
  return ([1, 2, 3, 4, 5, 6, 7] as const)[Number(digit) - 1] ?? 1;
}

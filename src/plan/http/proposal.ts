import type { z } from 'zod';
import type { Clinic } from '#foundation/clinic.ts';
import type { AnswerOf } from '#foundation/contract.ts';
import type { PatientId, RoomId, StaffId } from '#foundation/id.ts';
import { newId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { after } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { proposePlan } from '../api-plan.ts';
import type { Booking, StaffAssignment } from '../clash.ts';
import { findClashes, roomFreeAt } from '../clash.ts';
import type { ProposedIntegrationVisit } from '../integration-visit.ts';
import { proposeIntegrationVisit } from '../integration-visit.ts';
import { refuse } from '../refusals.ts';
import { treatments } from '../route.ts';
import type { ProposedSession } from '../series.ts';
import { proposeSeries } from '../series.ts';
import { seriesTemplates } from '../series-template.ts';
import { planSettings } from '../settings.ts';
import { bookingsBetween } from '../store/visit.ts';
import type { VisitLength } from '../visit.ts';
import { INTEGRATION_VISIT, sessionLength } from '../visit.ts';
import type { Weekday } from '../weekday.ts';
import { refusePlaces } from './places.ts';
import type { StaffContext } from './plan-context.ts';

type Wish = z.output<NonNullable<typeof proposePlan.query>>;
type Proposal = AnswerOf<typeof proposePlan>;
type Slot = NonNullable<Proposal['integrationVisits'][number]>;

const EVERY_WEEKDAY: readonly Weekday[] = [1, 2, 3, 4, 5];

/** Sessions and integration visits for a wish, each with what it clashes with: the calendar as it stands, and the rest of the proposal. */
export async function proposeWithClashes(context: StaffContext, patientId: PatientId, wish: Wish): Promise<Proposal | Refusal> {
  const { roomId, integrationRoomId = roomId, nurseId, therapistId } = wish;
  const places = await refusePlaces(context, [roomId, integrationRoomId], [nurseId, therapistId].filter((each) => each !== undefined));
  if (places !== null) return places;
  const days = proposeDays(context.clinic, wish);
  if (isRefusal(days)) return days;
  const length = sessionLength(treatments[wish.treatment].form);
  const therapist = assigned(wish.therapistId, 'exclusive');
  const propose = proposer(context, patientId);
  const answer: Proposal = { sessions: [], integrationVisits: [] };
  for (const { number, isMoved, startsAt } of days.sessions) {
    answer.sessions.push({ number, isMoved, ...(await propose(startsAt, wish.roomId, [...assigned(wish.nurseId, 'monitoring'), ...therapist], length)) });
  }
  for (const visit of days.integrationVisits) {
    answer.integrationVisits.push(visit === null ? null : await propose(visit.startsAt, wish.integrationRoomId ?? null, therapist, INTEGRATION_VISIT));
  }
  return answer;
}

type Days = { readonly sessions: readonly ProposedSession[]; readonly integrationVisits: readonly (ProposedIntegrationVisit | null)[] };

function proposeDays(clinic: Clinic, wish: Wish): Days | Refusal {
  const settings = settingsInForce(planSettings, clinic.settings);
  const template = seriesTemplates.find(({ key }) => key === wish.template);
  if (template === undefined) return refuse('plan.template-unknown');
  const weekdays = wish.weekdays === undefined ? EVERY_WEEKDAY : wish.weekdays.split(',').map(weekdayOf);
  const common = { zone: clinic.zone, weekdays, closedDays: [] };
  const sessions = proposeSeries({ template, pace: wish.pace, firstDay: wish.firstDay, timeOfDay: wish.timeOfDay, ...common }, settings);
  if (isRefusal(sessions)) return sessions;
  const { visit } = sessionLength(treatments[wish.treatment].form);
  const hours = { visitLength: INTEGRATION_VISIT.visit, opensAtTime: '09:00', closesAtTime: '18:00', preferredTime: wish.integrationTime };
  const integrationVisits = sessions.map(({ startsAt }) => {
    const proposed = proposeIntegrationVisit({ ...common, ...hours, doseEndedAt: after(startsAt, visit) }, settings);
    return isRefusal(proposed) ? null : proposed;
  });
  return { sessions, integrationVisits };
}

/** Proposes one slot after the other; each later one sees those before it as if they were booked. */
function proposer({ tx, clinic, now, random }: StaffContext, patientId: PatientId) {
  const proposed: Booking[] = [];
  return async (startsAt: Instant, roomId: RoomId | null, staff: readonly StaffAssignment[], held: VisitLength): Promise<Slot> => {
    const endsAt = after(startsAt, held.visit);
    const booking: Booking = { visit: newId(now, random), patient: patientId, room: roomId, staff, startsAt, endsAt, recovery: held.recovery, turnover: held.turnover };
    const existing = await bookingsBetween(tx, clinic.clinicId, startsAt, roomFreeAt(booking));
    const clashes = findClashes(booking, [...existing, ...proposed], settingsInForce(planSettings, clinic.settings));
    proposed.push(booking);
    return { startsAt, endsAt, clashes: clashes.map(({ kind, from, until }) => ({ kind, from, until })) };
  };
}

function assigned(staff: StaffId | undefined, duty: StaffAssignment['duty']): readonly StaffAssignment[] {
  return staff === undefined ? [] : [{ staff, duty }];
}

function weekdayOf(digit: string): Weekday {
  return ([1, 2, 3, 4, 5, 6, 7] as const)[Number(digit) - 1] ?? 1;
}

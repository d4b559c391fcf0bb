import type { z } from 'zod';
import type { Clinic } from '#foundation/clinic.ts';
import type { PatientId, RoomId, StaffId } from '#foundation/id.ts';
import { idSchema } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { after, minutes } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { AnswerOf } from '#foundation/contract.ts';
import type { proposePlan } from '../api-plan.ts';
import type { Booking, StaffAssignment } from '../clash.ts';
import { findClashes } from '../clash.ts';
import { proposeIntegrationVisit } from '../integration-visit.ts';
import { refuse } from '../refusals.ts';
import { treatments } from '../route.ts';
import { proposeSeries } from '../series.ts';
import { seriesTemplates } from '../series-template.ts';
import { planSettings } from '../settings.ts';
import { bookingsBetween } from '../store/visit.ts';
import type { VisitLength } from '../visit.ts';
import { INTEGRATION_VISIT, sessionLength } from '../visit.ts';
import type { Weekday } from '../weekday.ts';
import type { PlanTx } from './dosing-context.ts';

type Wish = z.output<NonNullable<typeof proposePlan.query>>;

const EVERY_WEEKDAY: readonly Weekday[] = [1, 2, 3, 4, 5];
const NOT_YET_BOOKED = idSchema<'Visit'>().parse('00000000-0000-0000-0000-000000000000');

/** Sessions and integration visits for a wish, each with what it clashes with on the calendar as it stands. */
export async function proposeWithClashes(tx: PlanTx, clinic: Clinic, patientId: PatientId, wish: Wish): Promise<AnswerOf<typeof proposePlan> | Refusal> {
  const settings = settingsInForce(planSettings, clinic.settings);
  const template = seriesTemplates.find(({ key }) => key === wish.template);
  if (template === undefined) return refuse('plan.template-unknown');
  const weekdays = wish.weekdays === undefined ? EVERY_WEEKDAY : wish.weekdays.split(',').map(weekdayOf);
  const common = { zone: clinic.zone, weekdays, closedDays: [] };
  const sessions = proposeSeries({ template, pace: wish.pace, firstDay: wish.firstDay, timeOfDay: wish.timeOfDay, ...common }, settings);
  if (isRefusal(sessions)) return sessions;
  const length = sessionLength(treatments[wish.treatment].form);
  const visits = sessions.map((session) =>
    proposeIntegrationVisit({ ...common, doseEndedAt: after(session.startsAt, length.visit), visitLength: INTEGRATION_VISIT.visit, opensAtTime: '09:00', closesAtTime: '18:00', preferredTime: wish.integrationTime }, settings),
  );
  const clashes = async (booking: Booking) => {
    const existing = await bookingsBetween(tx, clinic.clinicId, booking.startsAt, after(booking.endsAt, minutes((booking.recovery + booking.turnover) / 60_000)));
    return findClashes(booking, existing, settings).map(({ kind, from, until }) => ({ kind, from, until }));
  };
  const slot = async (startsAt: Instant, roomId: RoomId | null, staff: readonly StaffAssignment[], held: VisitLength) => {
    const endsAt = after(startsAt, held.visit);
    return { startsAt, endsAt, clashes: await clashes({ visit: NOT_YET_BOOKED, patient: patientId, room: roomId, staff, startsAt, endsAt, recovery: held.recovery, turnover: held.turnover }) };
  };
  const therapist = assigned(wish.therapistId, 'exclusive');
  const answer: AnswerOf<typeof proposePlan> = { sessions: [], integrationVisits: [] };
  for (const { number, isMoved, startsAt } of sessions) {
    answer.sessions.push({ number, isMoved, ...(await slot(startsAt, wish.roomId, [...assigned(wish.nurseId, 'monitoring'), ...therapist], length)) });
  }
  for (const visit of visits) {
    answer.integrationVisits.push(isRefusal(visit) ? null : await slot(visit.startsAt, wish.integrationRoomId ?? null, therapist, INTEGRATION_VISIT));
  }
  return answer;
}

function assigned(staff: StaffId | undefined, duty: StaffAssignment['duty']): readonly StaffAssignment[] {
  return staff === undefined ? [] : [{ staff, duty }];
}

function weekdayOf(digit: string): Weekday {
  return ([1, 2, 3, 4, 5, 6, 7] as const)[Number(digit) - 1] ?? 1;
}

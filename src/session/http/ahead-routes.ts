import { idSchema } from '#foundation/id.ts';
import { addDays, localDateOf, startOfDay } from '#foundation/zoned-time.ts';
import { findPatient } from '#people/store/patient.ts';
import type { WireVisit } from '#plan/api-plan.ts';
import type { TreatmentKey } from '#plan/route.ts';
import { findOrderForVisit, orderOf } from '#plan/store/dose-order.ts';
import { listShownVisits } from '#plan/store/visit.ts';
import type { Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import type { WireSessionAhead } from '../api-ahead.ts';
import { sessionsAhead } from '../api-ahead.ts';
import type { GateItem } from '../gate-item.ts';
import { boardName } from '../person-in-room.ts';
import { readinessAhead } from '../readiness-ahead.ts';
import { standingRecord } from '../session-record.ts';
import { findSessionOfVisit } from '../store/dosing-session.ts';
import { judgeGate } from './gate-facts.ts';
import type { SessionContext } from './session-context.ts';
import { clinicians } from './session-context.ts';

/** How far ahead the next day with sessions is looked for. */
const DAYS_AHEAD = 8;

type BookedDose = WireVisit & { readonly treatment: TreatmentKey };

/** What the session domain offers before anybody has come: who is next, and how ready each is. */
export const aheadRoutes: readonly Route[] = [
  route(sessionsAhead, clinicians, async (context: SessionContext) => {
    const { tx, clinic: { clinicId, zone }, now } = context;
    const today = localDateOf(now, zone);
    const visits = await listShownVisits(tx, clinicId, { from: startOfDay(today, zone), until: startOfDay(addDays(today, DAYS_AHEAD), zone) });
    const byDay = Map.groupBy(visits.filter(isBookedDose), ({ startsAt }) => localDateOf(startsAt, zone));
    const next = [...byDay.keys()].filter((day) => day > today).toSorted()[0];
    const days = [{ day: today, isToday: true, visits: await aheadOn(context, byDay.get(today)) }];
    if (next !== undefined) days.push({ day: next, isToday: false, visits: await aheadOn(context, byDay.get(next)) });
    context.audit({ action: 'session.ahead-opened', facts: { sessions: days.reduce((sum, { visits: shown }) => sum + shown.length, 0) } });
    return { days };
  }),
];

function isBookedDose(visit: WireVisit): visit is BookedDose {
  return visit.kind === 'dosing-session' && visit.state === 'booked' && visit.treatment !== null;
}

async function aheadOn(context: SessionContext, visits: readonly BookedDose[] = []): Promise<WireSessionAhead[]> {
  const shown: WireSessionAhead[] = [];
  for (const visit of visits) {
    const ahead = await aheadOf(context, visit);
    if (ahead !== null) shown.push(ahead);
  }
  return shown;
}

/** Null once the person has come: from then on their room says it. */
async function aheadOf(context: SessionContext, visit: BookedDose): Promise<WireSessionAhead | null> {
  const { tx, clinic: { clinicId } } = context;
  const { visitId, patientId, roomName, treatment, startsAt } = visit;
  const session = await findSessionOfVisit(tx, clinicId, visitId);
  if (session !== undefined && session.state !== 'booked') return null;
  const patient = await findPatient(tx, clinicId, patientId);
  if (patient === undefined) return null;
  const row = await findOrderForVisit(tx, clinicId, visitId);
  // Judged for the moment it is booked for: a consent, a screening or a test that has run out by then does not count.
  const at = startsAt > context.now ? startsAt : context.now;
  const gate = await judgeGate({ ...context, now: at }, standingRecord({ session: nobodyYet(visit), entries: [], readings: [] }), row === undefined ? null : orderOf(row));
  const { isReady, settled, open, onTheDay } = readinessAhead(gate);
  const name = boardName({ givenName: patient.given_name, familyName: patient.family_name, calledName: patient.called_name });
  return { visitId, patientId, name, roomName, treatment, startsAt, isReady, settled: settled.map(line), open: open.map(line), onTheDay: onTheDay.map(line) };
}

function line({ key, title, state, why, wouldMakeItGo }: GateItem): WireSessionAhead['open'][number] {
  return { key, title, state, why, wouldMakeItGo };
}

/** A session that nobody has opened, as the check looks at it; its id leads nowhere. */
function nobodyYet({ visitId, patientId, treatment, startsAt }: BookedDose) {
  return {
    sessionId: NO_SESSION, visitId, patientId, treatment, state: 'booked', since: startsAt, order: null, checkedInAt: null,
    dosingStartedAt: null, dosingEndedAt: null, isStoppedEarly: false, isCloselyWatched: null, hasLiverConcern: null,
  } as const;
}

const NO_SESSION = idSchema<'Session'>().parse('00000000-0000-7000-8000-000000000000');

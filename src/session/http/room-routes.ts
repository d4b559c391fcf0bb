import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
import { treatments } from '#plan/route.ts';
import { findPlan } from '#plan/store/treatment-plan.ts';
import type { VisitRow } from '#plan/store/visit.ts';
import { lockVisit } from '#plan/store/visit.ts';
import type { Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { openSession, ownSessions, sessionRoom } from '../api-room.ts';
import { refuse } from '../refusals.ts';
import type { SessionHead } from '../session-record.ts';
import { entriesOf, standingRecord } from '../session-record.ts';
import { bookSession } from '../session-state.ts';
import { findSession, findSessionOfVisit, insertSession, listDosedSessions } from '../store/dosing-session.ts';
import { readRecords } from '../store/session-record.ts';
import { readRoom } from './room.ts';
import type { OwnContext, SessionContext } from './session-context.ts';
import { clinicians, leaveTrail } from './session-context.ts';
import { stepTaken } from './step.ts';

/** What the session domain offers to open a session, to see one room, and to the person afterwards. */
export const roomRoutes: readonly Route[] = [
  route(openSession, clinicians, async (context: SessionContext, { params }) => {
    const { clinicId } = context.clinic;
    const visit = await lockVisit(context.tx, clinicId, params.visitId);
    if (visit === undefined) return refuse('session.unknown');
    const session = (await findSessionOfVisit(context.tx, clinicId, visit.visit_id)) ?? (await newSession(context, visit));
    if (isRefusal(session)) return session;
    leaveTrail(context, session, 'opened-for-visit', { visit: visit.visit_id });
    return stepTaken(session);
  }),

  route(sessionRoom, clinicians, async (context: SessionContext, { params }) => {
    const session = await findSession(context.tx, context.clinic.clinicId, params.sessionId);
    if (session === undefined) return refuse('session.unknown');
    context.audit({ action: 'session.room-opened', patientId: session.patientId, subject: { kind: 'session', id: session.sessionId } });
    return readRoom(context, session);
  }),

  route(ownSessions, { audience: 'patient' }, async (context: OwnContext) => {
    const { clinicId, zone } = context.clinic;
    context.audit({ action: 'session.own-sessions-opened', patientId: context.actor.patientId });
    const sessions = await listDosedSessions(context.tx, clinicId, context.actor.patientId);
    const records = await readRecords(context.tx, clinicId, sessions, ['felt-states', 'taken-back']);
    return {
      sessions: records.map((record) => ({
        sessionId: record.session.sessionId,
        date: localDateOf(record.session.dosingStartedAt ?? record.session.since, zone),
        treatmentName: treatments[record.session.treatment].name,
        feltStates: entriesOf(standingRecord(record), 'felt-states').flatMap(({ measuredAt, content }) =>
          content.ratings.filter(({ saidBy }) => saidBy === 'patient').map(({ state, rating }) => ({ state, rating, moment: content.moment, at: measuredAt })),
        ),
      })),
    };
  }),
];

/** The first session of a booked visit; its treatment is the plan’s. */
async function newSession(context: SessionContext, visit: VisitRow): Promise<SessionHead | Refusal> {
  const { clinicId } = context.clinic;
  const plan = visit.plan_id === null ? undefined : await findPlan(context.tx, clinicId, visit.plan_id);
  if (visit.kind !== 'dosing-session' || visit.state !== 'booked' || plan === undefined) return refuse('session.visit-not-for-dosing');
  const settled = { checkedInAt: null, isCloselyWatched: null, hasLiverConcern: null };
  const session = { ...bookSession(visit.booked_at), sessionId: context.newId<'Session'>(), visitId: visit.visit_id, patientId: visit.patient_id, treatment: plan.treatment, ...settled };
  await insertSession(context.tx, clinicId, session);
  return session;
}

import type { Kysely } from 'kysely';
import type { PatientId, SessionId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { CLINICAL_ROLES } from '#foundation/role.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { MeasuresTables } from '#measures/store/tables.ts';
import { holdPatient } from '#people/store/patient.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { PlanTables } from '#plan/store/tables.ts';
import type { ScreeningTables } from '#screening/store/tables.ts';
import type { Context, PatientActor, StaffActor } from '#transport/route.ts';
import { acceptMeasuredAt } from '../charting-time.ts';
import type { EntryContent } from '../entry-content.ts';
import { refuse } from '../refusals.ts';
import type { Charted, SessionEntryId, SessionHead } from '../session-record.ts';
import { isOver } from '../session-record.ts';
import type { SessionSettings } from '../settings.ts';
import { sessionSettings } from '../settings.ts';
import { lockSession } from '../store/dosing-session.ts';
import type { EntryToWrite } from '../store/session-entry.ts';
import type { SessionTables } from '../store/tables.ts';

export type SessionTx = Kysely<SessionTables & PlanTables & ScreeningTables & MeasuresTables & PeopleTables>;
export type SessionContext = Omit<Context<never>, 'actor' | 'tx'> & { readonly tx: SessionTx; readonly actor: StaffActor };
export type OwnContext = Omit<Context<never>, 'actor' | 'tx'> & { readonly tx: SessionTx; readonly actor: PatientActor };

export const clinicians = { audience: 'staff', roles: CLINICAL_ROLES } as const;
/** The same from behind a locked screen, for what a room must not lose sight of (H10). */
export const cliniciansEvenLocked = { ...clinicians, evenLocked: true } as const;
/** Who may give a drug. */
export const givers = { audience: 'staff', roles: ['prescriber', 'nurse'] } as const;
export const prescribers = { audience: 'staff', roles: ['prescriber'], stepUp: true } as const;

export function settingsOf({ clinic }: Pick<SessionContext, 'clinic'>): SessionSettings {
  return settingsInForce(sessionSettings, clinic.settings);
}

/** The session of the path, locked, if it is this patient's (H01). */
export async function openRoom(context: SessionContext, sessionId: SessionId, patientId: PatientId): Promise<SessionHead | Refusal> {
  const session = await lockSession(context.tx, context.clinic.clinicId, sessionId);
  if (session === undefined) return refuse('session.unknown');
  return session.patientId === patientId ? session : refuse('session.other-patient');
}

/**
 * The same with the patient held, for a step that is judged by their doses in other rooms, holds, consents or answers
 * (DOSE-7); before the session, as everywhere.
 */
export async function openRoomAlone(context: SessionContext, sessionId: SessionId, patientId: PatientId): Promise<SessionHead | Refusal> {
  await holdPatient(context.tx, context.clinic.clinicId, patientId);
  return openRoom(context, sessionId, patientId);
}

/** Where and when something was charted, as the request says it. */
export type ChartedBody = { readonly patientId: PatientId; readonly measuredAt: Instant; readonly device: string | null };

/** A locked session in which somebody has checked in, and the moment the entry holds for. */
export type OpenChart = { readonly session: SessionHead; readonly measuredAt: Instant };

/** Opens a session for charting: the right patient, checked in, at a moment that lies within the session. */
export async function openChart(context: SessionContext, sessionId: SessionId, body: ChartedBody, mayFollowEnd = false): Promise<OpenChart | Refusal> {
  const session = await openRoom(context, sessionId, body.patientId);
  if (isRefusal(session)) return session;
  if (session.checkedInAt === null) return refuse('session.not-checked-in');
  const until = isOver(session.state) && !mayFollowEnd ? session.since : null;
  const measuredAt = acceptMeasuredAt(body.measuredAt, { from: session.checkedInAt, until }, context.now, settingsOf(context));
  return isRefusal(measuredAt) ? measuredAt : { session, measuredAt };
}

/** Which entry a new one replaces, and why. */
export type Correction = { readonly entryId: SessionEntryId; readonly reason: string };

/** Who writes, when it was measured and when it is written. */
export function chartedNow(context: SessionContext, measuredAt: Instant, device: string | null = null, correction: Correction | null = null): Charted {
  return {
    entryId: context.newId<'SessionEntry'>(),
    measuredAt,
    enteredAt: context.now,
    staffId: context.actor.staffId,
    device,
    correctsEntryId: correction?.entryId ?? null,
    correctionReason: correction?.reason ?? null,
  };
}

/** An entry of this moment, not yet written. */
export function newEntry(context: SessionContext, content: EntryContent, measuredAt: Instant, device: string | null = null): EntryToWrite {
  return { ...chartedNow(context, measuredAt, device), content };
}

/** Leaves the audit line and tells the room’s and the corridor’s screens. */
export function leaveTrail(context: SessionContext, session: SessionHead, action: string, facts: Readonly<Record<string, unknown>> = {}): void {
  context.audit({ action: `session.${action}`, patientId: session.patientId, subject: { kind: 'session', id: session.sessionId }, facts });
  context.announce('session', session.sessionId);
  context.announce('board', context.clinic.clinicId);
}

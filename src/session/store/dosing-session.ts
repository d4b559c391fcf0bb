import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { ClinicId, PatientId, SessionId, VisitId } from '#foundation/id.ts';
import type { SessionHead } from '../session-record.ts';
import type { SessionTables } from './tables.ts';

type Tx = Kysely<Pick<SessionTables, 'dosing_session'>>;
type SessionRow = SessionTables['dosing_session'];

export async function insertSession(tx: Tx, clinicId: ClinicId, session: SessionHead): Promise<void> {
  await tx.insertInto('dosing_session').values({ clinic_id: clinicId, ...columnsOf(session) }).execute();
}

export async function findSession(tx: Tx, clinicId: ClinicId, sessionId: SessionId): Promise<SessionHead | undefined> {
  return headOf(await byId(tx, clinicId, sessionId).executeTakeFirst());
}

/** The same session, held until the transaction ends: whoever decides on it decides alone. */
export async function lockSession(tx: Tx, clinicId: ClinicId, sessionId: SessionId): Promise<SessionHead | undefined> {
  return headOf(await byId(tx, clinicId, sessionId).forUpdate().executeTakeFirst());
}

export async function findSessionOfVisit(tx: Tx, clinicId: ClinicId, visitId: VisitId): Promise<SessionHead | undefined> {
  return headOf(await tx.selectFrom('dosing_session').selectAll().where('clinic_id', '=', clinicId).where('visit_id', '=', visitId).executeTakeFirst());
}

/** Writes where a session stands now. */
export async function updateSession(tx: Tx, clinicId: ClinicId, session: SessionHead): Promise<void> {
  const { session_id, visit_id: _visit, patient_id: _patient, ...change } = columnsOf(session);
  await tx.updateTable('dosing_session').set(change).where('clinic_id', '=', clinicId).where('session_id', '=', session_id).execute();
}

/** A person's sessions in which a dose was begun, newest first. */
export async function listDosedSessions(tx: Tx, clinicId: ClinicId, patientId: PatientId): Promise<readonly SessionHead[]> {
  const rows = await tx
    .selectFrom('dosing_session')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', patientId)
    .where('dosing_started_at', 'is not', null)
    .orderBy('dosing_started_at', 'desc')
    .execute();
  return rows.map(sessionHeadOf);
}

/** A row in the words of the rules. */
export function sessionHeadOf(row: SessionRow): SessionHead {
  return {
    sessionId: row.session_id,
    visitId: row.visit_id,
    patientId: row.patient_id,
    treatment: row.treatment,
    state: row.state,
    since: row.since,
    order: row.order_id === null || row.order_version === null ? null : { id: row.order_id, version: row.order_version },
    checkedInAt: row.checked_in_at,
    dosingStartedAt: row.dosing_started_at,
    dosingEndedAt: row.dosing_ended_at,
    isStoppedEarly: row.is_stopped_early,
    isCloselyWatched: row.is_closely_watched,
    hasLiverConcern: row.has_liver_concern,
  };
}

function headOf(row: SessionRow | undefined): SessionHead | undefined {
  return row && sessionHeadOf(row);
}

function byId(tx: Tx, clinicId: ClinicId, sessionId: SessionId) {
  return tx.selectFrom('dosing_session').selectAll().where('clinic_id', '=', clinicId).where('session_id', '=', sessionId);
}

function columnsOf(session: SessionHead): Omit<SessionRow, 'clinic_id'> {
  return {
    session_id: session.sessionId,
    visit_id: session.visitId,
    patient_id: session.patientId,
    treatment: session.treatment,
    state: session.state,
    since: session.since,
    order_id: session.order?.id ?? null,
    order_version: session.order?.version ?? null,
    checked_in_at: session.checkedInAt,
    dosing_started_at: session.dosingStartedAt,
    dosing_ended_at: session.dosingEndedAt,
    is_stopped_early: session.isStoppedEarly,
    is_closely_watched: session.isCloselyWatched,
    has_liver_concern: session.hasLiverConcern,
  };
}

/** A dosing session that did not go as planned, and whose it was. */
export type UnplannedEnd = { readonly patientId: PatientId; readonly isStoppedEarly: boolean; readonly isLeftAgainstAdvice: boolean };

/** The sessions of these people that were stopped early or left against advice, in one read. */
export async function listUnplannedEnds(tx: Tx, clinicId: ClinicId, patientIds: readonly PatientId[]): Promise<readonly UnplannedEnd[]> {
  const rows = await tx
    .selectFrom('dosing_session')
    .select(['patient_id', 'is_stopped_early', 'state'])
    .where('clinic_id', '=', clinicId)
    .where(sql<boolean>`patient_id = any(${patientIds}::uuid[])`)
    .where((session) => session.or([session('is_stopped_early', '=', true), session('state', '=', 'left-against-advice')]))
    .execute();
  return rows.map((row) => ({ patientId: row.patient_id, isStoppedEarly: row.is_stopped_early, isLeftAgainstAdvice: row.state === 'left-against-advice' }));
}

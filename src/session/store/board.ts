import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { ClinicId, PatientId, SessionId, VisitId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { TreatmentKey } from '#plan/route.ts';
import type { SessionHead } from '../session-record.ts';
import { sessionHeadOf } from './dosing-session.ts';
import type { SessionTables } from './tables.ts';

/** One line of the board before anything is judged: the visit, who comes, and the session where one was opened. */
export type BoardVisit = {
  readonly visitId: VisitId;
  readonly patient: { readonly givenName: string; readonly familyName: string; readonly calledName: string | null };
  readonly roomName: string | null;
  readonly treatment: TreatmentKey | null;
  readonly startsAt: Instant;
  readonly bookedAt: Instant;
  readonly session: SessionHead | null;
};

type VisitRow = {
  visit_id: VisitId;
  patient_id: PatientId;
  given_name: string;
  family_name: string;
  called_name: string | null;
  room_name: string | null;
  treatment: TreatmentKey | null;
  starts_at: Instant;
  booked_at: Instant;
  session_id: SessionId | null;
};

/** The visits for a dose between two moments, and every session that runs, whenever it began. */
export async function listBoardVisits(tx: Kysely<SessionTables>, clinicId: ClinicId, from: Instant, until: Instant): Promise<readonly BoardVisit[]> {
  const { rows } = await sql<VisitRow>`
    select v.visit_id, v.patient_id, p.given_name, p.family_name, p.called_name, r.name as room_name,
      coalesce(s.treatment, t.treatment) as treatment, v.starts_at, v.booked_at, s.session_id
    from visit v
    join patient p on p.clinic_id = v.clinic_id and p.patient_id = v.patient_id
    left join room r on r.clinic_id = v.clinic_id and r.room_id = v.room_id
    left join treatment_plan t on t.clinic_id = v.clinic_id and t.plan_id = v.plan_id
    left join dosing_session s on s.clinic_id = v.clinic_id and s.visit_id = v.visit_id
    where v.clinic_id = ${clinicId} and v.kind = 'dosing-session'
      and (v.starts_at >= ${from} and v.starts_at < ${until} and v.state <> 'cancelled'
        or s.state not in ('booked', 'discharged', 'left-against-advice', 'aborted'))`.execute(tx);
  const sessions = await sessionsById(tx, clinicId, rows.flatMap(({ session_id }) => session_id ?? []));
  return rows.map((row) => ({
    visitId: row.visit_id,
    patient: { givenName: row.given_name, familyName: row.family_name, calledName: row.called_name },
    roomName: row.room_name,
    treatment: row.treatment,
    startsAt: row.starts_at,
    bookedAt: row.booked_at,
    session: (row.session_id && sessions.get(row.session_id)) ?? null,
  }));
}

/** Sessions in which somebody is here and no dose has begun, with who it is. */
export async function listSessionsBeforeDose(tx: Kysely<SessionTables>, clinicId: ClinicId): Promise<readonly { readonly session: SessionHead; readonly patient: BoardVisit['patient'] }[]> {
  const { rows } = await sql<Pick<VisitRow, 'given_name' | 'family_name' | 'called_name'> & { session_id: SessionId }>`
    select s.session_id, p.given_name, p.family_name, p.called_name from dosing_session s
    join patient p on p.clinic_id = s.clinic_id and p.patient_id = s.patient_id
    where s.clinic_id = ${clinicId} and s.state in ('checked-in', 'gate', 'ready')`.execute(tx);
  const sessions = await sessionsById(tx, clinicId, rows.map(({ session_id }) => session_id));
  return rows.flatMap((row) => {
    const session = sessions.get(row.session_id);
    return session === undefined ? [] : [{ session, patient: { givenName: row.given_name, familyName: row.family_name, calledName: row.called_name } }];
  });
}

async function sessionsById(tx: Kysely<SessionTables>, clinicId: ClinicId, ids: readonly SessionId[]): Promise<ReadonlyMap<SessionId, SessionHead>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.selectFrom('dosing_session').selectAll().where('clinic_id', '=', clinicId).where('session_id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.session_id, sessionHeadOf(row)]));
}

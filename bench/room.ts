import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '#database/tenant.ts';
import type { ClinicId, PatientId } from '#foundation/id.ts';
import { after, minutes, toInstant } from '#foundation/instant.ts';
import { openClinicStoryOn } from '../tests/support/clinic-story.ts';
import { infusionFrom, openReadyRoom, STORY_BEFORE_DOSE } from '../tests/support/ready-session.ts';
import { vitals } from '../tests/support/session-story.ts';

/** A practice clinic with sessions under way, as far as the measurements need it. */
export type BenchClinic = {
  readonly slug: string;
  readonly nurseId: string;
  readonly patientId: PatientId;
  /** Sessions with a running infusion and a first set of vital signs. */
  readonly fresh: readonly string[];
  /** Sessions with a running infusion and fifty sets of vital signs. */
  readonly full: readonly string[];
};

const FRESH_SESSIONS = 600;
const FULL_SESSIONS = 20;
const READINGS = 50;

/** Brings one person through screening, consent, order and gate into a dosing session that began a quarter of an hour ago, and copies that session. */
export async function openBenchClinic(openDatabase: () => Database): Promise<BenchClinic> {
  const now = toInstant(Date.now());
  const ago = (count: number) => after(now, minutes(-count));
  const startedAt = ago(15);
  const story = await openClinicStoryOn(openDatabase(), after(startedAt, STORY_BEFORE_DOSE));
  const room = await openReadyRoom(story, startedAt);
  await room.does('nurse', 'start', { orderVersion: room.orderVersion, part: infusionFrom('K-17') });
  const nurse = await story.as('nurse');
  for (let count = 0; count < READINGS; count += 1) await nurse.post(`/api/staff/patients/${room.patientId}/blood-pressure`, { systolicMmHg: 120, diastolicMmHg: 80, measuredAt: ago(60 + count) });
  const fresh = await copySessions(story.database, story.clinic.clinicId, room.sessionId, FRESH_SESSIONS);
  for (let count = 1; count < READINGS; count += 1) await room.does('nurse', 'vital-signs', vitals(126, 80));
  const full = await copySessions(story.database, story.clinic.clinicId, room.sessionId, FULL_SESSIONS);
  const clinic = { slug: story.clinic.slug, nurseId: story.clinic.staff.nurse, patientId: room.patientId, fresh, full };
  await story.close();
  return clinic;
}

/** The same session again, with its visit and everything charted, under ids of its own. */
async function copySessions(database: Database, clinicId: ClinicId, sessionId: string, count: number): Promise<readonly string[]> {
  return database.inTenant<unknown, readonly string[]>(clinicId, async (tx) => {
    const copies = Array.from({ length: count }, () => crypto.randomUUID());
    for (const copy of copies) {
      const visitId = crypto.randomUUID();
      await copyRows(tx, 'visit', sql`visit_id = (select visit_id from dosing_session where session_id = ${sessionId})`, { visit_id: sql`${visitId}::uuid` });
      await copyRows(tx, 'dosing_session', sql`session_id = ${sessionId}`, { visit_id: sql`${visitId}::uuid`, session_id: sql`${copy}::uuid` });
      for (const table of ['vital_signs', 'session_entry']) await copyRows(tx, table, sql`session_id = ${sessionId}`, { session_id: sql`${copy}::uuid` });
    }
    return copies;
  });
}

type Part = ReturnType<typeof sql>;

async function copyRows(tx: Kysely<unknown>, table: string, where: Part, changed: Readonly<Record<string, Part>>): Promise<void> {
  const { rows } = await sql<{ name: string }>`select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_identity = 'NO' and is_generated = 'NEVER'`.execute(tx);
  const names = rows.map(({ name }) => name);
  await sql`insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
    select ${sql.join(names.map((name) => changed[name] ?? sql.ref(name)))} from ${sql.table(table)} where ${where}`.execute(tx);
}

import type { Kysely } from 'kysely';
import type { ClinicId } from '#foundation/id.ts';
import type { EntryKind } from '../entry-content.ts';
import type { SessionHead, SessionRecord } from '../session-record.ts';
import { listEntries } from './session-entry.ts';
import type { SessionTables } from './tables.ts';
import { listVitalSigns } from './vital-signs.ts';

type Tx = Kysely<SessionTables>;

/** What prompts and due times are judged on, without the rest of the chart. */
export const OBSERVED_KINDS: readonly EntryKind[] = ['dose', 'dose-amounts', 'step', 'symptoms', 'distress', 'dissociation', 'prompt', 'prompt-answer', 'discharge-answers', 'taken-back'];

/** Everything charted in these sessions, or the part of it that `kinds` names. */
export async function readRecords(tx: Tx, clinicId: ClinicId, sessions: readonly SessionHead[], kinds: readonly EntryKind[] = []): Promise<readonly SessionRecord[]> {
  const ids = sessions.map(({ sessionId }) => sessionId);
  const readings = await listVitalSigns(tx, clinicId, ids);
  const entries = await listEntries(tx, clinicId, ids, kinds);
  return sessions.map((session) => ({ session, entries: entries.get(session.sessionId) ?? [], readings: readings.get(session.sessionId) ?? [] }));
}

/** Everything charted in one session, or the part of it that `kinds` names. */
export async function readRecord(tx: Tx, clinicId: ClinicId, session: SessionHead, kinds: readonly EntryKind[] = []): Promise<SessionRecord> {
  const [record] = await readRecords(tx, clinicId, [session], kinds);
  return record ?? { session, entries: [], readings: [] };
}

import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { ClinicId, SessionId } from '#foundation/id.ts';
import type { EntryContent, EntryKind } from '../entry-content.ts';
import { entryContentSchema } from '../entry-content.ts';
import type { ChartedEntry } from '../session-record.ts';
import type { SessionTables } from './tables.ts';
import { chartedColumnsOf, chartedOf } from './vital-signs.ts';

type Tx = Kysely<Pick<SessionTables, 'session_entry'>>;
type EntryRow = SessionTables['session_entry'];

/** An entry to write; what was judged with a step stays on record beside it and does not travel. */
export type EntryToWrite = ChartedEntry & { readonly judged?: unknown };

export async function insertEntries(tx: Tx, clinicId: ClinicId, sessionId: SessionId, entries: readonly EntryToWrite[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry): EntryRow => {
    const { kind, ...content } = entry.content;
    return {
      clinic_id: clinicId,
      session_id: sessionId,
      ...chartedColumnsOf(entry),
      kind,
      content: JSON.stringify(entry.judged === undefined ? content : { ...content, judged: entry.judged }),
      dose_number: doseNumberOf(entry.content),
    };
  });
  await tx.insertInto('session_entry').values(rows).execute();
}

/** Every entry of these sessions as the server took them in, or those of some kinds, corrected ones too. */
export async function listEntries(tx: Tx, clinicId: ClinicId, sessionIds: readonly SessionId[], kinds: readonly EntryKind[] = []): Promise<ReadonlyMap<SessionId, readonly ChartedEntry[]>> {
  if (sessionIds.length === 0) return new Map();
  const all = tx.selectFrom('session_entry').selectAll().where('clinic_id', '=', clinicId).where('session_id', 'in', sessionIds).orderBy(sql`sequence`);
  const rows = await (kinds.length === 0 ? all : all.where('kind', 'in', kinds)).execute();
  const bySession = Map.groupBy(rows, (row) => row.session_id);
  return new Map(Array.from(bySession, ([sessionId, own]) => [sessionId, own.map(entryOf)]));
}

function entryOf(row: EntryRow): ChartedEntry {
  const written = typeof row.content === 'object' ? row.content : {};
  return { ...chartedOf(row), content: entryContentSchema.parse({ ...written, kind: row.kind }) };
}

function doseNumberOf(content: EntryContent): number | null {
  return content.kind === 'dose' ? content.doseNumber : null;
}

import { sql } from 'kysely';
import type { Database } from '#database/tenant.ts';
import type { ClinicId } from '#foundation/id.ts';
import { canonicalJson } from '../canonical.ts';
import { chainAfter, EMPTY_CHAIN, leafOf } from './chain.ts';

/** What the proof found: every row in its place, or the first row that is not and in what way. */
export type Verification =
  | { readonly holds: true; readonly rows: number; readonly chain: string }
  | { readonly holds: false; readonly sequence: number; readonly fault: VerificationFault };

/** In what way a row, or the head that the chain ends in, is not as it was written. */
export type VerificationFault = 'missing' | 'altered' | 'columns-differ' | 'other-clinic' | 'chain-broken' | 'end-cut-off' | 'row-after-head' | 'head-missing';

type Head = { readonly sequence: number; readonly chain: Buffer };

type Row = {
  sequence: number;
  at: string;
  actor_kind: string;
  actor_id: string | null;
  action: string;
  outcome: string;
  patient_id: string | null;
  operation_id: string | null;
  salt: Buffer;
  event: Buffer;
  leaf: Buffer;
  chain: Buffer;
};

const PAGE = 5_000;

/** Proves one clinic's audit record from its first row to its head as it stands now, or names the first broken row. */
export async function verifyRecord(database: Database, clinicId: ClinicId): Promise<Verification> {
  const end = await headOf(database, clinicId);
  if (end === undefined) return { holds: false, sequence: 1, fault: 'head-missing' };
  let head: Head = { sequence: 0, chain: EMPTY_CHAIN };
  while (head.sequence < end.sequence) {
    const page = await rowsAfter(database, clinicId, head.sequence, end.sequence);
    if (page.length === 0) return { holds: false, sequence: head.sequence + 1, fault: 'end-cut-off' };
    for (const row of page) {
      const fault = faultOf(clinicId, row, head);
      if (fault !== null) return { holds: false, sequence: fault === 'missing' ? head.sequence + 1 : row.sequence, fault };
      head = { sequence: row.sequence, chain: row.chain };
    }
  }
  if (!end.chain.equals(head.chain)) return { holds: false, sequence: head.sequence, fault: 'chain-broken' };
  if (end.isexceeded) return { holds: false, sequence: head.sequence + 1, fault: 'row-after-head' };
  return { holds: true, rows: head.sequence, chain: head.chain.toString('hex') };
}

function faultOf(clinicId: ClinicId, row: Row, before: Head): VerificationFault | null {
  if (row.sequence !== before.sequence + 1) return 'missing';
  if (!leafOf(row.salt, row.event).equals(row.leaf)) return 'altered';
  if (!chainAfter(before.chain, row.leaf).equals(row.chain)) return 'chain-broken';
  const sealed = membersOf(row.event);
  // Another clinic's chain holds in itself; only what was sealed says whose it is.
  if (!agrees(sealed, { clinicId })) return 'other-clinic';
  const columns = { at: row.at, actor: { kind: row.actor_kind, id: row.actor_id }, action: row.action, outcome: row.outcome, patientId: row.patient_id, operationId: row.operation_id };
  return agrees(sealed, columns) ? null : 'columns-differ';
}

function membersOf(event: Buffer): ReadonlyMap<string, unknown> {
  const sealed: unknown = JSON.parse(event.toString());
  return new Map<string, unknown>(typeof sealed === 'object' && sealed !== null ? Object.entries(sealed) : []);
}

/** Whether the searchable columns still say what the sealed event says. */
function agrees(sealed: ReadonlyMap<string, unknown>, columns: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(columns).every(([name, value]) => sealed.has(name) && canonicalJson(sealed.get(name)) === canonicalJson(value));
}

function rowsAfter(database: Database, clinicId: ClinicId, sequence: number, last: number): Promise<Row[]> {
  return database.inTenant(clinicId, async (tx) => {
    const { rows } = await sql<Row>`select sequence, at, actor_kind, actor_id, action, outcome, patient_id, operation_id, salt, event, leaf, chain
      from audit_event where clinic_id = ${clinicId} and sequence > ${sequence} and sequence <= ${last} order by sequence limit ${PAGE}`.execute(tx);
    return rows;
  }, { mode: 'read-only' });
}

/** The head and whether a row stands after it, as one statement sees both: writers may go on meanwhile. */
function headOf(database: Database, clinicId: ClinicId): Promise<(Head & { readonly isexceeded: boolean }) | undefined> {
  return database.inTenant(clinicId, async (tx) => {
    const { rows } = await sql<Head & { isexceeded: boolean }>`select sequence, chain, exists (select from audit_event e
        where e.clinic_id = ${clinicId} and e.sequence > audit_head.sequence) as isexceeded
      from audit_head where clinic_id = ${clinicId}`.execute(tx);
    return rows[0];
  }, { mode: 'read-only' });
}

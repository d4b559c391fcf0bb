import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Random } from '#foundation/random.ts';
import type { AuditEvent } from '../event.ts';
import { textOf } from '../event.ts';
import { chainAfter, EMPTY_CHAIN, leafOf } from './chain.ts';

type Row = { readonly event: AuditEvent; readonly salt: Buffer; readonly bytes: Buffer; readonly leaf: Buffer };

/**
 * Appends events to the clinic's chain inside the caller's transaction: if they cannot be written, the act does not
 * happen. The head row stays locked until commit, so the chain has one order.
 */
export async function appendEvents<Tables>(tx: Kysely<Tables>, random: Random, events: readonly AuditEvent[]): Promise<void> {
  const [first, ...others] = events.map((event) => sealed(event, random));
  if (first === undefined) return;
  const hasChain = others.length === 0 ? await appendOne(tx, first) : await appendMany(tx, [first, ...others]);
  // The one act of a clinic that has no chain is the refused attempt to set it up: that clinic never came into being.
  if (!hasChain && events.some(({ outcome }) => outcome !== 'refused')) throw new Error('this clinic has no audit chain');
}

/** Begins the chain of a new clinic. */
export async function beginChain<Tables>(tx: Kysely<Tables>, clinicId: string): Promise<void> {
  await sql`insert into audit_head (clinic_id, sequence, chain) values (${clinicId}, 0, ${EMPTY_CHAIN})`.execute(tx);
}

function sealed(event: AuditEvent, random: Random): Row {
  const salt = Buffer.from(random(16));
  const bytes = Buffer.from(textOf(event));
  return { event, salt, bytes, leaf: leafOf(salt, bytes) };
}

/** One round trip: the database binds the new leaf to the head it has just locked. */
async function appendOne<Tables>(tx: Kysely<Tables>, row: Row): Promise<boolean> {
  const { event } = row;
  const { numAffectedRows } = await sql`with head as (
      update audit_head set sequence = sequence + 1, chain = sha256('\\x01'::bytea || chain || ${row.leaf})
      where clinic_id = ${event.clinicId} returning sequence, chain)
    insert into audit_event (clinic_id, sequence, at, actor_kind, actor_id, action, outcome, patient_id, operation_id, salt, event, leaf, chain)
    select ${event.clinicId}::uuid, sequence, ${event.at}::timestamptz, ${event.actor.kind}, ${event.actor.id}, ${event.action}, ${event.outcome},
      ${event.patientId}::uuid, ${event.operationId}::uuid, ${row.salt}::bytea, ${row.bytes}::bytea, ${row.leaf}::bytea, chain from head`.execute(tx);
  return numAffectedRows === 1n;
}

async function appendMany<Tables>(tx: Kysely<Tables>, rows: readonly [Row, ...Row[]]): Promise<boolean> {
  const clinicId = rows[0].event.clinicId;
  const { rows: heads } = await sql<{ sequence: number; chain: Buffer }>`
    select sequence, chain from audit_head where clinic_id = ${clinicId} for update`.execute(tx);
  let head = heads[0];
  if (head === undefined) return false;
  const values = [];
  for (const row of rows) {
    head = { sequence: head.sequence + 1, chain: chainAfter(head.chain, row.leaf) };
    values.push(valuesOf(row, head));
  }
  await sql`insert into audit_event (clinic_id, sequence, at, actor_kind, actor_id, action, outcome, patient_id, operation_id, salt, event, leaf, chain)
    values ${sql.join(values)}`.execute(tx);
  await sql`update audit_head set sequence = ${head.sequence}, chain = ${head.chain} where clinic_id = ${clinicId}`.execute(tx);
  return true;
}

function valuesOf({ event, salt, bytes, leaf }: Row, head: { sequence: number; chain: Buffer }) {
  return sql`(${event.clinicId}::uuid, ${head.sequence}, ${event.at}::timestamptz, ${event.actor.kind}, ${event.actor.id}, ${event.action},
    ${event.outcome}, ${event.patientId}::uuid, ${event.operationId}::uuid, ${salt}::bytea, ${bytes}::bytea, ${leaf}::bytea, ${head.chain}::bytea)`;
}

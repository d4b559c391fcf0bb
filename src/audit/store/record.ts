import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { literal } from '#database/literal.ts';
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
  const [first, ...others] = events;
  if (first === undefined) return;
  if (others.length === 0) await sql.raw(appendStatement(first, random)).execute(tx);
  else await appendMany(tx, [sealed(first, random), ...others.map((event) => sealed(event, random))]);
}

/** The statement that appends one event, for the one round trip that ends an act; it fails the act where the clinic has no chain. */
export function appendStatement(event: AuditEvent, random: Random): string {
  const { salt, bytes, leaf } = sealed(event, random);
  const values = [event.clinicId, event.at, event.actor.kind, event.actor.id, event.action, event.outcome, event.patientId, event.operationId, salt, bytes, leaf];
  return `select append_audit_event(${values.map(literal).join(', ')})`;
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

async function appendMany<Tables>(tx: Kysely<Tables>, rows: readonly [Row, ...Row[]]): Promise<void> {
  const clinicId = rows[0].event.clinicId;
  const { rows: heads } = await sql<{ sequence: number; chain: Buffer }>`
    select sequence, chain from audit_head where clinic_id = ${clinicId} for update`.execute(tx);
  let head = heads[0];
  if (head === undefined) throw new Error('this clinic has no audit chain');
  const values = [];
  for (const row of rows) {
    head = { sequence: head.sequence + 1, chain: chainAfter(head.chain, row.leaf) };
    values.push(valuesOf(row, head));
  }
  await sql`insert into audit_event (clinic_id, sequence, at, actor_kind, actor_id, action, outcome, patient_id, operation_id, salt, event, leaf, chain)
    values ${sql.join(values)}`.execute(tx);
  await sql`update audit_head set sequence = ${head.sequence}, chain = ${head.chain} where clinic_id = ${clinicId}`.execute(tx);
}

function valuesOf({ event, salt, bytes, leaf }: Row, head: { sequence: number; chain: Buffer }) {
  return sql`(${event.clinicId}::uuid, ${head.sequence}, ${event.at}::timestamptz, ${event.actor.kind}, ${event.actor.id}, ${event.action},
    ${event.outcome}, ${event.patientId}::uuid, ${event.operationId}::uuid, ${salt}::bytea, ${bytes}::bytea, ${leaf}::bytea, ${head.chain}::bytea)`;
}

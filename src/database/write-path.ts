import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Actor } from '#foundation/actor.ts';
import type { AuditEntry } from '#foundation/audit-entry.ts';
import type { ClinicId, OperationId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { Database } from './tenant.ts';

/** One intention of one person, named by the client; sending it again never does it again. */
export type Operation = {
  readonly operationId: OperationId;
  readonly clinicId: ClinicId;
  readonly command: string;
  readonly actor: Actor;
  readonly now: Instant;
  /** Everything that was asked, so that the same id with another request is noticed. */
  readonly request: unknown;
};

/** How an audit record is written inside the transaction of the act; given by the audit domain. */
export type Journal = (tx: Kysely<unknown>, operation: Operation, outcome: 'done' | 'refused', entries: readonly AuditEntry[]) => Promise<void>;

export type Work = (tx: Kysely<unknown>) => Promise<{ readonly answer: unknown; readonly entries: readonly AuditEntry[] } | Refusal>;

/** What became of a command: `repeated` when this id had been answered before. */
export type Written = { readonly answer: unknown; readonly repeated: boolean };

/** The same operation id came with another request; the first answer stands. */
export class OperationReused extends Error {}

/**
 * Runs a command so that its effect, its audit rows and its answer commit together or not at all.
 * A refusal undoes every effect and is then recorded with its answer, so that a retry hears the same no.
 * @throws OperationReused when the id was used for another request
 */
export async function writeOnce(database: Database, journal: Journal, operation: Operation, work: Work): Promise<Written> {
  const hash = hashOf(operation);
  try {
    return await database.inTenant<unknown, Written>(operation.clinicId, async (tx) => {
      const earlier = await earlierAnswer(tx, operation, hash);
      if (earlier !== undefined) return { answer: earlier, repeated: true };
      const result = await work(tx);
      if (isRefusal(result)) throw new Undo(result);
      await record(tx, journal, operation, hash, 'done', result.entries, result.answer);
      return { answer: result.answer, repeated: false };
    }, { oneAtATime: operation.operationId });
  } catch (error) {
    if (error instanceof Undo) return recordRefusal(database, journal, operation, hash, error.refusal);
    throw error;
  }
}

class Undo extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

function hashOf(operation: Operation): Buffer {
  return createHash('sha256').update(JSON.stringify([operation.command, operation.request])).digest();
}

/** A twin that was under way has ended by now: the transaction opened with a lock on the operation id. */
async function earlierAnswer(tx: Kysely<unknown>, operation: Operation, hash: Buffer): Promise<unknown> {
  const { rows } = await sql<{ request_hash: Buffer; answer: unknown }>`
    select request_hash, answer from operation
    where clinic_id = ${operation.clinicId} and operation_id = ${operation.operationId}`.execute(tx);
  const row = rows[0];
  if (row === undefined) return undefined;
  if (!row.request_hash.equals(hash)) throw new OperationReused(operation.operationId);
  return row.answer;
}

async function record(
  tx: Kysely<unknown>,
  journal: Journal,
  operation: Operation,
  hash: Buffer,
  outcome: 'done' | 'refused',
  entries: readonly AuditEntry[],
  answer: unknown,
): Promise<void> {
  await sql`insert into operation (clinic_id, operation_id, command, request_hash, answer, answered_at)
    values (${operation.clinicId}, ${operation.operationId}, ${operation.command}, ${hash}, ${JSON.stringify(answer)}, ${operation.now})`.execute(tx);
  await journal(tx, operation, outcome, entries);
}

async function recordRefusal(database: Database, journal: Journal, operation: Operation, hash: Buffer, refusal: Refusal): Promise<Written> {
  return database.inTenant<unknown, Written>(operation.clinicId, async (tx) => {
    const earlier = await earlierAnswer(tx, operation, hash);
    if (earlier !== undefined) return { answer: earlier, repeated: true };
    const entry = { action: operation.command, facts: { code: refusal.code } };
    await record(tx, journal, operation, hash, 'refused', [entry], refusal);
    return { answer: refusal, repeated: false };
  }, { oneAtATime: operation.operationId });
}

import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Actor } from '#foundation/actor.ts';
import type { AuditEntry } from '#foundation/audit-entry.ts';
import type { ClinicId, OperationId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { literal } from './literal.ts';
import type { Database, Trip } from './tenant.ts';

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

/** The statements that write the audit record, with their values as literals; given by the audit domain. They travel with the commit of the act. */
export type Journal = (operation: Operation, outcome: 'done' | 'refused', entries: readonly AuditEntry[]) => readonly string[];

export type Work = (tx: Kysely<unknown>) => Promise<{ readonly answer: unknown; readonly entries: readonly AuditEntry[] } | Refusal>;

/** What became of a command: `repeated` when this id had been answered before. */
export type Written = { readonly answer: unknown; readonly repeated: boolean };

const hashSchema = z.instanceof(Buffer);

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
    return await inOperation(database, operation, hash, async (tx, endWith) => {
      const result = await work(tx);
      if (isRefusal(result)) throw new Undo(result);
      endWith(record(journal, operation, hash, 'done', result.entries, result.answer));
      return result.answer;
    });
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

/** A twin that was under way has ended by now: the transaction opens with a lock on the operation id, and then asks for its answer. */
async function inOperation(
  database: Database,
  { clinicId, operationId }: Operation,
  hash: Buffer,
  answer: (tx: Kysely<unknown>, endWith: Trip['endWith']) => Promise<unknown>,
): Promise<Written> {
  const asking = `select request_hash, answer from begin_operation(${literal(clinicId)}, ${literal(operationId)})`;
  return database.inTenant<unknown, Written>(
    clinicId,
    async (tx, { asked, endWith }) => {
      const earlier = asked[0];
      if (earlier === undefined) return { answer: await answer(tx, endWith), repeated: false };
      if (!hash.equals(hashSchema.parse(earlier['request_hash']))) throw new OperationReused(operationId);
      return { answer: earlier['answer'], repeated: true };
    },
    { asking },
  );
}

function record(journal: Journal, operation: Operation, hash: Buffer, outcome: 'done' | 'refused', entries: readonly AuditEntry[], answer: unknown): readonly string[] {
  const values = [operation.clinicId, operation.operationId, operation.command, hash, JSON.stringify(answer), operation.now];
  return [`select keep_operation(${values.map(literal).join(', ')})`, ...journal(operation, outcome, entries)];
}

function recordRefusal(database: Database, journal: Journal, operation: Operation, hash: Buffer, refusal: Refusal): Promise<Written> {
  return inOperation(database, operation, hash, async (_tx, endWith) => {
    const entry = { action: operation.command, facts: { code: refusal.code } };
    endWith(record(journal, operation, hash, 'refused', [entry], refusal));
    return refusal;
  });
}

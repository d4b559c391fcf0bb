import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { AuditEntry } from '#foundation/audit-entry.ts';
import type { ClinicId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { literal } from './literal.ts';
import type { Asked, Outcome } from './request-hash.ts';
import { isSameRequest, requestHash } from './request-hash.ts';
import type { Database, Trip } from './tenant.ts';

/** One intention of one person, named by the client; sending it again never does it again. */
export type Operation = Asked & { readonly clinicId: ClinicId; readonly now: Instant };

/** The statements that write the audit record, with their values as literals; given by the audit domain. They travel with the commit of the act. */
export type Journal = (operation: Operation, outcome: Outcome, entries: readonly AuditEntry[]) => readonly string[];

/** `kept` is what a repetition hears: the answer, or what stands for it where a secret is told only once. */
export type Work = (tx: Kysely<unknown>) => Promise<{ readonly answer: unknown; readonly kept: unknown; readonly entries: readonly AuditEntry[] } | Refusal>;

/** What goes with an answer that is given again, such as a new token in place of one that was lost; gives its own audit lines. */
export type Again = (tx: Kysely<unknown>) => Promise<readonly AuditEntry[]>;

/** What became of a command: `repeated` when this id had been answered before. */
export type Written = { readonly answer: unknown; readonly repeated: boolean };

const hashSchema = z.instanceof(Buffer);

/** The same operation id came with another request or from somebody else; the first answer stands. */
export class OperationReused extends Error {}

/**
 * Runs a command so that its effect, its audit rows and its answer commit together or not at all.
 * A refusal undoes every effect and is then recorded with its answer, so that a retry hears the same no.
 * @throws OperationReused when the id was used for another request or by somebody else
 */
export async function writeOnce(database: Database, journal: Journal, operation: Operation, work: Work, again: Again): Promise<Written> {
  try {
    return await inOperation(database, journal, operation, again, async (tx, endWith) => {
      const result = await work(tx);
      if (isRefusal(result)) throw new Undo(result);
      endWith(record(journal, operation, await requestHash(operation, 'done'), 'done', result.entries, result.kept));
      return result.answer;
    });
  } catch (error) {
    if (error instanceof Undo) return recordRefusal(database, journal, operation, again, error.refusal);
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

/** A twin that was under way has ended by now: the transaction opens with a lock on the operation id, and then asks for its answer. */
async function inOperation(
  database: Database,
  journal: Journal,
  operation: Operation,
  again: Again,
  answer: (tx: Kysely<unknown>, endWith: Trip['endWith']) => Promise<unknown>,
): Promise<Written> {
  const { clinicId, operationId } = operation;
  const asking = `select request_hash, answer from begin_operation(${literal(clinicId)}, ${literal(operationId)})`;
  return database.inTenant<unknown, Written>(
    clinicId,
    async (tx, { asked, endWith }) => {
      const earlier = asked[0];
      if (earlier === undefined) return { answer: await answer(tx, endWith), repeated: false };
      const wasRefused = isRefusal(earlier['answer']);
      if (!(await isSameRequest(operation, wasRefused ? 'refused' : 'done', hashSchema.parse(earlier['request_hash'])))) throw new OperationReused(operationId);
      if (!wasRefused) endWith(journal(operation, 'done', await again(tx)));
      return { answer: earlier['answer'], repeated: true };
    },
    { asking },
  );
}

function record(journal: Journal, operation: Operation, hash: Buffer, outcome: Outcome, entries: readonly AuditEntry[], kept: unknown): readonly string[] {
  const values = [operation.clinicId, operation.operationId, operation.command, hash, JSON.stringify(kept), operation.now];
  return [`select keep_operation(${values.map(literal).join(', ')})`, ...journal(operation, outcome, entries)];
}

/** Where a twin was quicker meanwhile, its answer is the one that stands. */
async function recordRefusal(database: Database, journal: Journal, operation: Operation, again: Again, refusal: Refusal): Promise<Written> {
  const hash = await requestHash(operation, 'refused');
  return inOperation(database, journal, operation, again, async (_tx, endWith) => {
    const entry = { action: operation.command, facts: { code: refusal.code } };
    endWith(record(journal, operation, hash, 'refused', [entry], refusal));
    return refusal;
  });
}

import type { FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import type { OperationId } from '#foundation/id.ts';
import { idSchema } from '#foundation/id.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { Again, Operation, Work } from '#database/write-path.ts';
import { OperationReused, writeOnce } from '#database/write-path.ts';
import type { Asker, Trail } from './context.ts';
import { contextOf, newTrail } from './context.ts';
import { refuse } from './refusals.ts';
import type { Route } from './route.ts';
import type { Services } from './services.ts';
import { keptAnswer, wasToldOnce } from './told-once.ts';

/** A command that was let in, with its parsed request. */
export type Command = { readonly declared: Route; readonly asker: Asker; readonly parsed: { readonly params: unknown; readonly query: unknown; readonly body: unknown } };

/** What became of a command, with what goes with its answer once it has committed. */
export type Commanded = { readonly answer: unknown; readonly trail: Trail };

const operationIdSchema = idSchema<'Operation'>();

/** Runs a command once for its operation id; a repetition hears the same answer, and a sign-in that it began is handed out anew. */
export async function runCommand(command: Command, services: Services, request: FastifyRequest): Promise<Commanded | Refusal> {
  const operationId = operationIdSchema.safeParse(request.headers['operation-id']);
  if (!operationId.success) return refuse('request.operation-id-missing');
  let trail = newTrail();
  const contextIn = (tx: Kysely<unknown>) => {
    trail = newTrail();
    return contextOf(tx, services, command.asker, trail, operationId.data);
  };
  const work: Work = async (tx) => {
    const { declared, parsed } = command;
    const result = await declared.handle(contextIn(tx), parsed);
    if (isRefusal(result)) return result;
    if (trail.entries.length === 0) throw new Error(`${declared.contract.path} leaves no audit line`);
    const answer = declared.contract.answer.parse(result);
    return { answer, kept: keptAnswer(answer, declared.contract.toldOnce), entries: trail.entries };
  };
  const again: Again = async (tx) => {
    await services.signInAgain(contextIn(tx));
    return trail.entries;
  };
  const answer = await writtenAnswer(services, operationOf(command, operationId.data, services), work, again);
  return isRefusal(answer) ? answer : { answer, trail };
}

function operationOf({ declared, asker, parsed }: Command, operationId: OperationId, services: Services): Operation {
  const { path, isSecret = false } = declared.contract;
  return { operationId, clinicId: asker.clinic.clinicId, command: path, actor: asker.actor, now: services.clock(), request: parsed, isSecret };
}

async function writtenAnswer(services: Services, operation: Operation, work: Work, again: Again): Promise<unknown> {
  try {
    const { answer, repeated } = await writeOnce(services.database, services.journal, operation, work, again);
    return repeated && wasToldOnce(answer) ? refuse('request.told-once') : answer;
  } catch (error) {
    if (error instanceof OperationReused) return refuse('request.operation-id-reused');
    throw error;
  }
}

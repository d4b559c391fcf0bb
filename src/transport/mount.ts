import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { AuditEntry } from '#foundation/audit-entry.ts';
import type { Clinic } from '#foundation/clinic.ts';
import type { OperationId } from '#foundation/id.ts';
import { idSchema, newId } from '#foundation/id.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { OperationReused, writeOnce } from '#database/write-path.ts';
import { signInCookie } from './cookie.ts';
import { bodyOf, statusOf } from './http-status.ts';
import type { LiveChange } from './live.ts';
import type { Policy, Recognised } from './policy.ts';
import { checkPolicy } from './policy.ts';
import { schemaOf } from './api-document.ts';
import { refuse } from './refusals.ts';
import type { Context, Route } from './route.ts';
import type { Services } from './services.ts';

type Parsed = { readonly params: unknown; readonly query: unknown; readonly body: unknown };
type Asker = Recognised & { readonly clinic: Clinic; readonly origin: string };
type RequestSchema = ReturnType<typeof requestSchemaOf>;
type SignInChange = Parameters<Context<never>['setSignIn']>[0];

/** What a handler leaves behind besides its answer. */
type Trail = { readonly entries: AuditEntry[]; readonly changes: LiveChange[]; signIn: SignInChange | null };

const operationIdSchema = idSchema<'Operation'>();
const nothing = z.strictObject({});

/** Puts a domain's routes on the server; the contract's shapes stand in the API document as well. */
export function mount(app: FastifyInstance, routes: readonly Route[], services: Services): void {
  for (const declared of routes) {
    if (declared.policy === undefined) throw new Error(`the route ${declared.contract.path} declares no policy`);
    const schema = requestSchemaOf(declared);
    app.route({
      method: declared.contract.method,
      url: declared.contract.path,
      config: { declared, ...limitOf(declared) },
      schema: schemaOf(declared),
      handler: (request, reply) => answer(declared, schema, services, request, reply),
    });
  }
}

function limitOf({ contract }: Route): { rateLimit?: { max: number; timeWindow: string } } {
  return contract.perMinute === undefined ? {} : { rateLimit: { max: contract.perMinute, timeWindow: '1 minute' } };
}

async function answer(declared: Route, schema: RequestSchema, services: Services, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const outcome = await respond(declared, schema, services, request, reply);
  if (isRefusal(outcome)) return reply.status(statusOf(outcome)).send(bodyOf(outcome));
  return reply.send(outcome);
}

async function respond(declared: Route, schema: RequestSchema, services: Services, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const asker = await admit(declared.policy, services, request);
  if (isRefusal(asker)) return asker;
  const parsed = parse(schema, declared, request);
  if (isRefusal(parsed)) return parsed;
  const trail: Trail = { entries: [], changes: [], signIn: null };
  if (declared.contract.kind === 'query') return read(declared, services, asker, parsed, trail);
  const outcome = await write(declared, services, asker, parsed, trail, request);
  if (isRefusal(outcome)) return outcome;
  services.live.announce(asker.clinic.clinicId, trail.changes);
  if (trail.signIn !== null) reply.setCookie(...signInCookie(trail.signIn, asker.clinic.clinicId));
  return outcome;
}

/** Lets a request in by the policy, or says why not. */
export async function admit(policy: Policy, services: Services, request: FastifyRequest): Promise<Asker | Refusal> {
  const clinic = await services.clinicOf(request, policy.audience);
  if (isRefusal(clinic)) return clinic;
  const recognised = await services.recognise(request, policy.audience, clinic);
  if (isRefusal(recognised)) return recognised;
  return checkPolicy(policy, recognised) ?? { ...recognised, clinic, origin: `${request.protocol}://${request.host}` };
}

/** What a request must look like; made once, because making a schema costs more than using it. */
function requestSchemaOf({ contract }: Route) {
  return z.object({
    params: contract.params ?? z.object({}),
    query: contract.query ?? nothing,
    body: contract.body ?? (contract.kind === 'command' ? nothing : z.unknown()),
  });
}

function parse(schema: RequestSchema, { contract }: Route, request: FastifyRequest): Parsed | Refusal {
  const body = request.body ?? (contract.kind === 'command' ? {} : undefined);
  const result = schema.safeParse({ params: request.params, query: request.query, body });
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => ({ at: issue.path.join('.'), expected: issue.message }));
  return refuse('request.invalid', { faults });
}

async function read(declared: Route, services: Services, asker: Asker, parsed: Parsed, trail: Trail): Promise<unknown> {
  const { clinic, actor } = asker;
  const result = await services.database.inTenant(clinic.clinicId, (tx) => declared.handle(context(tx, services, asker, trail), parsed), {
    mode: 'read-only',
  });
  if (trail.entries.length > 0) await services.recordRead({ clinic, actor, now: services.clock(), entries: trail.entries });
  return isRefusal(result) ? result : declared.contract.answer.parse(result);
}

async function write(
  declared: Route,
  services: Services,
  asker: Asker,
  parsed: Parsed,
  trail: Trail,
  request: FastifyRequest,
): Promise<unknown> {
  const operationId = operationIdOf(request);
  if (isRefusal(operationId)) return operationId;
  const operation = {
    operationId,
    clinicId: asker.clinic.clinicId,
    command: declared.contract.path,
    actor: asker.actor,
    now: services.clock(),
    request: declared.contract.isSecret ? null : parsed,
  };
  try {
    const written = await writeOnce(services.database, services.journal, operation, async (tx) => {
      const result = await declared.handle(context(tx, services, asker, trail), parsed);
      if (isRefusal(result)) return result;
      if (trail.entries.length === 0) throw new Error(`${declared.contract.path} leaves no audit line`);
      return { answer: declared.contract.answer.parse(result), entries: trail.entries };
    });
    return written.answer;
  } catch (error) {
    if (error instanceof OperationReused) return refuse('request.operation-id-reused');
    throw error;
  }
}

function operationIdOf(request: FastifyRequest): OperationId | Refusal {
  const result = operationIdSchema.safeParse(request.headers['operation-id']);
  return result.success ? result.data : refuse('request.operation-id-missing');
}

function context(tx: Kysely<unknown>, services: Services, asker: Asker, trail: Trail): Context<never> {
  const now = services.clock();
  const own: Context<never> = {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each route's handler names its own tables
    tx: tx as unknown as Kysely<never>,
    clinic: asker.clinic,
    actor: asker.actor,
    now,
    random: services.random,
    origin: asker.origin,
    newId: () => newId(now, services.random),
    audit: (entry) => trail.entries.push(entry),
    publish: async (event) => {
      for (const { type, react } of services.reactions) if (type === event.type) await react(own, event);
    },
    announce: (topic, id) => trail.changes.push({ topic, id }),
    setSignIn: (change) => {
      trail.signIn = change;
    },
  };
  return own;
}

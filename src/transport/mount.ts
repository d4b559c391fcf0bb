import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { ClinicId } from '#foundation/id.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { schemaOf } from './api-document.ts';
import type { Command } from './command.ts';
import { runCommand } from './command.ts';
import type { Asker, Trail } from './context.ts';
import { contextOf, newTrail } from './context.ts';
import { signInCookie } from './cookie.ts';
import { bodyOf, statusOf } from './http-status.ts';
import { ownOrigin } from './origin.ts';
import type { Policy } from './policy.ts';
import { checkPolicy } from './policy.ts';
import { refuse } from './refusals.ts';
import type { Route } from './route.ts';
import type { Services } from './services.ts';

type RequestSchema = ReturnType<typeof requestSchemaOf>;

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
      ...(declared.contract.longestBodyBytes === undefined ? {} : { bodyLimit: declared.contract.longestBodyBytes }),
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
  if (declared.contract.kind === 'query') return read(declared, services, asker, parsed);
  const outcome = await runCommand({ declared, asker, parsed }, services, request);
  if (isRefusal(outcome)) return outcome;
  await followUp(services, asker.clinic.clinicId, outcome.trail);
  const { signIn } = outcome.trail;
  if (signIn !== null) reply.setCookie(...signInCookie(signIn, asker.clinic.clinicId));
  return outcome.answer;
}

/** What open screens hear of a command that has committed; it stands whatever becomes of this. */
async function followUp({ live }: Services, clinicId: ClinicId, { changes, reviewsListeners }: Trail): Promise<void> {
  if (reviewsListeners) await live.review(clinicId).catch(() => undefined);
  live.announce(clinicId, changes);
}

/** Lets a request in by the policy, or says why not. */
export async function admit(policy: Policy, services: Services, request: FastifyRequest): Promise<Asker | Refusal> {
  const clinic = await services.clinicOf(request, policy.audience);
  if (isRefusal(clinic)) return clinic;
  const recognised = await services.recognise(request, policy.audience, clinic);
  if (isRefusal(recognised)) return recognised;
  return checkPolicy(policy, recognised) ?? { ...recognised, clinic, origin: ownOrigin(request) };
}

/** What a request must look like; made once, because making a schema costs more than using it. */
function requestSchemaOf({ contract }: Route) {
  return z.object({
    params: contract.params ?? z.object({}),
    query: contract.query ?? nothing,
    body: contract.body ?? (contract.kind === 'command' ? nothing : z.unknown()),
  });
}

function parse(schema: RequestSchema, { contract }: Route, request: FastifyRequest): Command['parsed'] | Refusal {
  const body = request.body ?? (contract.kind === 'command' ? {} : undefined);
  const result = schema.safeParse({ params: request.params, query: request.query, body });
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => ({ at: issue.path.join('.'), expected: issue.message }));
  return refuse('request.invalid', { faults });
}

async function read(declared: Route, services: Services, asker: Asker, parsed: Command['parsed']): Promise<unknown> {
  const { clinic, actor } = asker;
  const trail = newTrail();
  const result = await services.database.inTenant(clinic.clinicId, (tx) => declared.handle(contextOf(tx, services, asker, trail, null), parsed), {
    mode: 'read-only',
  });
  const mustStand = declared.contract.isRecordedFirst === true;
  if (trail.entries.length > 0) await services.recordRead({ clinic, actor, now: services.clock(), entries: trail.entries, mustStand });
  return isRefusal(result) ? result : declared.contract.answer.parse(result);
}

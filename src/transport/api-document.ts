import type { FastifySchema } from 'fastify';
import { z } from 'zod';
import { SIGN_IN_COOKIES } from './cookie.ts';
import type { Route } from './route.ts';

/** What the document says of the whole; each operation adds its own part. */
export const API_DOCUMENT = {
  openapi: '3.1.0',
  info: { title: 'Fenestra', version: '1', description: 'Every address of this server, drawn from the same contracts that check the requests.' },
  components: {
    securitySchemes: {
      staff: { type: 'apiKey', in: 'cookie', name: SIGN_IN_COOKIES.staff, description: 'Set by signing in as a member of staff; renewed by every proof of identity.' },
      patient: { type: 'apiKey', in: 'cookie', name: SIGN_IN_COOKIES.patient, description: 'Set by opening a link with the birth date.' },
    },
  },
} as const;

/** What it says of the one address that is no contract: the stream of live changes. */
export const LIVE_SCHEMA: FastifySchema = {
  summary: 'Hear what changes in this clinic',
  description: 'For: staff. Server-sent events: each names a topic and an id, never what has changed in it; ask again for what is on screen.',
  tags: ['staff: live'],
  security: [{ staff: [] }],
  response: { 200: { description: 'A stream that stays open', content: { 'text/event-stream': { schema: { type: 'string' } } } } },
};

const refusalSchema = z.toJSONSchema(
  z.object({ error: z.object({ code: z.string(), sentence: z.string(), facts: z.record(z.string(), z.unknown()) }) }),
);

const operationHeader = {
  type: 'object',
  required: ['operation-id'],
  properties: { 'operation-id': { type: 'string', format: 'uuid', description: 'Made by the client; the same id has one effect.' } },
};

/** What the API document (OpenAPI 3.1) says of a route; drawn from its contract, so that it cannot drift. */
export function schemaOf({ contract, policy }: Route): Record<string, unknown> {
  const [, , audience, domain] = contract.path.split('/');
  const roles = policy.audience === 'staff' ? `Roles: ${policy.roles.join(', ')}.${policy.stepUp ? ' Asks for a fresh proof of identity.' : ''}` : '';
  return {
    summary: contract.summary,
    description: `For: ${policy.audience}. ${roles}`.trim(),
    tags: [`${audience}: ${domain?.startsWith(':') ? (contract.path.split('/')[4] ?? '') : domain}`],
    security: policy.audience === 'public' ? [] : [{ [policy.audience]: [] }],
    ...(contract.params && { params: inputOf(contract.params) }),
    ...(contract.query && { querystring: inputOf(contract.query) }),
    ...(contract.body && { body: inputOf(contract.body) }),
    ...(contract.kind === 'command' && { headers: operationHeader }),
    response: { 200: withDescription(z.toJSONSchema(contract.answer, { io: 'output' }), 'Done'), '4xx': withDescription(refusalSchema, 'A refusal'), '5xx': withDescription(refusalSchema, 'The server cannot answer just now') },
  };
}

function inputOf(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
}

function withDescription({ $schema: _, ...schema }: Record<string, unknown>, description: string): Record<string, unknown> {
  return { description, ...schema };
}

import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Route } from './route.ts';

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
    ...(contract.params && { params: inputOf(contract.params) }),
    ...(contract.query && { querystring: inputOf(contract.query) }),
    ...(contract.body && { body: inputOf(contract.body) }),
    ...(contract.kind === 'command' && { headers: operationHeader }),
    response: { 200: withDescription(z.toJSONSchema(contract.answer, { io: 'output' }), 'Done'), '4xx': withDescription(refusalSchema, 'A refusal') },
  };
}

function inputOf(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
}

function withDescription({ $schema: _, ...schema }: Record<string, unknown>, description: string): Record<string, unknown> {
  return { description, ...schema };
}

/** Serves the document as JSON and as a plain page that needs no script. */
export function serveApiDocument(app: FastifyInstance): void {
  const config = { page: 'api-document' };
  app.get('/api/document.json', { config, schema: { hide: true } }, () => app.swagger());
  app.get('/api/', { config, schema: { hide: true } }, (_request, reply) => reply.type('text/html; charset=utf-8').send(pageOf(app.swagger())));
}

type Described = { readonly summary?: string; readonly description?: string; readonly requestBody?: unknown; readonly parameters?: unknown; readonly responses?: unknown };

function pageOf(document: object): string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the document is the one that was just drawn from our own contracts
  const { paths = {} } = document as { readonly paths?: Record<string, Record<string, Described>> };
  const rows = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, described]) => routeOf(path, method, described)));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Fenestra API</title><link rel="stylesheet" href="/api/document.css"></head><body><main><h1>Fenestra API</h1>
<p>Every address of this server, drawn from the same contracts that check the requests. Machine-readable: <a href="/api/document.json">OpenAPI 3.1</a>.</p>
${rows.join('\n')}</main></body></html>`;
}

function routeOf(path: string, method: string, described: Described): string {
  const shapes = { parameters: described.parameters, body: described.requestBody, answers: described.responses };
  return `<details><summary><b>${escape(method.toUpperCase())}</b> <code>${escape(path)}</code> ${escape(described.summary ?? '')}</summary>
<p>${escape(described.description ?? '')}</p><pre>${escape(JSON.stringify(shapes, null, 2))}</pre></details>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

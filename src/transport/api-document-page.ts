import type { FastifyInstance } from 'fastify';
import { escapeHtml } from '#foundation/html-text.ts';

/** Serves the document as JSON and as a plain page that needs no script. */
export function serveApiDocument(app: FastifyInstance): void {
  const options = { config: { page: 'api-document' }, schema: { hide: true } };
  app.get('/api/document.json', options, () => app.swagger());
  app.get('/api/document.css', options, (_request, reply) => reply.type('text/css; charset=utf-8').send(STYLE));
  app.get('/api/', options, (_request, reply) => reply.type('text/html; charset=utf-8').send(pageOf(app.swagger())));
}

const STYLE = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
details { border-block-end: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
summary { padding: 0.75rem 0; cursor: pointer; }
summary b { display: inline-block; min-width: 3.5rem; }
code, pre { font-family: ui-monospace, monospace; font-size: 0.875rem; overflow-wrap: anywhere; }
pre { overflow-x: auto; padding: 0.75rem; border: 1px solid color-mix(in srgb, currentColor 20%, transparent); white-space: pre; }
`;

type Described = {
  readonly summary?: string;
  readonly description?: string;
  readonly security?: unknown;
  readonly requestBody?: unknown;
  readonly parameters?: unknown;
  readonly responses?: unknown;
};

function pageOf(document: object): string {
  // The document is the one that was just drawn from our own contracts.
  const { paths = {} } = document as { readonly paths?: Record<string, Record<string, Described>> };
  const rows = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, described]) => routeOf(path, method, described)));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Fenestra API</title><link rel="stylesheet" href="/api/document.css"></head><body><main><h1>Fenestra API</h1>
<p>Every address of this server, drawn from the same contracts that check the requests. Machine-readable: <a href="/api/document.json">OpenAPI 3.1</a>.</p>
${rows.join('\n')}</main></body></html>`;
}

function routeOf(path: string, method: string, described: Described): string {
  const shapes = { security: described.security, parameters: described.parameters, body: described.requestBody, answers: described.responses };
  return `<details><summary><b>${escapeHtml(method.toUpperCase())}</b> <code>${escapeHtml(path)}</code> ${escapeHtml(described.summary ?? '')}</summary>
<p>${escapeHtml(described.description ?? '')}</p><pre>${escapeHtml(JSON.stringify(shapes, null, 2))}</pre></details>`;
}

import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import type { FastifyContextConfig, FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Fastify from 'fastify';
import { isBusyFault } from '#database/busy-fault.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { serveApiDocument } from './api-document-page.ts';
import { API_DOCUMENT } from './api-document.ts';
import { bodyOf, statusOf } from './http-status.ts';
import { mountLive } from './live-route.ts';
import { mount } from './mount.ts';
import { mountPages, sendRefusedPage } from './mount-pages.ts';
import { ownOrigin } from './origin.ts';
import type { Page } from './page.ts';
import { refuse } from './refusals.ts';
import type { Route } from './route.ts';
import type { Services } from './services.ts';

export type AppOptions = {
  readonly services: Services;
  readonly routes: readonly Route[];
  /** Pages that the server makes itself. */
  readonly pages?: readonly Page[];
  readonly tls?: { readonly key: string; readonly cert: string };
  /** How many requests a minute one address may send. */
  readonly perMinute: number;
  /** How long a request may take to arrive. */
  readonly requestTimeoutMs?: number;
};

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A route of a domain, with its contract and policy. */
    declared?: Route;
    /** A page of a domain that the server makes, with its policy. */
    declaredPage?: Page;
    /** A page that holds nothing of any clinic, by its name. */
    page?: string;
  }
}

const BODY_LIMIT_BYTES = 256 * 1024;
const REQUEST_TIMEOUT_MS = 30_000;
/** How many times Node looks for requests that are late while one may arrive; by itself it would look twice a minute. */
const LOOKS_A_TIMEOUT = 3;

/** The server before it listens: every address declared, guarded, documented. */
export async function openApp({ services, routes, pages = [], tls, perMinute, requestTimeoutMs = REQUEST_TIMEOUT_MS }: AppOptions): Promise<FastifyInstance> {
  // A longer time for the head, which Node allows by itself, would hold for the body too.
  const listening = { headersTimeout: requestTimeoutMs, connectionsCheckingInterval: Math.ceil(requestTimeoutMs / LOOKS_A_TIMEOUT) };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one server type for HTTP and HTTPS
  const app = Fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: requestTimeoutMs,
    forceCloseConnections: true,
    trustProxy: 'loopback',
    ...(tls === undefined ? { http: listening } : { https: { ...listening, ...tls } }),
  }) as unknown as FastifyInstance;
  // The contracts check requests and shape answers; the JSON schemas on the routes are there for the document only.
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(() => (payload) => JSON.stringify(payload));
  app.addHook('onRoute', refuseUndeclared);
  app.setErrorHandler(sendFault);
  app.setNotFoundHandler((_request, reply) => send(reply, refuse('request.unknown-address')));
  await app.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives: CONTENT_SECURITY_POLICY }, ...HEADERS, hsts: tls !== undefined });
  await app.register(cookie);
  await app.register(rateLimit, { max: perMinute, timeWindow: '1 minute', errorResponseBuilder: () => refuse('request.too-many') });
  await app.register(swagger, { openapi: API_DOCUMENT });
  app.addHook('onRequest', refuseOtherOrigins);
  app.addHook('onSend', forbidKeeping);
  // Screens count ages and due times on the server's clock, which they learn from this header.
  app.addHook('onSend', async (_request, reply) => void reply.header('date', new Date(services.clock()).toUTCString()));
  mount(app, routes, services);
  mountPages(app, pages, services);
  mountLive(app, services);
  serveApiDocument(app);
  return app;
}

const CONTENT_SECURITY_POLICY = {
  'default-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  // What somebody has just recorded in the page, or fetched to hear it.
  'media-src': ["'self'", 'blob:'],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
};

const HEADERS = {
  referrerPolicy: { policy: 'no-referrer' },
  crossOriginOpenerPolicy: { policy: 'same-origin' },
} as const;

/** A route that declares neither a policy nor that it is a page without clinic content stops the boot. */
function refuseUndeclared({ url, config }: { url: string; config?: FastifyContextConfig }): void {
  const policy = config?.declared?.policy ?? config?.declaredPage?.policy;
  if (policy === undefined && config?.page === undefined) throw new Error(`the route ${url} declares no policy`);
}

async function refuseOtherOrigins(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { origin } = request.headers;
  if (request.method === 'GET' || request.method === 'HEAD' || origin === undefined) return;
  const expected = ownOrigin(request);
  if (!URL.canParse(origin) || new URL(origin).origin !== expected) await send(reply, refuse('request.other-origin', { origin, expected }));
}

/** Nothing of a clinic stays in a browser's cache. */
async function forbidKeeping(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
}

function send(reply: FastifyReply, refusal: Refusal): FastifyReply {
  return reply.status(statusOf(refusal)).send(bodyOf(refusal));
}

const REQUEST_FAULTS: Record<string, () => Refusal> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () => refuse('request.too-large'),
};

/** What a constraint of the database says no to; the sentence never tells whose row stood in the way. */
const CONSTRAINTS: Record<string, () => Refusal> = {
  '23503': () => refuse('request.unknown-record'),
  '23505': () => refuse('request.already-there'),
};

async function sendFault(error: FastifyError | Refusal, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const refusal = 'refused' in error ? error : refusalOf(error);
  if (refusal.kind === 'unavailable') reply.header('retry-after', '2');
  // The stack says where; it never carries a request's content.
  if (refusal.kind === 'fault' && error instanceof Error) process.stderr.write(`${request.method} ${request.routeOptions.url ?? ''}: ${error.stack ?? error.message}\n`);
  const { declaredPage } = request.routeOptions.config;
  return declaredPage === undefined ? send(reply, refusal) : sendRefusedPage(declaredPage, refusal, request, reply);
}

function refusalOf(error: FastifyError): Refusal {
  const known = REQUEST_FAULTS[error.code] ?? CONSTRAINTS[error.code];
  if (known) return known();
  if (error.statusCode !== undefined && error.statusCode < 500) return refuse('request.invalid', { reason: error.code });
  if (isBusyFault(error)) return refuse('server.busy');
  return refuse('server.fault');
}

import type { OfflineCopy } from '../../../offline-copy.ts';

declare const self: ServiceWorkerGlobalScope;

/** What a page asks for: the guide in its language, whose contents page is named, in its version. */
type KeepRequest = { readonly contents: string; readonly version: string };

// Keeps the guide of one clinic on a device. Pages come from the network while it answers in time, and from what was
// kept otherwise; files whose name holds their hash come from what was kept. Nothing else is touched, /api/ least of all.
const PREFIX = 'fenestra.guide ';
const WHOLE = '/guide/assets/whole';
const PATIENCE_MS = 3500;
const guide = new URL(self.registration.scope).pathname;

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  const request: unknown = event.data;
  if (!isKeepRequest(request)) return;
  event.waitUntil(keep(request).then(() => event.source?.postMessage('kept')));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (pathname.startsWith('/guide/assets/')) event.respondWith(keptFirst(request));
  else if (pathname.startsWith(guide)) event.respondWith(freshFirst(request));
});

/** Fetches a language of the guide and, once it is whole, drops what was kept of it before. */
async function keep({ contents, version }: KeepRequest): Promise<void> {
  const known = await caches.open(nameOf(contents, version));
  if ((await known.match(WHOLE)) !== undefined) return;
  const response = await fetch(`${contents}offline.json`);
  if (!response.ok) throw new Error('the guide did not come');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server makes the copy from the same type
  const copy = (await response.json()) as OfflineCopy;
  const name = nameOf(contents, copy.version);
  const cache = await caches.open(name);
  await cache.addAll([...copy.files]);
  for (const [address, page] of Object.entries(copy.pages)) await cache.put(address, answerLike(response, page, 'text/html; charset=utf-8'));
  await cache.put(copy.index.address, answerLike(response, copy.index.text, 'application/json; charset=utf-8'));
  await cache.put(WHOLE, new Response(copy.version));
  for (const other of await caches.keys()) if (other !== name && other.startsWith(PREFIX + contents)) await caches.delete(other);
}

function nameOf(contents: string, version: string): string {
  return `${PREFIX}${contents} ${version}`;
}

const OF_ITS_BODY = ['content-encoding', 'content-length', 'content-type', 'etag', 'last-modified', 'vary'];

/** An answer under the same rules as the one it came in: its content security policy above all. */
function answerLike(response: Response, body: string, type: string): Response {
  const headers = new Headers(response.headers);
  for (const name of OF_ITS_BODY) headers.delete(name);
  headers.set('content-type', type);
  return new Response(body, { headers });
}

async function keptFirst(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

async function freshFirst(request: Request): Promise<Response> {
  const fetching = fetch(request);
  const fresh = await Promise.race([fetching.catch(() => null), after(PATIENCE_MS)]);
  if (fresh !== null && fresh.status < 500) return fresh;
  return (await keptFor(request)) ?? fetching;
}

function after(ms: number): Promise<null> {
  return new Promise((resolve) => void setTimeout(() => resolve(null), ms));
}

/** The page as it was kept, whatever stands behind the question mark; for an address that was not, the contents of a language that was. */
async function keptFor(request: Request): Promise<Response | undefined> {
  const page = await caches.match(request, { ignoreSearch: true, ignoreVary: true });
  if (page !== undefined || request.mode !== 'navigate') return page;
  for (const name of await caches.keys()) {
    const contents = name.startsWith(PREFIX + guide) ? name.slice(PREFIX.length).split(' ')[0] : undefined;
    const first = contents === undefined ? undefined : await caches.match(contents);
    if (first !== undefined) return first;
  }
  return undefined;
}

function isKeepRequest(value: unknown): value is KeepRequest {
  if (typeof value !== 'object' || value === null || !('contents' in value) || !('version' in value)) return false;
  const { contents, version } = value;
  return typeof contents === 'string' && typeof version === 'string' && contents.startsWith(guide);
}

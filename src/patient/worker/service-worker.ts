import { ASSETS, filesIn } from './build-files.ts';

declare const self: ServiceWorkerGlobalScope;

// Keeps the pages of the patient's app on a phone, so that they open without a connection. What a page shows is kept by
// the page itself; nothing of /api/ is touched here.
const CACHE = 'fenestra.patient';
const MANIFEST = '/patient/manifest.json';
const PATIENCE_MS = 3500;
const home = new URL(self.registration.scope).pathname;

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => {
  if (event.data === 'keep') event.waitUntil(keep());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (pathname.startsWith(ASSETS)) event.respondWith(keptFirst(request));
  else if (request.mode === 'navigate' && pathname.startsWith(home)) event.respondWith(freshFirst(request));
});

/** Fetches the page and every file of this version that is not there yet, and drops those of versions before. */
async function keep(): Promise<void> {
  const files = filesIn(await (await fetch(MANIFEST, { cache: 'no-cache' })).json());
  const cache = await caches.open(CACHE);
  const known = (await cache.keys()).map(({ url }) => new URL(url).pathname);
  await cache.addAll([home, ...files.filter((file) => !known.includes(file))]);
  for (const file of known) if (file.startsWith(ASSETS) && !files.includes(file)) await cache.delete(file);
}

async function keptFirst(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

/** Every address of the app is one page, which finds its own way. */
async function freshFirst(request: Request): Promise<Response> {
  const fetching = fetch(request);
  const fresh = await Promise.race([fetching.catch(() => null), new Promise<null>((resolve) => void setTimeout(() => resolve(null), PATIENCE_MS))]);
  if (fresh !== null && fresh.status < 500) return fresh;
  return (await caches.match(home, { ignoreVary: true })) ?? fetching;
}

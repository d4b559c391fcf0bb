import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ownOrigin } from '#transport/origin.ts';

const APPS = ['clinic', 'patient'] as const;
const YEAR_S = 365 * 24 * 60 * 60;

/**
 * Serves the two built web apps and the files of the guide. Files whose name holds their hash may be kept by browsers; every other address of
 * an app answers its page, which then finds its own way.
 */
export async function servePages(app: FastifyInstance, webFolder: string, defaultSlug: () => Promise<string | null>): Promise<void> {
  await app.register(fastifyStatic, { root: webFolder, serve: false, preCompressed: true });
  for (const name of APPS) serveApp(app, webFolder, name, defaultSlug);
  serveGuideFiles(app);
  serveWelcome(app, defaultSlug);
}

/** The guide's own files; its pages are made by the server (`evidence/http/guide`). */
function serveGuideFiles(app: FastifyInstance): void {
  const options = { config: { page: 'guide-files' }, schema: { hide: true } };
  app.get<{ Params: { file: string } }>('/guide/assets/:file', options, (request, reply) => reply.sendFile(`guide/assets/${request.params.file}`, { maxAge: YEAR_S * 1000, immutable: true }));
  // Below the clinic's address, because that is how far a service worker reaches.
  app.get('/guide/:clinicSlug/service-worker.js', options, (_request, reply) => reply.sendFile('guide/service-worker.js', { maxAge: 0 }));
}

/** The bare address leads to the guide of the clinic; what search engines ask for first stands here as well. */
function serveWelcome(app: FastifyInstance, defaultSlug: () => Promise<string | null>): void {
  const options = { config: { page: 'welcome' }, schema: { hide: true } };
  const guide = async (): Promise<string> => {
    const slug = await defaultSlug();
    return slug === null ? '/patient/' : `/guide/${slug}/`;
  };
  for (const address of ['/', '/guide', '/guide/']) app.get(address, options, async (_request, reply) => reply.redirect(await guide()));
  app.get('/robots.txt', options, (request, reply) => reply.type('text/plain; charset=utf-8').send(robotsText(ownOrigin(request))));
  app.get('/sitemap.xml', options, async (_request, reply) => {
    const slug = await defaultSlug();
    return slug === null ? reply.callNotFound() : reply.redirect(`/guide/${slug}/sitemap.xml`);
  });
}

/** Only the guide is for search engines. */
function robotsText(origin: string): string {
  return `User-agent: *\nAllow: /guide/\nDisallow: /api/\nDisallow: /clinic/\nDisallow: /patient/\nSitemap: ${origin}/sitemap.xml\n`;
}

function serveApp(app: FastifyInstance, webFolder: string, name: string, defaultSlug: () => Promise<string | null>): void {
  const options = { config: { page: name }, schema: { hide: true } };
  app.get(`/${name}`, options, (_request, reply) => reply.redirect(`/${name}/`));
  app.get(`/${name}/`, options, async (_request, reply) => {
    const slug = await defaultSlug();
    return slug === null ? reply.sendFile(`${name}/index.html`, { maxAge: 0 }) : reply.redirect(`/${name}/${slug}/`);
  });
  // Below the clinic's address, because that is how far a service worker reaches.
  if (name === 'patient') app.get('/patient/:clinicSlug/service-worker.js', options, (_request, reply) => reply.sendFile('patient/service-worker.js', { maxAge: 0 }));
  app.get<{ Params: { '*': string } }>(`/${name}/*`, options, (request, reply) => {
    const path = request.params['*'];
    if (path.startsWith('assets/')) return reply.sendFile(`${name}/${path}`, { maxAge: YEAR_S * 1000, immutable: true });
    const isFile = /\.[a-z0-9]+$/.test(path) && existsSync(join(webFolder, name, path));
    return reply.sendFile(isFile ? `${name}/${path}` : `${name}/index.html`, { maxAge: 0 });
  });
}

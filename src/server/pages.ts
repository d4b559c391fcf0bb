import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const APPS = ['clinic', 'patient'] as const;
const YEAR_S = 365 * 24 * 60 * 60;

/**
 * Serves the two built web apps. Files whose name holds their hash may be kept by browsers; every other address of
 * an app answers its page, which then finds its own way.
 */
export async function servePages(app: FastifyInstance, webFolder: string, defaultSlug: () => Promise<string | null>): Promise<void> {
  await app.register(fastifyStatic, { root: webFolder, serve: false, preCompressed: true });
  for (const name of APPS) serveApp(app, webFolder, name, defaultSlug);
  app.get('/', { config: { page: 'welcome' }, schema: { hide: true } }, (_request, reply) => reply.redirect('/patient/'));
}

function serveApp(app: FastifyInstance, webFolder: string, name: string, defaultSlug: () => Promise<string | null>): void {
  const options = { config: { page: name }, schema: { hide: true } };
  app.get(`/${name}`, options, (_request, reply) => reply.redirect(`/${name}/`));
  app.get(`/${name}/`, options, async (_request, reply) => {
    const slug = await defaultSlug();
    return slug === null ? reply.sendFile(`${name}/index.html`, { maxAge: 0 }) : reply.redirect(`/${name}/${slug}/`);
  });
  app.get<{ Params: { '*': string } }>(`/${name}/*`, options, (request, reply) => {
    const path = request.params['*'];
    if (path.startsWith('assets/')) return reply.sendFile(`${name}/${path}`, { maxAge: YEAR_S * 1000, immutable: true });
    const isFile = /\.[a-z0-9]+$/.test(path) && existsSync(join(webFolder, name, path));
    return reply.sendFile(isFile ? `${name}/${path}` : `${name}/index.html`, { maxAge: 0 });
  });
}

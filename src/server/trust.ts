import type { FastifyInstance } from 'fastify';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The only files of the folder that leave it; the keys lie beside them. */
const FILES = [
  { address: '/trust/', file: 'trust.html', type: 'text/html; charset=utf-8' },
  { address: '/trust/trust.css', file: 'trust.css', type: 'text/css; charset=utf-8' },
  { address: '/trust/authority.crt', file: 'authority.crt', type: 'application/x-x509-ca-cert' },
] as const;

/** Serves the page and the certificate with which devices come to trust this server. */
export function serveTrust(app: FastifyInstance, folder: string): void {
  const options = { config: { page: 'trust' }, schema: { hide: true } };
  app.get('/trust', options, (_request, reply) => reply.redirect('/trust/'));
  for (const { address, file, type } of FILES) {
    app.get(address, options, async (_request, reply) => reply.type(type).header('cache-control', 'no-cache').send(await readFile(join(folder, file))));
  }
}

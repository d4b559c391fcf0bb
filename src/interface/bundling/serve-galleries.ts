import { once } from 'node:events';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { build } from 'vite';

const GALLERIES = ['interface', 'clinic', 'patient'];
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.html': 'text/html' };

/** As strict as the clinic's server: nothing inline, nothing from elsewhere. */
const POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Builds the galleries into memory and serves them under the clinic server's content security policy. */
export async function serveGalleries(): Promise<Server> {
  const files = await builtFiles();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    const page = `${path.split('/')[0]}/gallery/index.html`;
    const name = extname(path) === '' ? page : path;
    const body = files.get(name);
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    if (body === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY }).end(body);
  }).listen(0, 'localhost');
  await once(server, 'listening');
  return server;
}

async function builtFiles(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const input = GALLERIES.map((name) => `src/${name}/gallery/index.html`);
  const result = await build({ configFile: 'vite.config.ts', logLevel: 'silent', build: { write: false, rolldownOptions: { input } } });
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  return new Map(outputs.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]));
}

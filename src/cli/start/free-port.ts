import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Refusal } from '#foundation/refusal.ts';
import { listenRefusal } from '#server/listen-refusal.ts';

/** Looks before anything else is started, so that an address at which nothing can be served is told at once. */
export async function portRefusal(host: string, port: number): Promise<Refusal | undefined> {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
    return undefined;
  } catch (error) {
    return listenRefusal(error, { host, port });
  } finally {
    server.close();
  }
}

import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Refusal } from '#foundation/refusal.ts';
import { refuse } from './refusals.ts';

/** Looks before anything else is started, so that a taken port is told at once. */
export async function portRefusal(host: string, port: number): Promise<Refusal | undefined> {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
    return undefined;
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    return isTaken ? refuse('start.port-taken', { port }) : refuse('start.host-unknown', { host });
  } finally {
    server.close();
  }
}

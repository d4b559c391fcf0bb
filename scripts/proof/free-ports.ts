import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the ports that systems hand out for outgoing connections, which come and go at any time. */
const LOWEST = 20_000;
const HIGHEST = 32_000;

/**
 * The first of `count` neighbouring ports of this machine that nobody holds just now.
 * @param start where to begin to look, a port from LOWEST to HIGHEST
 */
export async function freePorts(count: number, start: number = LOWEST + (process.pid % (HIGHEST - LOWEST - count))): Promise<number> {
  for (let first = start; first + count <= HIGHEST; first += count) if (await areFree(first, count)) return first;
  throw new Error(`no ${count} neighbouring ports from ${start} to ${HIGHEST} are free`);
}

async function areFree(first: number, count: number): Promise<boolean> {
  for (let port = first; port < first + count; port += 1) if (!(await isFree(port))) return false;
  return true;
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}

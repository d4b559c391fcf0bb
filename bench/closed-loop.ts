import { Agent, request } from 'node:http';

/** One request: made anew for each operation, because no two writes are the same. */
export type Shot = { readonly method: 'GET' | 'POST'; readonly path: string; readonly headers: Readonly<Record<string, string>>; readonly body?: string };

/** What so many connections got, each sending its next request when the last one was answered. */
export type Volley = { readonly operations: number; readonly seconds: number; readonly p50Ms: number; readonly p99Ms: number; readonly perSecond: number };

type Options = { readonly port: number; readonly connections: number; readonly warmUpMs: number; readonly lastsMs: number; readonly shoot: () => Shot };

/**
 * A closed loop: latency is counted per request, throughput over the time after the warm-up. It says nothing of
 * requests that arrive whether or not the server is ready, which wait longer.
 * @param began called when the warm-up is over
 * @throws Error at the first answer that is not a success
 */
export async function fire({ port, connections, warmUpMs, lastsMs, shoot }: Options, began: () => Promise<void>): Promise<Volley> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const timesMs: number[] = [];
  const clock: { stage: 'warm-up' | 'counting' | 'over' } = { stage: 'warm-up' };
  const loop = async (): Promise<void> => {
    while (clock.stage !== 'over') {
      const start = performance.now();
      await send(agent, port, shoot());
      if (clock.stage === 'counting') timesMs.push(performance.now() - start);
    }
  };
  const loops = Promise.all(Array.from({ length: connections }, loop));
  const run = (async () => {
    await wait(warmUpMs);
    await began();
    clock.stage = 'counting';
    const start = performance.now();
    await wait(lastsMs);
    clock.stage = 'over';
    return performance.now() - start;
  })();
  const [, lastedMs] = await Promise.all([loops, run]);
  agent.destroy();
  timesMs.sort((left, right) => left - right);
  const at = (share: number) => timesMs[Math.min(timesMs.length - 1, Math.floor(share * timesMs.length))] ?? Number.NaN;
  return { operations: timesMs.length, seconds: lastedMs / 1000, p50Ms: at(0.5), p99Ms: at(0.99), perSecond: (timesMs.length / lastedMs) * 1000 };
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms));
}

function send(agent: Agent, port: number, { method, path, headers, body }: Shot): Promise<void> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)), 'content-type': 'application/json' };
    const asking = request({ agent, host: '127.0.0.1', port, method, path, headers: { ...headers, ...length } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${method} ${path}: ${String(response.statusCode)}`));
      response.resume();
      response.once('end', resolve);
    });
    asking.once('error', reject);
    asking.end(body);
  });
}

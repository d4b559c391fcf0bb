import pg from 'pg';
import type { DatabaseAddress } from './address.ts';
import { isBusyFault } from './busy-fault.ts';

/** What the queue tries again by itself; a connection that is gone is not among it, and would end the queue for good. */
const TRIED_AGAIN = 'ETIMEDOUT';

/** The queue's connections. Whatever fails because the database is gone or restarting is passed on as a fault that the queue tries again. */
export function openQueuePool(address: DatabaseAddress): pg.Pool {
  const pool = new pg.Pool({ max: 6, ...address.owner, Client: PatientClient });
  // The queue reconnects by itself; without listeners a broken connection would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

class PatientClient extends pg.Client {
  override connect(): Promise<pg.Client>;
  override connect(callback: (error: Error) => void): void;
  override connect(callback?: (error: Error) => void): Promise<pg.Client> | void {
    if (callback === undefined) return super.connect().then(() => this, passOn);
    super.connect((error: Error) => callback(patient(error)));
  }
}

// The queue asks with promises alone; how the driver declares its many ways to ask cannot be overridden in the class.
const ask = pg.Client.prototype.query;
Object.defineProperty(PatientClient.prototype, 'query', {
  value(this: pg.Client, ...asked: unknown[]): unknown {
    const answer: unknown = Reflect.apply(ask, this, asked);
    return answer instanceof Promise ? answer.catch(passOn) : answer;
  },
});

function passOn(error: unknown): never {
  throw error instanceof Error ? patient(error) : error;
}

function patient<Fault extends Error | undefined | null>(error: Fault): Fault {
  return error instanceof Error && isBusyFault(error) ? Object.assign(error, { code: TRIED_AGAIN }) : error;
}

import pg from 'pg';
import type { DatabaseAddress } from '#database/address.ts';
import { superuserAt } from '#database/embedded/roles.ts';
import { addressOfRunning } from '#database/embedded/running.ts';
import { secretNamed } from '#database/secrets.ts';
import type { Database } from '#database/tenant.ts';
import { openDatabase } from '#database/tenant.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { freePorts } from '../../scripts/proof/free-ports.ts';
import type { FenestraProcess } from '../support/fenestra-process.ts';
import { databaseProcesses } from '../support/database-processes.ts';
import { startFenestra } from '../support/fenestra-process.ts';

/** The real program on a data folder, which may be killed and is started again at the same address, as a supervisor would. */
export type StrickenServer = {
  readonly origin: string;
  /** Kills the program with -9 and starts it again; its database stays behind as an orphan. */
  killServer(): Promise<void>;
  /** Kills every process of its PostgreSQL with -9; the program brings it back. */
  killDatabase(): Promise<void>;
  /** Both at once, as when the machine itself goes down but for its disk. */
  killBoth(): Promise<void>;
  /** Stops in order; nothing is left running. */
  stop(): Promise<void>;
  /** Works on the database past the application. */
  asSuperuser<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result>;
  /** Where its database is just now. */
  address(): Promise<DatabaseAddress>;
  /** Works on it as the application does. */
  asApplication<Result>(work: (database: Database) => Promise<Result>): Promise<Result>;
};

/** @param env further variables of its environment, such as a mail server */
export async function startStrickenServer(folder: string, env: Readonly<Record<string, string>> = {}): Promise<StrickenServer> {
  const port = await freePorts(1);
  let fenestra = startFenestra({ folder, port, env });
  const origin = await fenestra.origin();
  const begin = async (): Promise<void> => {
    fenestra = startFenestra({ folder, port, env });
    await fenestra.origin();
  };
  return {
    origin,
    killServer: async () => {
      await kill(fenestra);
      await begin();
    },
    killDatabase: async () => killAll(await databaseProcesses(folder)),
    killBoth: async () => {
      const numbers = await databaseProcesses(folder);
      const ended = kill(fenestra);
      killAll(numbers);
      await ended;
      await begin();
    },
    stop: async () => {
      fenestra.interrupt();
      const [exitCode, left] = [await fenestra.exitCode, await databaseProcesses(folder)];
      if (exitCode !== 0 || left.length > 0) throw new Error(`stopping ended with ${exitCode} and left ${left.length} processes`);
    },
    address: () => addressOf(folder),
    asSuperuser: async (work) => {
      const { application } = await addressOf(folder);
      const client = new pg.Client({ ...superuserAt(String(application.host), await secretNamed(folder, 'superuser')), database: String(application.database) });
      await client.connect();
      try {
        return await work(client);
      } finally {
        await client.end();
      }
    },
    asApplication: async (work) => {
      const database = openDatabase(await addressOf(folder));
      try {
        return await work(database);
      } finally {
        await database.close();
      }
    },
  };
}

async function addressOf(folder: string): Promise<DatabaseAddress> {
  const address = await addressOfRunning(folder);
  if (isRefusal(address)) throw new Error(address.sentence);
  return address;
}

async function kill(fenestra: FenestraProcess): Promise<void> {
  fenestra.kill('SIGKILL');
  await fenestra.exitCode;
}

/** One of them may end by itself between being found and being killed. */
function killAll(numbers: readonly number[]): void {
  for (const number of numbers) {
    try {
      process.kill(number, 'SIGKILL');
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
  }
}

import { sql } from 'kysely';
import type { DatabaseAddress } from '#database/address.ts';
import { startJobs } from '#database/jobs.ts';
import { prepareDatabase } from '#database/prepare.ts';
import type { Database } from '#database/tenant.ts';
import { openDatabase } from '#database/tenant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { compose } from './compose.ts';
import { listenRefusal } from './listen-refusal.ts';
import { machineClock, machineRandom } from './machine.ts';
import type { MailServer } from './mail-server.ts';
import { sendMailTask } from './mail.ts';
import { servePages } from './pages.ts';
import type { Tls } from './tls.ts';
import { originOf } from './tls.ts';
import { serveTrust } from './trust.ts';

export type ServeOptions = {
  readonly address: DatabaseAddress;
  readonly host: string;
  readonly port: number;
  readonly webFolder: string;
  readonly tls?: Tls;
  readonly mailServer?: MailServer;
  /** Runs once the schema is there and before anyone is served; fills an empty installation. */
  readonly seed?: (database: Database) => Promise<void>;
};

export type Serving = { readonly origin: string; readonly isFirstRun: boolean; stop(): Promise<void> };

/** Prepares the database, fills it on the first run, and serves until stopped. */
export async function serve(options: ServeOptions): Promise<Serving | Refusal> {
  const prepared = await prepareDatabase(options.address);
  if (isRefusal(prepared)) return prepared;
  const database = openDatabase(options.address);
  const isFirstRun = (await newestSlug(database)) === null;
  if (isFirstRun) await options.seed?.(database);
  const server = await compose({ database, clock: machineClock, random: machineRandom, ...(options.tls && { tls: { cert: options.tls.cert, key: options.tls.key } }) });
  await servePages(server.app, options.webFolder, () => newestSlug(database));
  if (options.tls?.trustFolder !== undefined) serveTrust(server.app, options.tls.trustFolder);
  const jobs = await startJobs(options.address, {
    'send-mail': sendMailTask(database, machineClock, options.mailServer),
  });
  const stop = async (): Promise<void> => {
    await jobs.stop();
    await server.close();
    await database.close();
  };
  const taken = await server.app.listen({ host: options.host, port: options.port }).then(
    () => null,
    (error: unknown) => listenRefusal(error, options),
  );
  if (taken !== null) {
    await stop();
    return taken;
  }
  const bound = server.app.addresses()[0];
  const port = typeof bound === 'object' ? bound.port : options.port;
  return { origin: originOf(options.host, port, options.tls), isFirstRun, stop };
}

/** The clinic that the bare address leads to: a real one before the practice one. */
async function newestSlug(database: Database): Promise<string | null> {
  return database.inDirectory(async (tx) => {
    const { rows } = await sql<{ slug: string }>`select slug from clinic_directory order by slug = 'practice', clinic_id desc limit 1`.execute(tx);
    return rows[0]?.slug ?? null;
  });
}

import type { DatabaseAddress } from '#database/address.ts';
import { startJobs } from '#database/jobs.ts';
import { openDatabase } from '#database/tenant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { listSlugs } from '#people/store/clinic-directory.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import { compose } from './compose.ts';
import { listenRefusal } from './listen-refusal.ts';
import { machineClock, machineRandom } from './machine.ts';
import type { MailServer } from './mail-server.ts';
import { sendMailTask } from './mail.ts';
import { REMIND_EVERY, remindTask } from './remind.ts';
import { servePages } from './pages.ts';
import type { Tls } from './tls.ts';
import { originOf } from './tls.ts';
import { LOOK_EVERY, lookForUntakenTask, tellNextTask } from './tell-next.ts';
import { serveTrust } from './trust.ts';

export type ServeOptions = {
  readonly address: DatabaseAddress;
  readonly host: string;
  readonly port: number;
  readonly webFolder: string;
  readonly tls?: Tls;
  readonly mailServer?: MailServer;
};

export type Serving = {
  readonly origin: string;
  /** The clinics that people may be led to, by their names in addresses; the bare address leads to the first. */
  readonly slugs: readonly string[];
  stop(): Promise<void>;
};

/** Serves a prepared database until stopped. */
export async function serve(options: ServeOptions): Promise<Serving | Refusal> {
  const database = openDatabase(options.address);
  const slugs = () => database.inDirectory<PeopleTables, readonly string[]>(listSlugs);
  const server = await compose({ database, clock: machineClock, random: machineRandom, webFolder: options.webFolder, ...(options.tls && { tls: { cert: options.tls.cert, key: options.tls.key } }) });
  await servePages(server.app, options.webFolder, async () => (await slugs())[0] ?? null);
  if (options.tls?.trustFolder !== undefined) serveTrust(server.app, options.tls.trustFolder);
  const tellingOn = { database, clock: machineClock, random: machineRandom, announce: server.announce };
  const letters = await startJobs(options.address, { 'send-mail': sendMailTask(database, machineClock, options.mailServer), remind: remindTask(database, machineClock, machineRandom) }, { remind: REMIND_EVERY });
  // A queue of its own: letters to a mail server that does not answer may keep nobody from being told on time.
  const telling = await startJobs(options.address, { 'tell-next': tellNextTask(tellingOn), 'look-for-untaken': lookForUntakenTask(tellingOn) }, { 'look-for-untaken': LOOK_EVERY });
  const stop = async (): Promise<void> => {
    await letters.stop();
    await telling.stop();
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
  return { origin: originOf(options.host, port, options.tls), slugs: await slugs(), stop };
}

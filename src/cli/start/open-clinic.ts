import type { DatabaseAddress } from '#database/address.ts';
import { lockDataFolder } from '#database/data-folder-lock.ts';
import { openDataFolder } from '#database/data-folder.ts';
import { startEmbedded } from '#database/embedded/start.ts';
import type { RestartReport } from '#database/embedded/supervisor.ts';
import { useExternal } from '#database/external.ts';
import { prepareDatabase } from '#database/prepare.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { MailServer } from '#server/mail-server.ts';
import { readMailServer } from '#server/mail-server.ts';
import { serve } from '#server/serve.ts';
import type { Tls, TlsFiles } from '#server/tls.ts';
import { chooseTls } from '#server/tls.ts';
import { certificateNotice } from './certificate-notice.ts';
import { portRefusal } from './free-port.ts';
import { readyClinics } from './ready-clinics.ts';
import { ORPHAN_ENDED, say } from './say.ts';
import type { Shutdown } from './shutdown.ts';
import { ensureWebBuild, webFolderOf } from './web-build.ts';

export type OpenOptions = {
  readonly projectFolder: string;
  readonly dataFolder: string;
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string | undefined;
  readonly applicationUrl: string | undefined;
  readonly tls: Partial<TlsFiles>;
  /** Whether an empty installation gets a practice clinic. */
  readonly practice: boolean;
  readonly smtp?: string;
  readonly mailSender?: string;
};

export type Opened = {
  readonly origin: string;
  /** The clinics that people may be led to, by their names in addresses. */
  readonly slugs: readonly string[];
  readonly dataFolder: string;
  /** Whether devices can come to trust this server at `/trust/`. */
  readonly isTrustServed: boolean;
  readonly notice: string | undefined;
};

/** What a stage of the start came to. */
type Outcome<Value> = Value | Refusal | 'stopped';

/** Starts everything in its order and hands each part's end to `shutdown`; stops halfway when that is asked. */
export async function openClinic(options: OpenOptions, shutdown: Shutdown): Promise<Outcome<Opened>> {
  const mailServer = options.smtp ? readMailServer(options.smtp, options.mailSender) : undefined;
  if (isRefusal(mailServer)) return mailServer;
  const folder = await openDataFolder(options.dataFolder);
  if (isRefusal(folder)) return folder;
  const lock = await lockDataFolder(folder);
  if (isRefusal(lock)) return lock;
  shutdown.onStop(lock.release);
  const tls = await chooseTls(options.host, options.tls, folder);
  if (isRefusal(tls)) return tls;
  const refusal = (await portRefusal(options.host, options.port)) ?? (await ensureWebBuild(options.projectFolder, shutdown.signal));
  if (shutdown.signal.aborted) return 'stopped';
  if (refusal !== undefined) return refusal;
  const address = await openReadyDatabase(options, folder, shutdown);
  if (address === 'stopped' || isRefusal(address)) return address;
  const serving = await serve(serveOptions(options, { tls, mailServer }, address));
  if (isRefusal(serving)) return serving;
  shutdown.onStop(serving.stop);
  if (shutdown.signal.aborted) return 'stopped';
  await lock.announce(serving.origin);
  return { origin: serving.origin, slugs: serving.slugs, dataFolder: folder, isTrustServed: tls?.trustFolder !== undefined, notice: certificateNotice(tls, new Date()) };
}

/** A running database with the newest schema and its clinics. */
async function openReadyDatabase(options: OpenOptions, folder: string, shutdown: Shutdown): Promise<Outcome<DatabaseAddress>> {
  const { signal } = shutdown;
  const address = await openDatabaseServer(options, folder, shutdown);
  if (signal.aborted) return 'stopped';
  if (isRefusal(address)) return address;
  const prepared = await prepareDatabase(address);
  if (signal.aborted) return 'stopped';
  if (isRefusal(prepared)) return prepared;
  const refusal = await readyClinics({ ...options, address, signal });
  return signal.aborted ? 'stopped' : (refusal ?? address);
}

async function openDatabaseServer(options: OpenOptions, folder: string, shutdown: Shutdown): Promise<DatabaseAddress | Refusal> {
  const { databaseUrl: ownerUrl, applicationUrl } = options;
  if (ownerUrl !== undefined) return useExternal({ ownerUrl, applicationUrl, folder });
  say('Starting the database ...');
  const database = await startEmbedded({ folder, onRestart: (happening) => say(wordsOf(happening)), onOrphanEnded: () => say(ORPHAN_ENDED) });
  if (isRefusal(database)) return database;
  shutdown.onStop(database.stop);
  return database.address;
}

function wordsOf(happening: RestartReport): string {
  switch (happening.outcome) {
    case 'ended':
      return 'The database ended unexpectedly and is being started again ...';
    case 'restarted':
      return 'The database is back.';
    case 'failed':
      return happening.refusal.sentence;
  }
}

type Chosen = { readonly tls: Tls | undefined; readonly mailServer: MailServer | undefined };

function serveOptions({ projectFolder, host, port }: OpenOptions, { tls, mailServer }: Chosen, address: DatabaseAddress) {
  return {
    address,
    host,
    port,
    webFolder: webFolderOf(projectFolder),
    ...(tls !== undefined && { tls }),
    ...(mailServer !== undefined && { mailServer }),
  };
}

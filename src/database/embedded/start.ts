import { join } from 'node:path';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { DatabaseAddress } from '../address.ts';
import { reasonOf, refuse } from '../refusals.ts';
import type { Binaries } from './binaries.ts';
import { findBinaries } from './binaries.ts';
import { claimCluster, clusterFolderIn, makeCluster, versionOf } from './cluster.ts';
import { stopOrphan } from './orphan.ts';
import { passwordsOf } from './passwords.ts';
import type { EmbeddedPasswords } from './roles.ts';
import { ensureRoles } from './roles.ts';
import type { RunAs } from './run-as.ts';
import { asOurselves, asUser } from './run-as.ts';
import { makeSocketFolder } from './socket-folder.ts';
import type { RestartReport } from './supervisor.ts';
import { superviseServer } from './supervisor.ts';
import { databaseUser } from './system-user.ts';

export type EmbeddedOptions = {
  /** An existing data folder that this process holds the lock of, by its real path. */
  readonly folder: string;
  /** Off only for tests, whose database may be lost with the machine. */
  readonly isDurable?: boolean;
  readonly onRestart?: (happening: RestartReport) => void;
  /** Told when a server that an earlier run left behind was found on the folder and ended. */
  readonly onOrphanEnded?: () => void;
};

/** A running PostgreSQL of our own, brought back whenever it ends by itself, until it is stopped. */
export type EmbeddedDatabase = {
  readonly address: DatabaseAddress;
  readonly socketFolder: string;
  processId(): number | undefined;
  stop(): Promise<void>;
};

/** Starts the PostgreSQL that came with the packages on a data folder; makes its database there the first time. */
export async function startEmbedded({ folder, isDurable = true, onRestart = () => undefined, onOrphanEnded = () => undefined }: EmbeddedOptions): Promise<EmbeddedDatabase | Refusal> {
  const binaries = await findBinaries();
  if (isRefusal(binaries)) return binaries;
  const runAs = await chooseUser(folder, binaries);
  if (isRefusal(runAs)) return runAs;
  const passwords = await readyCluster(folder, binaries, runAs, onOrphanEnded);
  if (isRefusal(passwords)) return passwords;
  const socket = await makeSocketFolder(folder, runAs);
  const server = await superviseServer(
    { binaries, runAs, clusterFolder: clusterFolderIn(folder), socketFolder: socket.path, logFile: join(folder, 'postgres.log'), isDurable },
    onRestart,
  );
  if (isRefusal(server)) return server;
  const stop = async (): Promise<void> => {
    await server.stop();
    await socket.remove();
  };
  try {
    const address = await ensureRoles(socket.path, passwords);
    return { address, socketFolder: socket.path, processId: server.processId, stop };
  } catch (error) {
    await stop();
    return refuse('database.cannot-start', { folder, reason: `${reasonOf(error)}.` });
  }
}

async function chooseUser(folder: string, binaries: Binaries): Promise<RunAs | Refusal> {
  if (process.getuid?.() !== 0) return asOurselves;
  const user = await databaseUser(clusterFolderIn(folder));
  return isRefusal(user) ? user : asUser(user, [folder, binaries.postgres, binaries.libraries]);
}

/** Leaves a cluster of the right version that nobody works on, and gives the passwords that it was made with. */
async function readyCluster(folder: string, binaries: Binaries, runAs: RunAs, onOrphanEnded: () => void): Promise<EmbeddedPasswords | Refusal> {
  const clusterFolder = clusterFolderIn(folder);
  const version = await versionOf(clusterFolder).catch((error: unknown) => refuse('database.folder-not-writable', { folder: clusterFolder, reason: reasonOf(error) }));
  if (isRefusal(version)) return version;
  if (version !== undefined && version !== binaries.majorVersion) {
    return refuse('database.other-version', { folder, found: version, brought: binaries.majorVersion });
  }
  const passwords = await passwordsOf(folder, version !== undefined);
  if (isRefusal(passwords)) return passwords;
  if (version === undefined) return (await makeCluster(folder, binaries, runAs, passwords.superuser)) ?? passwords;
  await claimCluster(clusterFolder, runAs);
  const orphan = await stopOrphan(clusterFolder);
  if (isRefusal(orphan)) return orphan;
  if (orphan === 'ended') onOrphanEnded();
  return passwords;
}

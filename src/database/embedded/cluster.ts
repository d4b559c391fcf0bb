import { execFile } from 'node:child_process';
import { chmod, chown, lchown, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Refusal } from '#foundation/refusal.ts';
import { syncFolder } from '../durable-file.ts';
import { reasonOf, refuse } from '../refusals.ts';
import { isMissingFile } from '../secrets.ts';
import type { Binaries } from './binaries.ts';
import type { RunAs } from './run-as.ts';

const run = promisify(execFile);

export const SUPERUSER = 'postgres';

export function clusterFolderIn(dataFolder: string): string {
  return join(dataFolder, 'postgres');
}

/** The PostgreSQL major version that made the database in a folder, or nothing when there is none yet. */
export async function versionOf(clusterFolder: string): Promise<string | undefined> {
  try {
    return (await readFile(join(clusterFolder, 'PG_VERSION'), 'utf8')).trim();
  } catch (error) {
    if (isMissingFile(error)) return undefined;
    throw error;
  }
}

/** Makes an empty database cluster; one that was interrupted halfway is thrown away, because it never held anything. */
export async function makeCluster(dataFolder: string, binaries: Binaries, runAs: RunAs, superuserPassword: string): Promise<Refusal | undefined> {
  const workshop = join(dataFolder, 'postgres.new');
  await rm(workshop, { recursive: true, force: true });
  await mkdir(workshop, { mode: 0o700 });
  const passwordFile = join(workshop, 'password');
  await writeFile(passwordFile, superuserPassword, { mode: 0o600 });
  if (runAs.user !== undefined) await giveTo(runAs.user, workshop);
  try {
    const made = join(workshop, 'cluster');
    const { file, args, identity } = runAs.command(binaries.initdb, initialSettings(made, passwordFile));
    await run(file, args, { ...identity, cwd: '/' });
    await rename(made, clusterFolderIn(dataFolder));
    await syncFolder(dataFolder);
    return undefined;
  } catch (error) {
    return refuse('database.cannot-start', { folder: dataFolder, reason: reasonOf(error) });
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/** The built-in locale sorts and folds text the same on every machine, whatever its system libraries. */
function initialSettings(clusterFolder: string, passwordFile: string): readonly string[] {
  return [
    `--pgdata=${clusterFolder}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ];
}

/** Gives a cluster that was copied here as root back to the user that runs the database. */
export async function claimCluster(clusterFolder: string, runAs: RunAs): Promise<void> {
  if (runAs.user === undefined || (await stat(clusterFolder)).uid === runAs.user.uid) return;
  await giveTo(runAs.user, clusterFolder);
  await chmod(clusterFolder, 0o700);
}

async function giveTo(user: { uid: number; gid: number }, folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true })) await lchown(join(folder, entry), user.uid, user.gid);
  await chown(folder, user.uid, user.gid);
}

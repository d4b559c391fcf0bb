import { execFile } from 'node:child_process';
import { chown, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PoolConfig } from 'pg';
import type { DatabaseAddress } from '#database/address.ts';
import type { Binaries } from '#database/embedded/binaries.ts';
import { clusterFolderIn, SUPERUSER } from '#database/embedded/cluster.ts';
import { passwordsOf } from '#database/embedded/passwords.ts';
import { ensureRoles, superuserAt } from '#database/embedded/roles.ts';
import type { RunAs } from '#database/embedded/run-as.ts';
import { asOurselves, asUser } from '#database/embedded/run-as.ts';
import { makeSocketFolder } from '#database/embedded/socket-folder.ts';
import { superviseServer } from '#database/embedded/supervisor.ts';
import { databaseUser } from '#database/embedded/system-user.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { Release } from './releases.ts';
import { binariesOf } from './releases.ts';

const run = promisify(execFile);

/** A running server with Fenestra's empty database and roles. */
export type RunningRelease = { readonly superuser: PoolConfig; readonly address: DatabaseAddress; stop(): Promise<void> };

/** Starts a PostgreSQL of another release on an empty folder, as somebody else might run it: with the system's own UTF-8 locale. */
export async function startRelease(release: Release, folder: string, isDurable: boolean): Promise<RunningRelease> {
  const binaries = await binariesOf(release);
  const clusterFolder = clusterFolderIn(folder);
  const runAs = process.getuid?.() === 0 ? expectNone(await asUser(expectNone(await databaseUser(clusterFolder)), [folder, binaries.postgres, binaries.libraries])) : asOurselves;
  const passwords = expectNone(await passwordsOf(folder, false));
  await makeCluster(folder, binaries, runAs, passwords.superuser);
  const socket = await makeSocketFolder(folder, runAs);
  const server = expectNone(await superviseServer({ binaries, runAs, clusterFolder, socketFolder: socket.path, logFile: join(folder, 'postgres.log'), isDurable }, () => undefined));
  const address = await ensureRoles(socket.path, passwords);
  return { superuser: superuserAt(socket.path, passwords.superuser), address, stop: server.stop };
}

async function makeCluster(folder: string, binaries: Binaries, runAs: RunAs, password: string): Promise<void> {
  const workshop = join(folder, 'workshop');
  await mkdir(workshop, { mode: 0o700 });
  await writeFile(join(workshop, 'password'), password, { mode: 0o600 });
  await mkdir(clusterFolderIn(folder), { mode: 0o700 });
  const owned = [workshop, join(workshop, 'password'), clusterFolderIn(folder)];
  if (runAs.user !== undefined) for (const path of owned) await chown(path, runAs.user.uid, runAs.user.gid);
  const { file, args, identity } = runAs.command(binaries.initdb, [
    `--pgdata=${clusterFolderIn(folder)}`, `--username=${SUPERUSER}`, `--pwfile=${join(workshop, 'password')}`, '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C.UTF-8',
  ]);
  await run(file, args, { ...identity, cwd: '/' });
  await rm(workshop, { recursive: true });
}

function expectNone<Value>(result: Value | Refusal): Value {
  if (isRefusal(result)) throw new Error(result.sentence);
  return result;
}

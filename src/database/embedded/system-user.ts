import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Refusal } from '#foundation/refusal.ts';
import { reasonOf, refuse } from '../refusals.ts';

const run = promisify(execFile);

export type SystemUser = { readonly name: string; readonly uid: number; readonly gid: number };

const MADE_BY_US = 'fenestra';

/**
 * The user of the system that runs the database when root starts Fenestra: the owner of the database that is already
 * there, else `postgres` where that user exists, else one made for it.
 */
export async function databaseUser(clusterFolder: string): Promise<SystemUser | Refusal> {
  const owner = await stat(clusterFolder).catch(() => undefined);
  if (owner !== undefined && owner.uid !== 0) return { name: `number ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  return (await userNamed('postgres')) ?? (await userNamed(MADE_BY_US)) ?? makeUser();
}

async function userNamed(name: string): Promise<SystemUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function makeUser(): Promise<SystemUser | Refusal> {
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', MADE_BY_US]);
    return (await userNamed(MADE_BY_US)) ?? refuse('database.no-system-user', { reason: 'it did not appear' });
  } catch (error) {
    return refuse('database.no-system-user', { reason: reasonOf(error) });
  }
}

import { constants } from 'node:fs';
import { access, readFile, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Refusal } from '#foundation/refusal.ts';
import { refuse } from '../refusals.ts';
import type { SystemUser } from './system-user.ts';

/** How to start a database program: as ourselves or as another user of the system. */
export type RunAs = {
  readonly user: SystemUser | undefined;
  command(binary: string, args: readonly string[]): { readonly file: string; readonly args: readonly string[]; readonly identity: { uid?: number; gid?: number } };
};

/** Runs programs as whoever started Fenestra. */
export const asOurselves: RunAs = { user: undefined, command: (file, args) => ({ file, args, identity: {} }) };

/**
 * Runs programs as another user, who must be able to reach all of `paths`.
 * Where a folder above them is closed to others, as root's home is, the programs get one right beyond the user's own:
 * to pass and read closed folders.
 */
export async function asUser(user: SystemUser, paths: readonly string[]): Promise<RunAs | Refusal> {
  const closed = await firstClosedPath(user, paths);
  if (closed === undefined) {
    return { user, command: (file, args) => ({ file, args, identity: { uid: user.uid, gid: user.gid } }) };
  }
  const right = await rightToPass();
  if (right === undefined) return refuse('database.folder-closed', { user: user.name, folder: closed });
  return { user, command: (file, args) => ({ file: '/usr/bin/setpriv', args: [...changeTo(user, right), file, ...args], identity: {} }) };
}

async function firstClosedPath(user: SystemUser, paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    for (const at of wayTo(await realpath(path))) {
      if (!mayPass(user, await stat(at))) return at;
    }
  }
  return undefined;
}

/** A path and every folder above it, from the root down. */
function wayTo(path: string): readonly string[] {
  const above = dirname(path);
  return above === path ? [path] : [...wayTo(above), path];
}

function mayPass(user: SystemUser, { uid, gid, mode }: { uid: number; gid: number; mode: number }): boolean {
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

/** Linux numbers its capabilities; the narrower one is tried first. */
const rightsToPass = [
  { name: 'dac_read_search', bit: 2n },
  { name: 'dac_override', bit: 1n },
] as const;

async function rightToPass(): Promise<string | undefined> {
  try {
    await access('/usr/bin/setpriv', constants.X_OK);
    const held = /^CapEff:\s*([0-9a-f]+)$/m.exec(await readFile('/proc/self/status', 'utf8'))?.[1] ?? '0';
    return rightsToPass.find(({ bit }) => (BigInt(`0x${held}`) >> bit) & 1n)?.name;
  } catch {
    return undefined;
  }
}

/** Without `no_setuid_fixup` the kernel would forget the right whenever PostgreSQL asks about access beforehand. */
function changeTo(user: SystemUser, right: string): readonly string[] {
  return [
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    '--clear-groups',
    `--inh-caps=-all,+${right}`,
    `--ambient-caps=-all,+${right}`,
    `--bounding-set=-all,+${right}`,
    '--securebits=+no_setuid_fixup',
  ];
}

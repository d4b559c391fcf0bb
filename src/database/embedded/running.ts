import { readFile } from 'node:fs/promises';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { DatabaseAddress } from '../address.ts';
import { refuse } from '../refusals.ts';
import { clusterFolderIn } from './cluster.ts';
import { pidFileOf } from './orphan.ts';
import { passwordsOf } from './passwords.ts';
import { addressAt } from './roles.ts';

/** The line of PostgreSQL's own file that names the folder of its socket, counted from 0. */
const SOCKET_LINE = 4;

/** How to reach the server that another process of ours runs on a data folder now. */
export async function addressOfRunning(folder: string): Promise<DatabaseAddress | Refusal> {
  const lines = (await readFile(pidFileOf(clusterFolderIn(folder)), 'utf8').catch(() => '')).split('\n');
  const socketFolder = lines[SOCKET_LINE]?.trim();
  if (socketFolder === undefined || socketFolder === '') return refuse('database.none-yet', { folder });
  const passwords = await passwordsOf(folder, true);
  return isRefusal(passwords) ? passwords : addressAt(socketFolder, passwords);
}

import { chown, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunAs } from './run-as.ts';

/** The system's limit is 108 bytes, on some systems 104, with the end mark. */
const LONGEST_SOCKET_PATH = 100;
const SOCKET_NAME = '.s.PGSQL.5432';

export type SocketFolder = { readonly path: string; remove(): Promise<void> };

/** An empty private folder for the database's socket: in the data folder, or among temporary files where that path is too long. */
export async function makeSocketFolder(dataFolder: string, runAs: RunAs): Promise<SocketFolder> {
  const path = await emptyFolder(join(dataFolder, 'socket'));
  if (runAs.user !== undefined) await chown(path, runAs.user.uid, runAs.user.gid);
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

async function emptyFolder(wanted: string): Promise<string> {
  if (Buffer.byteLength(join(wanted, SOCKET_NAME)) > LONGEST_SOCKET_PATH) return mkdtemp(join(tmpdir(), 'fenestra-'));
  await rm(wanted, { recursive: true, force: true });
  await mkdir(wanted, { mode: 0o700 });
  return wanted;
}

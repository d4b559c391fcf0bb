import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Refusal } from '#foundation/refusal.ts';
import { refuse } from './refusals.ts';
import { beginningOf } from './running-process.ts';
import { isMissingFile } from './secrets.ts';

const holderSchema = z.object({ process: z.number(), began: z.string(), origin: z.string().optional() });
type Holder = z.infer<typeof holderSchema>;

/** The right of one process to work on a data folder. */
export type DataFolderLock = {
  /** Tells a second start where this one can be reached. */
  announce(origin: string): Promise<void>;
  release(): Promise<void>;
};

/** Takes the folder for this process, or says who has it. */
export async function lockDataFolder(folder: string): Promise<DataFolderLock | Refusal> {
  const path = lockFileOf(folder);
  const own: Holder = { process: process.pid, began: (await beginningOf(process.pid)) ?? '' };
  while (!(await placed(path, own))) {
    const holder = await holderOf(folder);
    if (holder !== undefined) return inUse(folder, holder);
    await setAside(path);
  }
  return {
    announce: (origin) => replace(path, { ...own, origin }),
    release: () => rm(path, { force: true }),
  };
}

/** The process that works on a folder now; the lock of one that is gone, or whose number another got, does not count. */
export async function holderOf(folder: string): Promise<Holder | undefined> {
  const holder = await readHolder(lockFileOf(folder));
  return holder !== undefined && (await isAlive(holder)) ? holder : undefined;
}

function lockFileOf(folder: string): string {
  return join(folder, 'fenestra.lock');
}

async function isAlive(holder: Holder): Promise<boolean> {
  return (await beginningOf(holder.process)) === holder.began;
}

/** A linked file appears whole or not at all, and only where none stood. */
async function placed(path: string, holder: Holder): Promise<boolean> {
  const fresh = `${path}.${process.pid}`;
  await writeFile(fresh, JSON.stringify(holder), { mode: 0o600 });
  try {
    await link(fresh, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(fresh, { force: true });
  }
}

async function replace(path: string, holder: Holder): Promise<void> {
  const fresh = `${path}.${process.pid}`;
  await writeFile(fresh, JSON.stringify(holder), { mode: 0o600 });
  await rename(fresh, path);
}

/** Two starts may find the same dead lock at once: the one that moves it away looks again at what it moved. */
async function setAside(path: string): Promise<void> {
  const aside = `${path}.${process.pid}.aside`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (isMissingFile(error)) return;
    throw error;
  }
  const moved = await readHolder(aside);
  if (moved !== undefined && (await isAlive(moved))) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    return holderSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}

function inUse(folder: string, holder: Holder): Refusal {
  if (holder.origin === undefined) return refuse('database.folder-being-started', { folder, process: holder.process });
  return refuse('database.folder-in-use', { folder, process: holder.process, origin: holder.origin });
}

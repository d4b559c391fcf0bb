import { statSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { Refusal } from '#foundation/refusal.ts';
import { refuse } from './refusals.ts';
import { beginningOf } from './running-process.ts';

const holderSchema = z.object({ process: z.number(), began: z.string(), origin: z.string().optional() });
type Holder = z.infer<typeof holderSchema>;

const SQLITE_BUSY = 5;

/** A turn lasts as long as reading one small file and writing one. */
const TURN_ASKED_MS = 5;

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
  return inTurn(folder, async () => {
    const holder = await holderOf(folder);
    if (holder !== undefined) return inUse(folder, holder);
    await replace(path, own);
    return {
      announce: (origin) => replace(path, { ...own, origin }),
      release: () => rm(path, { force: true }),
    };
  });
}

/**
 * Lets one start at a time look at the lock and take it: of several that find the same dead lock, the slowest would else
 * clear away what the fastest has put in its place. The system itself ends the turn of a process that ends, which no file
 * of ours could; SQLite is how Node asks for that.
 */
async function inTurn<Value>(folder: string, act: () => Promise<Value>): Promise<Value> {
  const path = join(folder, 'fenestra.turn');
  for (;;) {
    await writeFile(path, '', { flag: 'a', mode: 0o600 });
    const asked = whichFile(path);
    const turn = new DatabaseSync(path, { timeout: 0 });
    try {
      // Whoever had the turn before took the file away: a turn at a file that is no longer there is none.
      if (hasTurn(turn) && asked !== undefined && asked === whichFile(path)) {
        const came = await act();
        await rm(path);
        return came;
      }
    } finally {
      turn.close();
    }
    await delay(TURN_ASKED_MS);
  }
}

/** Tells a file from any that later bears its name, also one in its place on the disk. */
function whichFile(path: string): string | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found && `${found.ino} ${found.ctimeNs}`;
}

function hasTurn(turn: DatabaseSync): boolean {
  try {
    turn.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return false;
    throw error;
  }
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

/** What stands there is always whole. */
async function replace(path: string, holder: Holder): Promise<void> {
  const fresh = `${path}.${process.pid}`;
  await writeFile(fresh, JSON.stringify(holder), { mode: 0o600 });
  await rename(fresh, path);
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

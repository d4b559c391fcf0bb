import { readFile, readlink, rm } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Refusal } from '#foundation/refusal.ts';
import { reasonOf, refuse } from '../refusals.ts';
import { isRunning } from '../running-process.ts';

const run = promisify(execFile);

/** How long an orphan may take for an orderly stop, and then for one at once. */
const LONGEST = { fastMs: 20_000, immediateMs: 5_000 };

export function pidFileOf(clusterFolder: string): string {
  return join(clusterFolder, 'postmaster.pid');
}

/**
 * Stops the database server that a crashed run left behind, and no other process: the number in the cluster's own
 * file counts only when that process really is PostgreSQL working on this cluster.
 */
export async function stopOrphan(clusterFolder: string, longest: typeof LONGEST = LONGEST): Promise<'none' | 'ended' | Refusal> {
  const processId = await recordedProcess(clusterFolder);
  if (processId === undefined || !(await isRunning(processId))) return 'none';
  if (!(await isServerOn(processId, clusterFolder))) {
    // PostgreSQL would take the stranger that got the number for a server of its own and refuse to start.
    await rm(pidFileOf(clusterFolder), { force: true });
    return 'none';
  }
  return stopServer(processId, clusterFolder, longest);
}

async function recordedProcess(clusterFolder: string): Promise<number | undefined> {
  const text = await readFile(pidFileOf(clusterFolder), 'utf8').catch(() => '');
  const processId = Number(text.split('\n')[0]);
  return Number.isInteger(processId) && processId > 1 ? processId : undefined;
}

/** A server works inside its cluster's folder; where the system does not show that, its command line names it. */
async function isServerOn(processId: number, clusterFolder: string): Promise<boolean> {
  try {
    if (process.platform === 'linux') {
      const [program, folder] = await Promise.all([readlink(`/proc/${processId}/exe`), readlink(`/proc/${processId}/cwd`)]);
      return basename(program).startsWith('postgres') && folder === clusterFolder;
    }
    const { stdout } = await run('ps', ['-o', 'command=', '-p', String(processId)]);
    return stdout.includes('postgres') && stdout.includes(clusterFolder);
  } catch {
    return false;
  }
}

async function stopServer(processId: number, clusterFolder: string, { fastMs, immediateMs }: typeof LONGEST): Promise<'ended' | Refusal> {
  try {
    process.kill(processId, 'SIGINT');
    if (await hasEnded(processId, fastMs)) return 'ended';
    process.kill(processId, 'SIGQUIT');
    if (await hasEnded(processId, immediateMs)) return 'ended';
    return refuse('database.orphan-stays', { folder: clusterFolder, process: processId, reason: 'it does not answer' });
  } catch (error) {
    if (!(await isRunning(processId))) return 'ended';
    return refuse('database.orphan-stays', { folder: clusterFolder, process: processId, reason: reasonOf(error) });
  }
}

async function hasEnded(processId: number, limitMs: number): Promise<boolean> {
  const deadline = performance.now() + limitMs;
  while (await isRunning(processId)) {
    if (performance.now() > deadline) return false;
    await pause(20);
  }
  return true;
}

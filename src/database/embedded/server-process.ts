import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Refusal } from '#foundation/refusal.ts';
import { refuse } from '../refusals.ts';
import type { Binaries } from './binaries.ts';
import { pidFileOf } from './orphan.ts';
import type { RunAs } from './run-as.ts';
import { lastWords, openServerLog } from './server-log.ts';
import { serverSettings } from './server-settings.ts';

export type ServerPlan = {
  readonly binaries: Binaries;
  readonly runAs: RunAs;
  readonly clusterFolder: string;
  readonly socketFolder: string;
  readonly logFile: string;
  readonly isDurable: boolean;
};

/** Children of a killed server hold its memory until they notice that it is gone. */
const LONGEST_WAIT_FOR_LEFTOVERS_MS = 10_000;
const READY_CHECK_MS = 10;

/** Starts the server once and answers when it takes connections; recovery after a crash takes as long as it takes. */
export async function launchServer(plan: ServerPlan): Promise<ChildProcess | Refusal> {
  const deadline = performance.now() + LONGEST_WAIT_FOR_LEFTOVERS_MS;
  for (;;) {
    const outcome = await tryToLaunch(plan);
    if (typeof outcome !== 'string') return outcome;
    const isHeldByLeftovers = /pre-existing shared memory block|lock file .* already exists/.test(outcome);
    if (!isHeldByLeftovers || performance.now() > deadline) {
      return refuse('database.cannot-start', { folder: plan.clusterFolder, reason: `${outcome} (more in ${plan.logFile}).` });
    }
    await pause(100);
  }
}

async function tryToLaunch(plan: ServerPlan): Promise<ChildProcess | string> {
  const log = await openServerLog(plan.logFile);
  try {
    const { size } = await log.stat();
    const child = spawnServer(plan, log.fd);
    const failure = await new Promise<Error | undefined>((resolve) => child.once('spawn', () => resolve(undefined)).once('error', resolve));
    if (failure !== undefined) return failure.message;
    return (await isReady(child, plan.clusterFolder)) ? child : await lastWords(plan.logFile, size);
  } finally {
    await log.close();
  }
}

/** Detached, so that Ctrl-C in the terminal reaches Fenestra alone, which then stops the server after its last request. */
function spawnServer(plan: ServerPlan, logDescriptor: number): ChildProcess {
  const settings = serverSettings(plan.socketFolder, plan.isDurable);
  const { file, args, identity } = plan.runAs.command(plan.binaries.postgres, ['-D', plan.clusterFolder, ...settings]);
  return spawn(file, args, { ...identity, cwd: '/', detached: true, stdio: ['ignore', logDescriptor, logDescriptor] });
}

/** The server writes its state into the last line of its own file, as its own control program reads it. */
async function isReady(child: ChildProcess, clusterFolder: string): Promise<boolean> {
  while (!hasExited(child)) {
    const lines = (await readFile(pidFileOf(clusterFolder), 'utf8').catch(() => '')).split('\n');
    if (lines[0] === String(child.pid) && lines[7]?.trim() === 'ready') return true;
    await pause(READY_CHECK_MS);
  }
  return false;
}

export function hasExited(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}


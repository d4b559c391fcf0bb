import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { holderOf } from '#database/data-folder-lock.ts';
import { databaseProcesses } from '../tests/support/database-processes.ts';
import { PROJECT } from '../scripts/checks/run-tool.ts';

/** The real program as `npm start` runs it, on a data folder of its own. */
export type Program = { readonly origin: string; readonly port: number; readonly startedMs: number; readonly server: number; database(): Promise<readonly number[]>; stop(): Promise<void> };

const LONGEST_START_MS = 180_000;

export async function startProgram(folder: string): Promise<Program> {
  const began = performance.now();
  const child = spawn(process.execPath, [join(PROJECT, 'scripts', 'with-packages.mjs'), 'src/cli/main.ts', 'start', '--port', '0', '--data', folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const origin = await originOf(child);
  const startedMs = performance.now() - began;
  const holder = await holderOf(folder);
  if (holder === undefined) throw new Error('the program does not hold its folder');
  return {
    origin,
    port: Number(new URL(origin).port),
    startedMs,
    server: holder.process,
    database: () => databaseProcesses(folder),
    stop: async () => {
      if (child.exitCode !== null) throw new Error(`the program ended by itself with ${child.exitCode}`);
      child.kill('SIGINT');
      await once(child, 'exit');
    },
  };
}

async function originOf(child: ChildProcess): Promise<string> {
  let said = '';
  child.stdout?.on('data', (piece: Buffer) => (said += piece.toString()));
  const deadline = performance.now() + LONGEST_START_MS;
  while (!said.includes('Ctrl-C') && child.exitCode === null && performance.now() < deadline) await pause(2);
  const origin = /Clinic\s+(\S+)\/clinic\//.exec(said)?.[1];
  if (origin === undefined) throw new Error(`the program did not start:\n${said}`);
  return origin;
}

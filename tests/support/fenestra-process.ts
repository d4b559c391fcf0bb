import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect } from 'vitest';
import { clusterFolderIn } from '#database/embedded/cluster.ts';
import { stopOrphan } from '#database/embedded/orphan.ts';
import type { RunAs } from '#database/embedded/run-as.ts';
import { asOurselves } from '#database/embedded/run-as.ts';
import { PROJECT } from '../../scripts/checks/run-tool.ts';
import { temporaryFolder } from './temporary-folder.ts';

export type StartOptions = {
  readonly folder: string;
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly runAs?: RunAs;
  /** Through the wrapper that npm calls, as a person does. */
  readonly isWrapped?: boolean;
  /** With the practice clinic that a first start makes, which takes its time. */
  readonly hasPractice?: boolean;
};

/** The real command in a process group of its own, as a terminal would start it. */
export type FenestraProcess = {
  /** Where it serves, once it has said so. */
  origin(): Promise<string>;
  said(): string;
  complained(): string;
  /** Ctrl-C in its terminal, or another signal to it alone. */
  interrupt(): void;
  kill(signal: NodeJS.Signals): void;
  readonly exitCode: Promise<number | null>;
};

/** How long a test waits for a start before it gives up, also on a machine with other work; how fast a start is, the bench measures. */
export const LONGEST_START_MS = 180_000;
const running = new Set<ChildProcess>();
const folders = new Set<string>();

afterEach(async () => {
  for (const child of running) process.kill(-(child.pid ?? 0), 'SIGKILL');
  running.clear();
  for (const folder of folders) {
    await stopOrphan(clusterFolderIn(folder));
    await rm(folder, { recursive: true, force: true });
  }
  folders.clear();
});

/** A data folder that goes away after the test, with whatever still runs on it. */
export async function startFolder(): Promise<string> {
  const folder = await temporaryFolder('start');
  folders.add(folder);
  return folder;
}

export function startFenestra({ folder, port = 0, env = {}, runAs = asOurselves, isWrapped = false, hasPractice = false }: StartOptions): FenestraProcess {
  const wrapper = isWrapped ? [join(PROJECT, 'scripts', 'with-packages.mjs'), 'src/cli/main.ts'] : [join(PROJECT, 'src', 'cli', 'main.ts')];
  const { file, args, identity } = runAs.command(process.execPath, [...wrapper, 'start', '--port', String(port), '--data', folder, ...(hasPractice ? [] : ['--no-practice'])]);
  const child = spawn(file, args, { ...identity, detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  running.add(child);
  let said = '';
  let complained = '';
  child.stdout.on('data', (piece: Buffer) => (said += piece.toString('utf8')));
  child.stderr.on('data', (piece: Buffer) => (complained += piece.toString('utf8')));
  const exitCode = once(child, 'close').then(([code]) => {
    running.delete(child);
    return typeof code === 'number' ? code : null;
  });
  return {
    origin: async () => {
      const deadline = performance.now() + LONGEST_START_MS;
      while (!said.includes('Ctrl-C') && running.has(child) && performance.now() < deadline) await pause(20);
      expect(said, complained).toContain('Ctrl-C');
      return /Clinic\s+(\S+)\/clinic\//.exec(said)?.[1] ?? '';
    },
    said: () => said,
    complained: () => complained,
    interrupt: () => void process.kill(-(child.pid ?? 0), 'SIGINT'),
    kill: (signal) => void child.kill(signal),
    exitCode,
  };
}

/** Another command of the command line, run to its end on a data folder. */
export async function runFenestra(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<{ readonly exitCode: number; readonly said: string; readonly complained: string }> {
  const child = spawn(process.execPath, [join(PROJECT, 'src', 'cli', 'main.ts'), ...args, '--data', folder], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, FENESTRA_DATA: folder, ...env } });
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { exitCode: child.exitCode ?? -1, said, complained };
}

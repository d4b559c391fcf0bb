import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { reasonOf, refuse } from '../refusals.ts';
import { hasExited, launchServer } from './server-process.ts';
import type { ServerPlan } from './server-process.ts';

export type RestartReport = { readonly outcome: 'ended' | 'restarted' } | { readonly outcome: 'failed'; readonly refusal: Refusal };

/** A database server that is started again whenever it ends by itself. */
export type SupervisedServer = { processId(): number | undefined; stop(): Promise<void> };

const LONGEST_FAST_STOP_MS = 20_000;
const LONGEST_PAUSE_MS = 5_000;

/** @param report told when the server ended by itself, when it is back, and each time it could not be brought back */
export async function superviseServer(plan: ServerPlan, report: (happening: RestartReport) => void): Promise<SupervisedServer | Refusal> {
  const first = await launchServer(plan);
  if (isRefusal(first)) return first;
  let child: ChildProcess = first;
  const stopping = new AbortController();
  let restarting: Promise<void> = Promise.resolve();

  const watch = (server: ChildProcess): void => {
    child = server;
    server.once('exit', () => {
      if (stopping.signal.aborted) return;
      report({ outcome: 'ended' });
      restarting = restart();
    });
  };
  const restart = async (): Promise<void> => {
    for (let pauseMs = 100; !stopping.signal.aborted; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      const again = await launchServer(plan).catch((error: unknown) => refuse('database.cannot-start', { folder: plan.clusterFolder, reason: `${reasonOf(error)}.` }));
      if (!isRefusal(again)) {
        watch(again);
        report({ outcome: 'restarted' });
        return;
      }
      report({ outcome: 'failed', refusal: again });
      await pause(pauseMs);
    }
  };
  const stopWithProcess = (): void => void child.kill('SIGINT');

  watch(first);
  process.once('exit', stopWithProcess);
  return {
    processId: () => child.pid,
    stop: async () => {
      stopping.abort();
      await restarting;
      await stopServer(child);
      process.off('exit', stopWithProcess);
    },
  };
}

/** A fast stop ends open transactions and writes everything down; one that hangs is cut short, and recovered at the next start. */
async function stopServer(child: ChildProcess): Promise<void> {
  if (hasExited(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  const cutShort = setTimeout(() => child.kill('SIGQUIT'), LONGEST_FAST_STOP_MS);
  await ended;
  clearTimeout(cutShort);
}

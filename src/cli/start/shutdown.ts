import { setTimeout as pause } from 'node:timers/promises';
import { say } from './say.ts';

/** Ctrl-C in a terminal reaches npm, the wrapper and this process, and each hands it on: within this time it is one wish. */
const ONE_WISH_MS = 1_000;
const LONGEST_STEP_MS = 30_000;

/** The orderly end of the program: what was opened last closes first. */
export type Shutdown = {
  /** Aborted as soon as the person wants to stop, also in the middle of starting. */
  readonly signal: AbortSignal;
  readonly whenAsked: Promise<void>;
  onStop(close: () => Promise<void>): void;
  run(): Promise<void>;
};

/** Listens for Ctrl-C, for a stop by the system and for the end of the terminal. A second wish later on ends at once. */
export function openShutdown(): Shutdown {
  const asked = new AbortController();
  const closers: (() => Promise<void>)[] = [];
  let askedAt: number | undefined;
  const whenAsked = new Promise<void>((resolve) => asked.signal.addEventListener('abort', () => resolve(), { once: true }));
  const ask = (): void => {
    if (askedAt !== undefined && performance.now() - askedAt > ONE_WISH_MS) process.exit(130);
    if (askedAt !== undefined) return;
    askedAt = performance.now();
    say('\nStopping ...');
    asked.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
  return {
    signal: asked.signal,
    whenAsked,
    onStop: (close) => void closers.unshift(close),
    run: async () => {
      for (const close of closers) await withinLimit(close);
      if (askedAt !== undefined) say('Fenestra has stopped; nothing is left running.');
    },
  };
}

/** A step that hangs must not keep the next ones, above all the database's, from being closed. */
async function withinLimit(close: () => Promise<void>): Promise<void> {
  const closed = close().catch((error: unknown) => say(`While stopping: ${error instanceof Error ? error.message : String(error)}`));
  await Promise.race([closed, pause(LONGEST_STEP_MS, undefined, { ref: false })]);
}

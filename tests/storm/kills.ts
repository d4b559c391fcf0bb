import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { StrickenServer } from './stricken-server.ts';
import type { Log } from './writers.ts';
import { WRITERS } from './writers.ts';

/** How large a storm is; `people` get a dose, and as many others answer a question about self-harm. */
export type StormSize = { readonly kills: number; readonly answersBetweenKills: number; readonly doneInAll: number; readonly people: number };

/** For each kill, how long nobody heard an answer. */
export type Kills = { readonly server: readonly number[]; readonly database: readonly number[] };

/** What is promised for a machine that does nothing else: after a kill the next answer comes within this time. */
export const PROMISED_SILENCE_MS = { server: 8_000, database: 5_000 } as const;

/** How many of these silences were no longer than was promised, as a share. */
export function shareWithinPromise(kills: Kills, victim: keyof Kills): number {
  const times = kills[victim];
  return times.filter((time) => time <= PROMISED_SILENCE_MS[victim]).length / times.length;
}

const LONGEST_SILENCE_MS = 60_000;
const LOOK_EVERY_MS = 5;
const MOST_JITTER_MS = 40;

/** Kills the server and its database in turn, each time after some more answers, at a moment nobody can foresee. */
export async function killInTurn(size: StormSize, server: StrickenServer, log: Log): Promise<Kills> {
  const kills = { server: new Array<number>(), database: new Array<number>() };
  for (let count = 0; count < size.kills; count += 1) {
    await answers(log, log.answered + Math.ceil(size.answersBetweenKills * (0.5 + Math.random())));
    await pause(randomInt(MOST_JITTER_MS));
    const victim = count % 2 === 0 ? 'server' : 'database';
    const began = log.answered;
    await (victim === 'server' ? server.killServer() : server.killDatabase());
    // So many answers cannot all have been on their way before the kill.
    await answers(log, log.answered + WRITERS + 1);
    kills[victim].push(longestSilence(log.answeredAtMs, began));
  }
  while (log.done < size.doneInAll) await answers(log, log.answered + 1);
  return kills;
}

function longestSilence(timesMs: readonly number[], from: number): number {
  const times = timesMs.slice(Math.max(0, from - 1));
  return times.slice(1).reduce((longest, time, index) => Math.max(longest, time - (times[index] ?? time)), 0);
}

/** Resolves once writers have had so many answers in all; throws when nobody gets any for long. */
export async function answers(log: Log, count: number): Promise<void> {
  let before = log.answered;
  let quietSinceMs = performance.now();
  while (log.answered < count) {
    await pause(LOOK_EVERY_MS);
    if (log.answered > before) quietSinceMs = performance.now();
    before = log.answered;
    if (performance.now() - quietSinceMs > LONGEST_SILENCE_MS) throw new Error(`nobody got an answer for ${LONGEST_SILENCE_MS / 1000} s`);
  }
}

import { useSyncExternalStore } from 'react';
import type { Instant } from '#foundation/instant.ts';
import { toInstant } from '#foundation/instant.ts';

/**
 * The server's time on this device's monotonic clock, so that a wrong or jumping wall clock cannot shift a due time.
 * Each answer bounds the difference from both sides; the bounds narrow with every answer.
 */
let earliestMs = -Infinity;
let latestMs = Infinity;

/** Learns from the `date` header of an answer (whole seconds) and when the request left and came back. */
export function noteServerTime(dateHeader: string | null, sentAtMs: number, receivedAtMs: number): void {
  const serverMs = Date.parse(dateHeader ?? '');
  if (Number.isNaN(serverMs)) return;
  const lower = serverMs - receivedAtMs;
  const upper = serverMs + 1000 - sentAtMs;
  const isApart = lower > latestMs || upper < earliestMs;
  earliestMs = isApart ? lower : Math.max(earliestMs, lower);
  latestMs = isApart ? upper : Math.min(latestMs, upper);
}

/** The present moment by the server's clock; by this device's until the server has answered once. */
export function nowMs(): number {
  if (!Number.isFinite(earliestMs)) return Date.now();
  return Math.round(performance.now() + (earliestMs + latestMs) / 2);
}

let shownMs = 0;
let timer: ReturnType<typeof setInterval> | undefined;
const watchers = new Set<() => void>();

/** The moment all screens show; it stands still between ticks so that they agree with each other. */
function shown(): number {
  if (timer === undefined) shownMs = nowMs();
  return shownMs;
}

function tick(): void {
  shownMs = nowMs();
  for (const each of watchers) each();
}

function watch(onTick: () => void): () => void {
  watchers.add(onTick);
  timer ??= setInterval(tick, 1000);
  return () => {
    watchers.delete(onTick);
    if (watchers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

const STEP_MS = { second: 1000, minute: 60_000 } as const;

/** The present moment, renewed every second, or every minute for screens that show only minutes. */
export function useNow(step: keyof typeof STEP_MS = 'second'): Instant {
  const inSteps = (): number => Math.floor(shown() / STEP_MS[step]) * STEP_MS[step];
  return toInstant(useSyncExternalStore(watch, inSteps, inSteps));
}

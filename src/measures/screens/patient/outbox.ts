import { useSyncExternalStore } from 'react';
import type { AnswerOf, Contract } from '#foundation/contract.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { InputOf } from '#foundation/contract-request.ts';
import { whenForgotten } from '#interface/client/answers.ts';
import { call, newOperationId } from '#interface/client/call.ts';

/** Where an answer is: on its way, waiting for a connection, with the server, or turned down by it. */
export type SendingState = 'saving' | 'waiting' | 'saved' | 'refused';

/** One answer to be sent. A newer one under the same key takes the place of one that has not left yet. */
export type Sending<C extends Contract> = {
  readonly key: string;
  readonly contract: C;
  readonly input: InputOf<C>;
  /** How long to wait for a newer one before it leaves, while somebody still writes or drags. */
  readonly settleMs?: number;
  readonly onHeard?: (result: AnswerOf<C> | Refusal) => void;
};

type Entry = { readonly key: string; readonly send: () => Promise<unknown>; readonly onHeard: (result: unknown) => void; leavesAtMs: number };

const TRY_AGAIN_AFTER_MS = 5000;
const states = new Map<string, SendingState>();
const inputs = new Map<string, { readonly path: string; readonly input: unknown }>();
const watchers = new Set<() => void>();
let entries: readonly Entry[] = [];
let leaving: Entry | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Sends an answer and, while the server is not heard, tries again, each time as the same operation. Answers leave one
 * at a time. They are kept in this page only: nothing is called saved before the server said so.
 */
export function sendUntilHeard<C extends Contract>({ key, contract, input, settleMs = 0, onHeard }: Sending<C>): void {
  const operationId = newOperationId();
  const entry: Entry = {
    key,
    send: () => call(contract, input, operationId),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the result is the answer to this very contract
    onHeard: (result) => onHeard?.(result as AnswerOf<C> | Refusal),
    leavesAtMs: performance.now() + settleMs,
  };
  entries = [...entries.filter((each) => each === leaving || each.key !== key), entry];
  document.addEventListener('visibilitychange', leaveWithPage);
  whenForgotten(forgetUnsent);
  inputs.set(key, { path: contract.path, input });
  setState(key, 'saving');
  void sendAll();
}

/** Sends at once what still waits for newer words, because the person has gone on. */
export function sendNow(): void {
  for (const entry of entries) entry.leavesAtMs = 0;
  void sendAll();
}

/** Forgets what was given and what has not been sent, as it does by itself once nobody is signed in: somebody else may sign in on this phone next. */
export function forgetUnsent(): void {
  entries = [];
  inputs.clear();
  states.clear();
  clearTimeout(timer);
  announce();
}

/** What was given last under this key from this page, sent or not; `null` when nothing was. */
export function lastGiven<C extends Contract>(key: string, contract: C): InputOf<C> | null {
  const given = inputs.get(key);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- given with this very contract
  return given?.path === contract.path ? (given.input as InputOf<C>) : null;
}

/** Where the answer under this key is; `null` when there is none. */
export function useSendingState(key: string): SendingState | null {
  return useSyncExternalStore(watch, () => states.get(key) ?? null);
}

/** How many answers have not reached the server yet. */
export function useUnsentCount(): number {
  return useSyncExternalStore(watch, () => entries.length);
}

/** How many of them wait for a connection. */
export function useWaitingCount(): number {
  return useSyncExternalStore(watch, () => entries.filter(({ key }) => states.get(key) === 'waiting').length);
}

async function sendAll(): Promise<void> {
  if (leaving !== null) return;
  clearTimeout(timer);
  for (leaving = nextToLeave(); leaving !== null; leaving = nextToLeave()) {
    const result = await leaving.send();
    if (isNotHeard(result)) {
      leaving = null;
      return waitForConnection();
    }
    settle(leaving, result);
  }
}

/** The first answer whose time has come; when none has, a timer waits for the earliest. */
function nextToLeave(): Entry | null {
  const now = performance.now();
  const ready = entries.find(({ leavesAtMs }) => leavesAtMs <= now);
  if (ready === undefined && entries.length > 0) timer = setTimeout(tryAgain, Math.min(...entries.map(({ leavesAtMs }) => leavesAtMs)) - now);
  return ready ?? null;
}

function settle(entry: Entry, result: unknown): void {
  if (!entries.includes(entry)) return;
  entries = entries.filter((each) => each !== entry);
  entry.onHeard(result);
  if (!entries.some((each) => each.key === entry.key)) states.set(entry.key, isRefusal(result) ? 'refused' : 'saved');
  announce();
}

/** Waits no longer for newer words when the page goes out of sight. */
function leaveWithPage(): void {
  if (document.visibilityState === 'hidden') sendNow();
}

function isNotHeard(result: unknown): boolean {
  return isRefusal(result) && (result.kind === 'unavailable' || result.kind === 'too-many');
}

function waitForConnection(): void {
  for (const { key } of entries) states.set(key, 'waiting');
  timer = setTimeout(tryAgain, TRY_AGAIN_AFTER_MS);
  // The same listener again is no second listener.
  window.addEventListener('online', tryAgain);
  announce();
}

function tryAgain(): void {
  void sendAll();
}

function setState(key: string, state: SendingState): void {
  states.set(key, state);
  announce();
}

function announce(): void {
  for (const each of watchers) each();
}

function watch(onChange: () => void): () => void {
  watchers.add(onChange);
  return () => watchers.delete(onChange);
}

import { useSyncExternalStore } from 'react';
import type { AnswerOf, Contract } from '#foundation/contract.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { InputOf } from '#interface/client/call.ts';
import { call, newOperationId } from '#interface/client/call.ts';

/** Where an answer is: on its way, waiting for a connection, with the server, or turned down by it. */
export type SendingState = 'saving' | 'waiting' | 'saved' | 'refused';

/** One answer to be sent. A newer one under the same key takes the place of one that has not left yet. */
export type Sending<C extends Contract> = {
  readonly key: string;
  readonly contract: C;
  readonly input: InputOf<C>;
  readonly onHeard?: (result: AnswerOf<C> | Refusal) => void;
};

type Entry = { readonly key: string; readonly send: () => Promise<unknown>; readonly onHeard: (result: unknown) => void };

const TRY_AGAIN_AFTER_MS = 5000;
const states = new Map<string, SendingState>();
const watchers = new Set<() => void>();
let entries: readonly Entry[] = [];
let isSending = false;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Sends an answer and, while the server is not heard, tries again, each time as the same operation. Answers leave one
 * after another in the order given. They are kept in this page only: nothing is called saved before the server said so.
 */
export function sendUntilHeard<C extends Contract>({ key, contract, input, onHeard }: Sending<C>): void {
  const operationId = newOperationId();
  const entry: Entry = {
    key,
    send: () => call(contract, input, operationId),
    // The result is the answer to this very contract.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    onHeard: (result) => onHeard?.(result as AnswerOf<C> | Refusal),
  };
  const [leaving] = isSending ? entries : [];
  entries = [...entries.filter((each) => each === leaving || each.key !== key), entry];
  setState(key, 'saving');
  void sendAll();
}

/** Forgets what has not been sent; somebody else may sign in on this phone next. */
export function forgetUnsent(): void {
  entries = [];
  states.clear();
  clearTimeout(timer);
  announce();
}

/** Where the answer under this key is; `null` when there is none. */
export function useSendingState(key: string): SendingState | null {
  return useSyncExternalStore(watch, () => states.get(key) ?? null);
}

/** How many answers have not reached the server. */
export function useUnsentCount(): number {
  return useSyncExternalStore(watch, () => entries.length);
}

async function sendAll(): Promise<void> {
  if (isSending) return;
  isSending = true;
  clearTimeout(timer);
  for (let entry = entries[0]; entry !== undefined; entry = entries[0]) {
    const result = await entry.send();
    if (isNotHeard(result)) {
      waitForConnection();
      break;
    }
    settle(entry, result);
  }
  isSending = false;
}

function settle(entry: Entry, result: unknown): void {
  if (!entries.includes(entry)) return;
  entries = entries.filter((each) => each !== entry);
  if (!entries.some((each) => each.key === entry.key)) setState(entry.key, isRefusal(result) ? 'refused' : 'saved');
  entry.onHeard(result);
  announce();
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

import { useSyncExternalStore } from 'react';
import type { AnswerOf, Contract } from '#foundation/contract.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { InputOf, RequestParts } from '#foundation/contract-request.ts';
import { addressOf } from '#foundation/contract-request.ts';
import { whenForgotten } from '#interface/client/answers.ts';
import { newOperationId, orderFor, send } from '#interface/client/call.ts';
import { forgetDraft, keepDraft, readDraft } from '#interface/client/draft.ts';

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

type Entry = { readonly key: string; readonly operationId: string; readonly path: string; readonly input: RequestParts; readonly onHeard: (result: unknown) => void; leavesAtMs: number };

/** What lies on the device of what has not been sent, and whose it is. */
type Kept = { readonly owner: string; readonly unsent: readonly Pick<Entry, 'key' | 'operationId' | 'path' | 'input'>[] };

const TRY_AGAIN_AFTER_MS = 5000;
const states = new Map<string, SendingState>();
const inputs = new Map<string, { readonly path: string; readonly input: unknown }>();
const watchers = new Set<() => void>();
let entries: readonly Entry[] = [];
let leaving: Entry | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let owner: string | null = null;

const KEPT_AS = 'outbox';
const KEPT_FOR_MS = 14 * 24 * 60 * 60_000;

/**
 * Sends an answer and, while the server is not heard, tries again, each time as the same operation. Answers leave one
 * at a time. What waits lies on this device until then; nothing is called saved before the server said so.
 */
export function sendUntilHeard<C extends Contract>({ key, contract, input, settleMs = 0, onHeard }: Sending<C>): void {
  const entry: Entry = {
    key,
    operationId: newOperationId(),
    path: contract.path,
    input: input ?? {},
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the result is the answer to this very contract
    onHeard: (result) => onHeard?.(result as AnswerOf<C> | Refusal),
    leavesAtMs: performance.now() + settleMs,
  };
  entries = [...entries.filter((each) => each === leaving || each.key !== key), entry];
  keepUnsent();
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

/**
 * Takes up what this person gave earlier and could not send, also before the page was closed; what somebody else left
 * behind goes nowhere.
 */
export function takeUpUnsent(patientId: string): void {
  const kept = readDraft(KEPT_AS, KEPT_FOR_MS);
  const before = isKept(kept) && kept.owner === patientId ? kept.unsent : [];
  owner = patientId;
  whenForgotten(forgetUnsent);
  const known = new Set(entries.map(({ operationId }) => operationId));
  entries = [...before.filter(({ operationId }) => !known.has(operationId)).map((each) => ({ ...each, onHeard: () => undefined, leavesAtMs: 0 })), ...entries];
  for (const { key, path, input } of before) {
    inputs.set(key, { path, input });
    states.set(key, 'waiting');
  }
  keepUnsent();
  announce();
  void sendAll();
}

/** Forgets what was given and what has not been sent, as it does by itself once nobody is signed in: somebody else may sign in on this phone next. What waits stays on the device for the person whose it is, unless drafts are forgotten too. */
export function forgetUnsent(): void {
  entries = [];
  owner = null;
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
    const { path, input, operationId } = leaving;
    const result = await send(addressOf(path, input), orderFor(input, operationId));
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
  keepUnsent();
  entry.onHeard(result);
  if (!entries.some((each) => each.key === entry.key)) states.set(entry.key, isRefusal(result) ? 'refused' : 'saved');
  announce();
}

/** Waits no longer for newer words when the page goes out of sight. */
function leaveWithPage(): void {
  if (document.visibilityState === 'hidden') sendNow();
}

function isNotHeard(result: unknown): boolean {
  return isRefusal(result) && (result.kind === 'unavailable' || result.kind === 'too-many' || result.kind === 'not-signed-in');
}

function keepUnsent(): void {
  if (owner === null) return;
  const kept: Kept = { owner, unsent: entries.map(({ key, operationId, path, input }) => ({ key, operationId, path, input })) };
  if (kept.unsent.length === 0) forgetDraft(KEPT_AS);
  else keepDraft(KEPT_AS, kept);
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'owner' in value && 'unsent' in value && Array.isArray(value.unsent);
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

import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { isClosed } from './closed.ts';
import { forgetDrafts, keepDraft, readDraft } from './draft.ts';

/** What a screen knows of an answer: nothing yet, the answer (perhaps being renewed), or a refusal. */
export type AnswerState<Answer> =
  | { readonly state: 'loading' }
  | { readonly state: 'answered'; readonly answer: Answer; readonly isRenewing: boolean; readonly isOutdated: boolean }
  | { readonly state: 'refused'; readonly refusal: Refusal };

/** What an answer is about, in the words of live changes: `session` for all of a topic, `session/<id>` for one thing. */
export type About = string;

type Ask = () => Promise<unknown>;
type Entry = {
  readonly key: string;
  isKept: boolean;
  readonly ask: Ask;
  readonly about: readonly About[];
  readonly watchers: Set<() => void>;
  snapshot: AnswerState<unknown>;
  asking: Promise<void> | null;
  mustAskAgain: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
};

const FORGET_AFTER_MS = 5 * 60_000;
const TRY_AGAIN_AFTER_MS = 5000;
const WAITED_FOR_MS = 2000;
/** What is kept on the device for times without a connection, and for how long. */
const KEPT = 'answer ';
const KEPT_FOR_MS = 14 * 24 * 60 * 60_000;
const LOADING: AnswerState<unknown> = { state: 'loading' };
const entries = new Map<string, Entry>();
const forgetters = new Set<() => void>();

/** The state of one answer, the same object until it changes. */
export function readAnswer(key: string): AnswerState<unknown> {
  return entries.get(key)?.snapshot ?? LOADING;
}

/** Keeps an answer fresh for as long as somebody watches it; it is asked for at once, and again when it may have changed. `isKept` keeps the last one on this device, for times without a connection, until answers are dropped. */
export function watchAnswer(key: string, ask: Ask, about: readonly About[], onChange: () => void, isKept = false): () => void {
  const entry = entries.get(key) ?? { key, isKept, ask, about, watchers: new Set(), snapshot: LOADING, asking: null, mustAskAgain: false, timer: undefined };
  entry.isKept ||= isKept;
  entries.set(key, entry);
  clearTimeout(entry.timer);
  entry.watchers.add(onChange);
  if (entry.watchers.size === 1) void renew(entry);
  return () => {
    entry.watchers.delete(onChange);
    if (entry.watchers.size > 0) return;
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => entries.get(key) === entry && entries.delete(key), FORGET_AFTER_MS);
  };
}

/** Asks again for the watched answers that a change touches; without a change, for all of them. */
export function renewAnswers(change?: About): void {
  void renewedAnswers(change);
}

/** The same, and ends when they stand as they are now, or after two seconds, so that nobody waits for a slow network. */
export async function renewedAnswers(change?: About): Promise<void> {
  const touched = [...entries.values()].filter((entry) => entry.watchers.size > 0 && (change === undefined || isAbout(entry, change)));
  const { promise: enough, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, WAITED_FOR_MS);
  await Promise.race([Promise.all(touched.map(renew)), enough]);
  clearTimeout(timer);
}

export function renewAnswer(key: string): void {
  const entry = entries.get(key);
  if (entry !== undefined) void renew(entry);
}

/** Calls this as well whenever answers are dropped, for what else a page keeps of somebody. */
export function whenForgotten(forget: () => void): void {
  forgetters.add(forget);
}

/** Drops every answer, as when somebody signs out; watched ones are asked for anew. */
export function forgetAnswers(): void {
  for (const forget of forgetters) forget();
  if (typeof localStorage !== 'undefined') forgetDrafts(KEPT);
  for (const [key, entry] of entries) {
    if (entry.watchers.size === 0) {
      clearTimeout(entry.timer);
      entries.delete(key);
    } else {
      show(entry, LOADING);
      void renew(entry);
    }
  }
}

function isAbout(entry: Entry, change: About): boolean {
  return entry.about.some((own) => own === change || own.startsWith(`${change}/`) || change.startsWith(`${own}/`));
}

function renew(entry: Entry): Promise<void> {
  entry.mustAskAgain = true;
  entry.asking ??= askUntilFresh(entry);
  return entry.asking;
}

async function askUntilFresh(entry: Entry): Promise<void> {
  clearTimeout(entry.timer);
  if (entry.snapshot.state === 'answered') show(entry, { ...entry.snapshot, isRenewing: true });
  while (entry.mustAskAgain) {
    entry.mustAskAgain = false;
    settle(entry, await entry.ask());
  }
  entry.asking = null;
}

/** A passing trouble, like a locked screen, keeps the last answer on screen, marked as outdated; the trouble is tried again by itself. */
function settle(entry: Entry, result: unknown): void {
  if (!isRefusal(result)) {
    if (entry.isKept) keepDraft(KEPT + entry.key, result);
    return show(entry, { state: 'answered', answer: result, isRenewing: false, isOutdated: false });
  }
  if (result.kind === 'unavailable') entry.timer = setTimeout(() => entry.watchers.size > 0 && void renew(entry), TRY_AGAIN_AFTER_MS);
  const isPassing = result.kind === 'unavailable' || result.kind === 'fault' || result.kind === 'too-many' || isClosed(result.code);
  if (isPassing && entry.snapshot.state === 'answered') return show(entry, { ...entry.snapshot, isRenewing: false, isOutdated: true });
  const kept = entry.isKept && result.kind === 'unavailable' ? readDraft(KEPT + entry.key, KEPT_FOR_MS) : null;
  show(entry, kept === null ? { state: 'refused', refusal: result } : { state: 'answered', answer: kept, isRenewing: false, isOutdated: true });
}

function show(entry: Entry, snapshot: AnswerState<unknown>): void {
  entry.snapshot = snapshot;
  for (const each of entry.watchers) each();
}

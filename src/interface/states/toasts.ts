import { useSyncExternalStore } from 'react';

/** A short word that something was done, with ten seconds to undo it. */
export type Toast = { readonly id: number; readonly words: string; readonly undo: (() => void) | null };

const SHOWN_MS = 10_000;
let toasts: readonly Toast[] = [];
let nextId = 1;
const timers = new Map<number, ReturnType<typeof setTimeout>>();
const watchers = new Set<() => void>();

/** Says that something was done; with `undo` the person can take it back for ten seconds. */
export function toast(words: string, undo: (() => void) | null = null): void {
  const id = nextId;
  nextId += 1;
  show([...toasts, { id, words, undo }]);
  startTimer(id);
}

export function dismissToast(id: number): void {
  stopTimer(id);
  show(toasts.filter((each) => each.id !== id));
}

/** Stops the clock of a toast while the person points at it or is inside it. */
export function stopTimer(id: number): void {
  clearTimeout(timers.get(id));
  timers.delete(id);
}

export function startTimer(id: number): void {
  stopTimer(id);
  timers.set(id, setTimeout(() => dismissToast(id), SHOWN_MS));
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    (onChange) => {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
    () => toasts,
  );
}

function show(next: readonly Toast[]): void {
  toasts = next;
  for (const each of watchers) each();
}

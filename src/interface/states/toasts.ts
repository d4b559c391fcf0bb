import { useSyncExternalStore } from 'react';

/** A short word that something was done, with ten seconds to undo it. */
export type Toast = { readonly id: number; readonly words: string; readonly undo: (() => void) | null };

const UNDO_SHOWN_MS = 10_000;
const SHOWN_MS = 5_000;
/** How many that can still be undone stand above the newest one. */
const MOST_UNDOABLE = 2;
let toasts: readonly Toast[] = [];
let nextId = 1;
const timers = new Map<number, ReturnType<typeof setTimeout>>();
const watchers = new Set<() => void>();

/**
 * Says that something was done; with `undo` the person can take it back for ten seconds. A newer one takes the place of
 * those that cannot be undone, so that they never pile up over what the person works on.
 */
export function toast(words: string, undo: (() => void) | null = null): void {
  const id = nextId;
  nextId += 1;
  const staying = toasts.filter((each) => each.undo !== null).slice(-MOST_UNDOABLE);
  for (const each of toasts) if (!staying.includes(each)) stopTimer(each.id);
  show([...staying, { id, words, undo }]);
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
  const isUndoable = toasts.some((each) => each.id === id && each.undo !== null);
  timers.set(id, setTimeout(() => dismissToast(id), isUndoable ? UNDO_SHOWN_MS : SHOWN_MS));
}

/** What is shown just now, oldest first. */
export function shownToasts(): readonly Toast[] {
  return toasts;
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    (onChange) => {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
    shownToasts,
  );
}

function show(next: readonly Toast[]): void {
  toasts = next;
  for (const each of watchers) each();
}

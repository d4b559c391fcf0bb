import { useEffect } from 'react';

/** What keys do: one key such as `/`, or two pressed one after the other such as `g b`. */
export type Hotkeys = Readonly<Record<string, () => void>>;

const SEQUENCE_MS = 1000;

/** Listens for keys while the component is shown; never while something is being written. */
export function useHotkeys(hotkeys: Hotkeys): void {
  useEffect(() => {
    let before = { key: '', atMs: -Infinity };
    function onKeyDown(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      const isSequence = event.timeStamp - before.atMs < SEQUENCE_MS;
      const action = (isSequence ? hotkeys[`${before.key} ${event.key}`] : undefined) ?? hotkeys[event.key];
      before = { key: event.key, atMs: event.timeStamp };
      if (action === undefined) return;
      event.preventDefault();
      action();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [hotkeys]);
}

/** Puts the cursor into the search of this screen, if it has one. */
export function focusSearch(): void {
  document.querySelector<HTMLElement>('[data-search="main"]')?.focus();
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

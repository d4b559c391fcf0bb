import { useSyncExternalStore } from 'react';

/** Whether the server is heard, and since when it is not, on the monotonic clock of this device. */
export type Connection = { readonly isLost: false } | { readonly isLost: true; readonly sinceMs: number };

let connection: Connection = { isLost: false };
const watchers = new Set<() => void>();

export function noteLost(): void {
  if (connection.isLost) return;
  change({ isLost: true, sinceMs: performance.now() });
}

export function noteConnected(): void {
  if (connection.isLost) change({ isLost: false });
}

function change(next: Connection): void {
  connection = next;
  for (const each of watchers) each();
}

function watch(onChange: () => void): () => void {
  watchers.add(onChange);
  return () => watchers.delete(onChange);
}

/** The state of the connection, for screens. */
export function useConnection(): Connection {
  return useSyncExternalStore(watch, () => connection);
}

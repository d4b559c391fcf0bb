/** The code of the refusal of a locked screen: what is on it stays as it was until its person is back. */
export const LOCKED = 'people.locked';

const listeners = new Set<() => void>();

/** Calls back whenever the server says that this screen is locked. Returns how to stop. */
export function whenLocked(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function noteLocked(): void {
  for (const each of listeners) each();
}

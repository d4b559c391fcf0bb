/** The codes of refusals of a screen that is closed to its person for now: what is on it stays as it was until they are back. */
const CLOSED: readonly string[] = ['people.locked', 'sign-in.factor-needed'];

const listeners = new Set<() => void>();

/** Whether a refusal says that the screen is locked, or that a second factor comes first. */
export function isClosed(code: string): boolean {
  return CLOSED.includes(code);
}

/** Calls back whenever the server says that this screen is closed for now. Returns how to stop. */
export function whenClosed(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function noteClosed(): void {
  for (const each of listeners) each();
}

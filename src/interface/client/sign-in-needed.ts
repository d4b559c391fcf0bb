const listeners = new Set<() => void>();

/** Calls back whenever the server says that nobody is signed in any more. Returns how to stop. */
export function whenSignInNeeded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function noteSignInNeeded(): void {
  for (const each of listeners) each();
}

const PREFIX = 'fenestra.draft.';

/** What is kept of a draft: what was typed, and when it was touched last. */
type Kept = { readonly keptAt: number; readonly value: unknown };

/**
 * Keeps what somebody typed on this device until it was sent, so that a reload or a lost connection takes nothing.
 * @param name one for each form; leaving quickly forgets them all
 */
export function keepDraft(name: string, value: unknown): void {
  const kept: Kept = { keptAt: Date.now(), value };
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(kept));
  } catch {
    // Storage that is full or closed: the form itself still holds everything.
  }
}

/** What was kept under a name within this time; null when nothing was, or when it is too old to be meant still. */
export function readDraft(name: string, longestMs: number): unknown {
  const text = localStorage.getItem(PREFIX + name);
  if (text === null) return null;
  const kept = parsed(text);
  if (kept !== null && Date.now() - kept.keptAt < longestMs) return kept.value;
  forgetDraft(name);
  return null;
}

export function forgetDraft(name: string): void {
  localStorage.removeItem(PREFIX + name);
}

/** Forgets everything that was typed on this device and not sent, or that whose name begins so. */
export function forgetDrafts(beginning = ''): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX + beginning)) localStorage.removeItem(key);
}

function parsed(text: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(text);
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'keptAt' in value && typeof value.keptAt === 'number' && 'value' in value;
}

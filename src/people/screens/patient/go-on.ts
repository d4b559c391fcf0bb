const KEPT_AS = 'fenestra.go-on';
const KEPT_FOR_MS = 60 * 60_000;
const FORM = /^\/form\/[0-9a-f-]{36}$/;

/** Keeps on this device which form a letter led to, for an hour, while somebody fetches a new link to sign in. */
export function keepWhereTo(path: string, nowMs: number): void {
  if (FORM.test(path)) localStorage.setItem(KEPT_AS, JSON.stringify({ path, at: nowMs }));
}

/** Where to go on after signing in: that form, once, or the first page. */
export function takeWhereTo(nowMs: number): string {
  const kept: unknown = JSON.parse(localStorage.getItem(KEPT_AS) ?? 'null');
  localStorage.removeItem(KEPT_AS);
  if (typeof kept !== 'object' || kept === null || !('path' in kept) || !('at' in kept)) return '/';
  const isFresh = typeof kept.at === 'number' && nowMs - kept.at < KEPT_FOR_MS;
  return isFresh && typeof kept.path === 'string' && FORM.test(kept.path) ? kept.path : '/';
}

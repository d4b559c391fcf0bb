/** SQLSTATEs that mean the database cannot take it now: connection, resources, operator or time, deadlock, a lock or a transaction that took too long. */
const BUSY = /^(08|40|53|57|55P03|25P03)/;
/** What the driver says in words alone. */
const BUSY_WORDS = /Connection terminated|not queryable|timeout exceeded when trying to connect|Query read timeout/i;
const CONNECTION_FAULTS = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE']);

/** Whether the database could not take it just now, because it is gone, restarting or busy; the same may be tried again. */
export function isBusyFault(error: { readonly code?: string | undefined; readonly message: string }): boolean {
  return BUSY.test(error.code ?? '') || CONNECTION_FAULTS.has(error.code ?? '') || BUSY_WORDS.test(error.message);
}

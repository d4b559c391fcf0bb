const LOOPBACK = new Set(['127.0.0.1', '::1', '[::1]', 'localhost']);

/** Whether a host can be reached from this machine alone. */
export function isOnThisMachine(host: string): boolean {
  return LOOPBACK.has(host);
}

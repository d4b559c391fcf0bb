import type { Tls } from '#server/tls.ts';

const DAYS_AHEAD = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What to tell whoever runs the machine when the certificate ends within a month. */
export function certificateNotice(tls: Tls | undefined, now: Date): string | undefined {
  if (tls === undefined || tls.expiresAt.getTime() - now.getTime() > DAYS_AHEAD * DAY_MS) return undefined;
  const advice = tls.trustFolder === undefined ? 'renew it' : 'run `npm run -s fenestra -- tls` to renew it';
  return `The certificate ends on ${tls.expiresAt.toISOString().slice(0, 10)}; ${advice}, then start Fenestra again.`;
}

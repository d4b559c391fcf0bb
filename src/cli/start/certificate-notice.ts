import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { TlsFiles } from '#server/tls.ts';

const DAYS_AHEAD = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What to tell whoever runs the machine when the certificate ends within a month. */
export async function certificateNotice(tls: TlsFiles | undefined, now: Date): Promise<string | undefined> {
  if (tls === undefined) return undefined;
  const { validToDate } = new X509Certificate(await readFile(tls.certFile));
  if (validToDate.getTime() - now.getTime() > DAYS_AHEAD * DAY_MS) return undefined;
  const advice = tls.trustFolder === undefined ? 'renew it' : 'run `npm run -s fenestra -- tls` to renew it';
  return `The certificate ends on ${validToDate.toISOString().slice(0, 10)}; ${advice}, then start Fenestra again.`;
}

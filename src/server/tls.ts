import { createPrivateKey, X509Certificate } from 'node:crypto';
import { access, readFile } from 'node:fs/promises';
import { isIPv6 } from 'node:net';
import { reasonOf } from '#database/refusals.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { namesOf } from './certificate-names.ts';
import { isOnThisMachine } from './loopback.ts';
import { refuse } from './refusals.ts';
import { pathsIn } from './tls-paths.ts';

/** Where a certificate and its private key lie, in PEM. */
export type TlsFiles = { readonly certFile: string; readonly keyFile: string };

/** What to serve with, in PEM; and the folder to serve at `/trust/` when we made it. */
export type Tls = { readonly cert: string; readonly key: string; readonly expiresAt: Date; readonly trustFolder?: string };

const ANY_ADDRESS = new Set(['0.0.0.0', '::']);

/** What to serve with: the files that were named; beyond this machine else those that `tls` made; never plain HTTP. */
export async function chooseTls(host: string, { certFile, keyFile }: Partial<TlsFiles>, dataFolder: string): Promise<Tls | Refusal | undefined> {
  if (certFile !== undefined && keyFile !== undefined) return readTls({ certFile, keyFile });
  if (certFile !== undefined || keyFile !== undefined) return refuse('server.certificate-incomplete');
  if (isOnThisMachine(host)) return undefined;
  const own = pathsIn(dataFolder);
  const isThere = await access(own.serverCertificate).then(() => true, () => false);
  if (!isThere) return refuse('server.plain-beyond-loopback', { host });
  const tls = await readTls({ certFile: own.serverCertificate, keyFile: own.serverKey });
  return isRefusal(tls) ? tls : { ...tls, trustFolder: own.folder };
}

/** Reads a certificate with its key and looks whether they fit together. */
async function readTls(files: TlsFiles): Promise<Tls | Refusal> {
  const texts = await readTexts(files);
  if (isRefusal(texts)) return texts;
  try {
    const certificate = new X509Certificate(texts.cert);
    if (certificate.checkPrivateKey(createPrivateKey(texts.key))) return { ...texts, expiresAt: certificate.validToDate };
  } catch {
    // Told below: whichever of the two is no PEM, the person does the same about it.
  }
  return refuse('server.certificate-wrong', { certFile: files.certFile, keyFile: files.keyFile });
}

async function readTexts(files: TlsFiles): Promise<{ readonly cert: string; readonly key: string } | Refusal> {
  try {
    const [cert, key] = await Promise.all([readFile(files.certFile, 'utf8'), readFile(files.keyFile, 'utf8')]);
    return { cert, key };
  } catch (error) {
    return refuse('server.certificate-unreadable', { certFile: files.certFile, keyFile: files.keyFile, reason: reasonOf(error) });
  }
}

/** Where people find the server: by the first name of its certificate when it listens on every address of the machine. */
export function originOf(host: string, port: number, tls: Tls | undefined): string {
  const named = ANY_ADDRESS.has(host) && tls !== undefined ? namesOf(tls.cert)[0] : undefined;
  const name = named ?? (host === '127.0.0.1' ? 'localhost' : host);
  return `${tls === undefined ? 'http' : 'https'}://${isIPv6(name) ? `[${name}]` : name}:${port}`;
}

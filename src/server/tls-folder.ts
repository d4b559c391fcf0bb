import { X509Certificate } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { writeDurably } from '#database/durable-file.ts';
import type { CertificateWithKey } from './certificate-authority.ts';
import { isUsableAuthority, issueServerCertificate, makeAuthority } from './certificate-authority.ts';
import { namesOf } from './certificate-names.ts';
import { pathsIn } from './tls-paths.ts';
import { TRUST_STYLE, trustPage } from './trust-page.ts';

export type Renewal = { readonly isNewAuthority: boolean; readonly names: readonly string[]; readonly expiresAt: Date; readonly fingerprint: string };

/**
 * Makes the server's certificate, and its authority the first time; later ones come from the same authority, so that
 * devices which trust it need nothing done to them.
 */
export async function renewCertificates(dataFolder: string, names: readonly [string, ...string[]], now: Date): Promise<Renewal> {
  const paths = pathsIn(dataFolder);
  await mkdir(paths.folder, { recursive: true, mode: 0o700 });
  const kept = await readPair(paths.authorityCertificate, paths.authorityKey);
  const isNewAuthority = kept === undefined || !isUsableAuthority(kept, now);
  const authority = isNewAuthority ? await makeAuthority(now) : kept;
  const server = await issueServerCertificate(authority, names, now);
  if (isNewAuthority) await writePair(paths.authorityCertificate, paths.authorityKey, authority);
  await writePair(paths.serverCertificate, paths.serverKey, server);
  const { fingerprint256: fingerprint, fingerprint: thumbprint } = new X509Certificate(authority.certificate);
  const expiresAt = new X509Certificate(server.certificate).validToDate;
  await writeDurably(paths.style, TRUST_STYLE, 0o644);
  await writeDurably(paths.page, trustPage({ names, fingerprint, thumbprint, expiresAt }), 0o644);
  return { isNewAuthority, names, expiresAt, fingerprint };
}

/** The names that the present server certificate stands for; empty before the first one. */
export async function presentNames(dataFolder: string): Promise<readonly string[]> {
  return namesOf(await readFile(pathsIn(dataFolder).serverCertificate, 'utf8').catch(() => ''));
}

async function readPair(certificateFile: string, keyFile: string): Promise<CertificateWithKey | undefined> {
  const [certificate, key] = await Promise.all([certificateFile, keyFile].map((file) => readFile(file, 'utf8').catch(() => undefined)));
  return certificate === undefined || key === undefined ? undefined : { certificate, key };
}

/** The key first: a certificate is there only when its key is. */
async function writePair(certificateFile: string, keyFile: string, pair: CertificateWithKey): Promise<void> {
  await writeDurably(keyFile, pair.key, 0o600);
  await writeDurably(certificateFile, pair.certificate, 0o644);
}

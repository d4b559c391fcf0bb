import 'reflect-metadata';
import { createPrivateKey, webcrypto, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import * as x509 from '@peculiar/x509';

/** A certificate and its private key, both in PEM. */
export type CertificateWithKey = { readonly certificate: string; readonly key: string };

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY_MS = 24 * 60 * 60 * 1000;
const AUTHORITY_DAYS = 10 * 365;
/** Browsers on Apple devices accept no server certificate that is valid for longer. */
const SERVER_DAYS = 397;

/** Makes an authority for one clinic: what tablets and phones learn to trust, once. */
export async function makeAuthority(now: Date): Promise<CertificateWithKey> {
  const keys = await generateKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=Fenestra clinic authority',
    keys,
    ...validity(now, AUTHORITY_DAYS),
    signingAlgorithm: ALGORITHM,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { certificate: textOf(certificate), key: await keyText(keys.privateKey) };
}

/**
 * Makes a server certificate that the authority has signed, followed by the authority's own.
 * @param names host names and IP addresses under which tablets and phones will open the server
 * @param now the moment from which it is valid
 */
export async function issueServerCertificate(authority: CertificateWithKey, names: readonly [string, ...string[]], now: Date): Promise<CertificateWithKey> {
  const issuer = new x509.X509Certificate(authority.certificate);
  const keys = await generateKeys();
  const certificate = await x509.X509CertificateGenerator.create({
    subject: [{ CN: [names[0].slice(0, LONGEST_COMMON_NAME)] }],
    issuer: issuer.subjectName,
    publicKey: keys.publicKey,
    signingKey: await signingKeyOf(authority.key),
    ...validity(now, SERVER_DAYS),
    signingAlgorithm: ALGORITHM,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension(['1.3.6.1.5.5.7.3.1']),
      new x509.SubjectAlternativeNameExtension(names.map((name) => ({ type: isIP(name) ? 'ip' : 'dns', value: name }))),
      await x509.AuthorityKeyIdentifierExtension.create(issuer.publicKey),
    ],
  });
  return { certificate: `${textOf(certificate)}${authority.certificate}`, key: await keyText(keys.privateKey) };
}

/** Whether an authority is whole and still lives as long as a server certificate that it would sign now. */
export function isUsableAuthority({ certificate, key }: CertificateWithKey, now: Date): boolean {
  try {
    const parsed = new X509Certificate(certificate);
    return parsed.checkPrivateKey(createPrivateKey(key)) && parsed.validToDate.getTime() >= now.getTime() + SERVER_DAYS * DAY_MS;
  } catch {
    return false;
  }
}

const LONGEST_COMMON_NAME = 64;

async function generateKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
}

function signingKeyOf(pem: string): Promise<webcrypto.CryptoKey> {
  const bytes = createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' });
  return webcrypto.subtle.importKey('pkcs8', new Uint8Array(bytes), ALGORITHM, false, ['sign']);
}

function validity(now: Date, lifeDays: number): { notBefore: Date; notAfter: Date } {
  return { notBefore: new Date(now.getTime() - DAY_MS), notAfter: new Date(now.getTime() + lifeDays * DAY_MS) };
}

function textOf(certificate: x509.X509Certificate): string {
  return `${certificate.toString('pem').trimEnd()}\n`;
}

async function keyText(key: webcrypto.CryptoKey): Promise<string> {
  const bytes = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', key)).toString('base64');
  return `-----BEGIN PRIVATE KEY-----\n${bytes.replace(/(.{64})/g, '$1\n').trimEnd()}\n-----END PRIVATE KEY-----\n`;
}

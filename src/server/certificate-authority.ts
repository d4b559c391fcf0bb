import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
import * as x509 from '@peculiar/x509';

/** A clinic's own authority and the server certificate it has signed, all in PEM. */
export type CertificateSet = {
  readonly authorityCert: string;
  readonly authorityKey: string;
  readonly serverCert: string;
  readonly serverKey: string;
  /** SHA-256 of the authority's certificate, for people to compare by eye. */
  readonly fingerprint: string;
};

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY_MS = 24 * 60 * 60 * 1000;
const AUTHORITY_DAYS = 10 * 365;
/** Browsers on Apple devices accept no server certificate that is valid for longer. */
const SERVER_DAYS = 397;

/**
 * Makes an authority for one clinic and a server certificate for its names.
 * @param names host names and IP addresses under which tablets and phones will open the server
 * @param now the moment from which both are valid
 */
export async function makeCertificates(names: readonly string[], now: Date): Promise<CertificateSet> {
  const authorityKeys = await generateKeys();
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=Fenestra clinic authority',
    keys: authorityKeys,
    ...validity(now, AUTHORITY_DAYS),
    signingAlgorithm: ALGORITHM,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(authorityKeys.publicKey),
    ],
  });
  const serverKeys = await generateKeys();
  const server = await x509.X509CertificateGenerator.create({
    subject: `CN=${names[0] ?? 'localhost'}`,
    issuer: authority.subject,
    publicKey: serverKeys.publicKey,
    signingKey: authorityKeys.privateKey,
    ...validity(now, SERVER_DAYS),
    signingAlgorithm: ALGORITHM,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension(['1.3.6.1.5.5.7.3.1']),
      new x509.SubjectAlternativeNameExtension(names.map((name) => ({ type: isIP(name) ? 'ip' : 'dns', value: name }))),
      await x509.AuthorityKeyIdentifierExtension.create(authorityKeys.publicKey),
    ],
  });
  return {
    authorityCert: authority.toString('pem'),
    authorityKey: await keyText(authorityKeys.privateKey),
    serverCert: `${server.toString('pem')}\n${authority.toString('pem')}`,
    serverKey: await keyText(serverKeys.privateKey),
    fingerprint: Buffer.from(await authority.getThumbprint('SHA-256')).toString('hex').toUpperCase().replace(/(..)(?=.)/g, '$1:'),
  };
}

async function generateKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
}

function validity(now: Date, lifeDays: number): { notBefore: Date; notAfter: Date } {
  return { notBefore: new Date(now.getTime() - DAY_MS), notAfter: new Date(now.getTime() + lifeDays * DAY_MS) };
}

async function keyText(key: webcrypto.CryptoKey): Promise<string> {
  const bytes = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', key)).toString('base64');
  return `-----BEGIN PRIVATE KEY-----\n${bytes.replace(/(.{64})/g, '$1\n').trimEnd()}\n-----END PRIVATE KEY-----\n`;
}

import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { createServer, request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CertificateWithKey } from './certificate-authority.ts';
import { isUsableAuthority, issueServerCertificate, makeAuthority } from './certificate-authority.ts';
import { namesOf } from './certificate-names.ts';

const now = new Date();
const DAY_MS = 24 * 60 * 60 * 1000;
let authority: CertificateWithKey;
let certificate: CertificateWithKey;
let port: number;
const server = createServer((_request, response) => void response.end('hello'));

beforeAll(async () => {
  authority = await makeAuthority(now);
  certificate = await issueServerCertificate(authority, ['clinic.example', 'tablets.clinic.example', '127.0.0.1', 'fd00::7'], now);
  server.setSecureContext({ cert: certificate.certificate, key: certificate.key });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => void server.close());

/** What somebody hears who trusts this authority, or nobody, and looks for a host of this name. */
async function ask(ca: string | undefined, servername?: string): Promise<string> {
  const asking = request({ host: '127.0.0.1', port, agent: false, ...(ca !== undefined && { ca }), ...(servername !== undefined && { servername }) });
  asking.end();
  return once(asking, 'response').then(
    async ([response]) => String((await once(response, 'data'))[0]),
    (error: NodeJS.ErrnoException) => error.code ?? error.message,
  );
}

test('whoever trusts the authority reaches the server under each of its names', async () => {
  expect(await ask(authority.certificate, 'clinic.example')).toBe('hello');
  expect(await ask(authority.certificate, 'tablets.clinic.example')).toBe('hello');
  expect(await ask(authority.certificate)).toBe('hello');
});

test('whoever does not trust it, trusts another one, or looks for another name is refused', async () => {
  expect(await ask(undefined)).toBe('SELF_SIGNED_CERT_IN_CHAIN');
  expect(await ask((await makeAuthority(now)).certificate)).toBe('SELF_SIGNED_CERT_IN_CHAIN');
  expect(await ask(authority.certificate, 'other.example')).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
});

test('a certificate is renewed by the same authority', async () => {
  const renewed = await issueServerCertificate(authority, ['clinic.example'], new Date(now.getTime() + 300 * DAY_MS));
  const [before, after] = [certificate, renewed].map((each) => new X509Certificate(each.certificate));
  expect(after?.checkIssued(new X509Certificate(authority.certificate))).toBe(true);
  expect(after?.serialNumber).not.toBe(before?.serialNumber);
});

test('the server’s certificate is valid for 397 days, because Apple’s browsers accept no longer one', () => {
  const { validToDate, ca, keyUsage } = new X509Certificate(certificate.certificate);
  expect(Math.round((validToDate.getTime() - now.getTime()) / DAY_MS)).toBe(397);
  expect(ca).toBe(false);
  expect(keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
});

test('an authority is of use while it is whole, its key fits, and it outlives the next server certificate', async () => {
  const other = await makeAuthority(now);
  expect(isUsableAuthority(authority, now)).toBe(true);
  expect(isUsableAuthority(authority, new Date(now.getTime() + (3650 - 398) * DAY_MS))).toBe(true);
  expect(isUsableAuthority(authority, new Date(now.getTime() + (3650 - 396) * DAY_MS))).toBe(false);
  expect(isUsableAuthority({ certificate: authority.certificate, key: other.key }, now)).toBe(false);
  expect(isUsableAuthority({ certificate: 'half a fi', key: authority.key }, now)).toBe(false);
});

test('the names of a certificate are read back as they were given', () => {
  expect(namesOf(certificate.certificate)).toEqual(['clinic.example', 'tablets.clinic.example', '127.0.0.1', 'fd00::7']);
  expect(namesOf('none')).toEqual([]);
});

import { once } from 'node:events';
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { issueServerCertificate, makeAuthority } from '#server/certificate-authority.ts';
import { databaseProcesses } from '../support/database-processes.ts';
import { runFenestra, startFenestra, startFolder } from '../support/fenestra-process.ts';

const BEYOND_LOOPBACK = { FENESTRA_HOST: '0.0.0.0' };

async function ask(address: string, ca?: string): Promise<string> {
  const asking = request(address, { agent: false, ...(ca !== undefined && { ca }) });
  asking.end();
  return once(asking, 'response').then(([response]) => text(response), (error: NodeJS.ErrnoException) => error.code ?? error.message);
}

/** A certificate as a clinic brings its own, by its files; and what a device has to trust to accept it. */
async function ownCertificate(): Promise<{ readonly folder: string; readonly certFile: string; readonly keyFile: string; readonly authority: string }> {
  const folder = await startFolder();
  const maker = await makeAuthority(new Date());
  const { certificate, key } = await issueServerCertificate(maker, ['localhost'], new Date());
  const [certFile, keyFile] = [join(folder, 'own.crt'), join(folder, 'own.key')];
  await writeFile(certFile, certificate);
  await writeFile(keyFile, key);
  return { folder, certFile, keyFile, authority: maker.certificate };
}

test('without a certificate nothing is served beyond this machine, and one sentence says what to do', async () => {
  const folder = await startFolder();
  const refused = startFenestra({ folder, env: BEYOND_LOOPBACK });
  expect(await refused.exitCode).toBe(1);
  expect(refused.complained()).toMatch(/^Plain HTTP is served on this machine only: for tablets and phones run `npm run -s fenestra -- tls`.*\n$/);
  expect(await readdir(folder)).toEqual([]);
});

test('once it has a certificate, it serves encrypted to whoever trusts the clinic’s authority, and says how to', async () => {
  const folder = await startFolder();
  const made = await runFenestra(folder, ['tls', '--name', 'localhost', '--name', 'clinic.example']);
  expect(made.complained).toBe('');
  const paths = ['authority.crt', 'authority.key', 'server.crt', 'server.key'].map((name) => join(folder, 'tls', name));
  const modes = await Promise.all(paths.map(async (path) => (await stat(path)).mode & 0o777));
  expect(modes).toEqual([0o644, 0o600, 0o644, 0o600]);
  const authority = await readFile(join(folder, 'tls', 'authority.crt'), 'utf8');

  const fenestra = startFenestra({ folder, env: BEYOND_LOOPBACK });
  const origin = (await fenestra.origin()).replace('clinic.example', 'localhost');
  expect(origin).toMatch(/^https:/);
  expect(fenestra.said()).toContain('/trust/ says how a device comes to trust this server');
  expect(await ask(`${origin}/api/document.json`)).toBe('SELF_SIGNED_CERT_IN_CHAIN');
  expect(await ask(`${origin}/api/document.json`, authority)).toContain('"openapi"');
  const page = await ask(`${origin}/trust/`, authority);
  expect(page).toContain(/Fingerprint\s+(\S+)/.exec(made.said)?.[1]);
  expect(page).toContain('clinic.example');
  expect(await ask(`${origin}/trust/authority.crt`, authority)).toBe(authority);
  expect(await ask(`${origin}/trust/authority.key`, authority)).toContain('request.unknown-address');
  fenestra.interrupt();
  expect(await fenestra.exitCode).toBe(0);
  expect(await databaseProcesses(folder)).toEqual([]);
});

test('a certificate of the clinic’s own is served with, also to this machine alone, and no trust page beside it', async () => {
  const { folder, certFile, keyFile, authority } = await ownCertificate();
  const fenestra = startFenestra({ folder, env: { FENESTRA_TLS_CERT: certFile, FENESTRA_TLS_KEY: keyFile } });
  const origin = await fenestra.origin();
  expect(origin).toMatch(/^https:\/\/localhost:/);
  expect(await ask(`${origin}/api/document.json`, authority)).toContain('"openapi"');
  expect(await ask(`${origin}/trust/`, authority)).toContain('request.unknown-address');
  fenestra.interrupt();
  expect(await fenestra.exitCode).toBe(0);
});

test('a certificate that cannot be served with is told in one sentence before anything is started', async () => {
  const { folder, certFile, keyFile } = await ownCertificate();
  const other = await ownCertificate();
  const absent = join(folder, 'absent.key');
  const refusals: readonly (readonly [env: Readonly<Record<string, string>>, sentence: RegExp])[] = [
    [{ FENESTRA_TLS_CERT: certFile }, /^A certificate needs its key, and a key its certificate: give both --tls-cert and --tls-key\.\n$/],
    [{ FENESTRA_TLS_KEY: keyFile }, /^A certificate needs its key, and a key its certificate: give both --tls-cert and --tls-key\.\n$/],
    [{ FENESTRA_TLS_CERT: certFile, FENESTRA_TLS_KEY: absent }, new RegExp(`^The certificate ${certFile} or its key ${absent} could not be read \\(ENOENT: .*\\); check both paths and that this user may read them\\.\\n$`)],
    [{ FENESTRA_TLS_CERT: certFile, FENESTRA_TLS_KEY: other.keyFile }, new RegExp(`^The certificate ${certFile} and the key ${other.keyFile} are no PEM or do not belong together; .*\\n$`)],
    [{ FENESTRA_TLS_CERT: keyFile, FENESTRA_TLS_KEY: keyFile }, /are no PEM or do not belong together/],
  ];
  for (const [env, sentence] of refusals) {
    const refused = startFenestra({ folder: await startFolder(), env });
    expect(await refused.exitCode).toBe(1);
    expect(refused.complained()).toMatch(sentence);
    expect(refused.said()).toBe('');
  }
});

test('run again, it renews the server’s certificate for the same names and keeps the authority', async () => {
  const folder = await startFolder();
  await runFenestra(folder, ['tls', '--name', 'clinic.example']);
  const [authority, server] = await Promise.all(['authority.crt', 'server.crt'].map((name) => readFile(join(folder, 'tls', name), 'utf8')));
  const renewed = await runFenestra(folder, ['tls']);
  expect(renewed.said).toContain('Devices that trust the authority need nothing done to them.');
  expect(renewed.said).toMatch(/Stands for\s+clinic\.example, .*localhost, 127\.0\.0\.1/);
  expect(await readFile(join(folder, 'tls', 'authority.crt'), 'utf8')).toBe(authority);
  expect(await readFile(join(folder, 'tls', 'server.crt'), 'utf8')).not.toBe(server);
});

test('a name that no certificate can stand for is refused in one sentence', async () => {
  const refused = await runFenestra(await startFolder(), ['tls', '--name', 'https://clinic.example']);
  expect(refused.exitCode).toBe(1);
  expect(refused.complained).toContain('Expected a host name or an IP address, without https:// and without a port.');
});

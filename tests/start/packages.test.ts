import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PROJECT } from '../../scripts/checks/run-tool.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let folder: string;

/** Stands for npm: notes how it was called and installs nothing but a Node. */
const INSTALLER = `
import { appendFileSync, mkdirSync, symlinkSync } from 'node:fs';
appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n');
if (process.env.INSTALLER_FAILS) { console.error('no network'); process.exit(7); }
mkdirSync('node_modules/node/bin', { recursive: true });
try { symlinkSync(${JSON.stringify(process.execPath)}, 'node_modules/node/bin/node'); } catch {}
`;

beforeEach(async () => {
  folder = await temporaryFolder('packages');
  await mkdir(join(folder, 'scripts'));
  await cp(join(PROJECT, 'scripts', 'with-packages.mjs'), join(folder, 'scripts', 'with-packages.mjs'));
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, 'node_modules/a': { version: '1.0.0', integrity: 'x' } } }));
  await writeFile(join(folder, 'installer.mjs'), INSTALLER);
  await writeFile(join(folder, 'hello.mjs'), `console.log('hello', ...process.argv.slice(2)); process.exit(Number(process.argv[2] ?? 0));`);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { npm_node_execpath: _, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/with-packages.mjs', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...inherited, npm_execpath: join(folder, 'installer.mjs'), ...env },
  });
  return { status, stdout, stderr };
}

async function calls(): Promise<string> {
  return readFile(join(folder, 'calls'), 'utf8').catch(() => '');
}

test('without packages it says one line, installs exactly the lockfile, then runs the script with its arguments and exit code', async () => {
  const { status, stdout, stderr } = run(['hello.mjs', '3', 'more']);
  expect({ status, stdout }).toEqual({ status: 3, stdout: 'hello 3 more\n' });
  expect(stderr).toBe('Installing the packages (once, about a minute) ...\n');
  expect(await calls()).toBe('ci --no-audit --no-fund\n');
});

test('with the packages of this lockfile it installs nothing, with another lockfile it does', async () => {
  run(['hello.mjs']);
  expect(run(['hello.mjs']).stderr).toBe('');
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify({ packages: { 'node_modules/a': { version: '2.0.0', integrity: 'y' } } }));
  run(['hello.mjs']);
  expect(await calls()).toBe('ci --no-audit --no-fund\n'.repeat(2));
});

test('packages that somebody installed by hand are taken as they are', async () => {
  run(['hello.mjs']);
  const lockfile = { packages: { 'node_modules/a': { version: '2.0.0', integrity: 'y' }, 'node_modules/other-machine': { version: '1.0.0', optional: true } } };
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify(lockfile));
  await writeFile(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: { 'node_modules/a': { version: '2.0.0', integrity: 'y' } } }));
  expect(run(['hello.mjs']).stderr).toBe('');
  expect(await calls()).toBe('ci --no-audit --no-fund\n');
});

test('when the installation fails it shows why and does not run the script', async () => {
  const { status, stdout, stderr } = run(['hello.mjs'], { INSTALLER_FAILS: 'yes' });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain('no network');
  expect(stderr).toContain('The packages could not be installed');
});

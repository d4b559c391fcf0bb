import { execFile } from 'node:child_process';
import { access, cp, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT } from '../../scripts/checks/run-tool.ts';

const run = promisify(execFile);
const FILES = ['package.json', 'package-lock.json', '.npmrc'];

/**
 * Packages that nobody needs to run Fenestra, pinned in a folder of their own; npm fetches them the first time and
 * whenever the pins change.
 * @param pins the folder with package.json, package-lock.json and .npmrc
 * @param name the folder's name below .cache
 * @param wanted the package without which they are not there
 * @returns the folder of that package
 */
export async function pinnedPackage(pins: string, name: string, wanted: string): Promise<string> {
  const place = join(PROJECT, '.cache', name);
  const folder = join(place, 'node_modules', wanted);
  if (!(await isInstalled(pins, place, folder))) await install(pins, place);
  return folder;
}

async function isInstalled(pins: string, place: string, folder: string): Promise<boolean> {
  const [pinned, installed] = await Promise.all([pins, place].map((each) => readFile(join(each, 'package-lock.json'), 'utf8').catch(() => undefined)));
  return pinned === installed && (await access(folder).then(() => true, () => false));
}

async function install(pins: string, place: string): Promise<void> {
  await mkdir(place, { recursive: true });
  for (const file of FILES) await cp(join(pins, file), join(place, file));
  await run('npm', ['ci', '--ignore-scripts', '--prefix', place], { cwd: place });
}

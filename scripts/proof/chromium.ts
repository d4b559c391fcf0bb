import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

const CHOSEN = process.env['CHROMIUM_PATH'];

/** Without a window of its own it draws the same in less time; the whole browser will do where it is there already. */
const WITHOUT_WINDOW = '/usr/bin/chromium-headless-shell';

/** Where the browser of the journeys is, or will be. */
export const CHROMIUM = CHOSEN || ([WITHOUT_WINDOW, '/usr/bin/chromium'].find((place) => existsSync(place)) ?? WITHOUT_WINDOW);

const PACKAGES = ['chromium-headless-shell', 'fonts-liberation'];

/** Where the browser is looked for, whether somebody chose that place, and who may install what with which environment. */
export type Place = { readonly path: string; readonly isChosen: boolean; readonly isRoot: boolean; readonly env: NodeJS.ProcessEnv };

const thisMachine: Place = { path: CHROMIUM, isChosen: Boolean(CHOSEN), isRoot: process.getuid?.() === 0, env: process.env };

/** Makes sure that Chromium is there: as root on Debian it is installed. @returns what to do by hand, when it cannot be */
export async function ensureChromium({ path, isChosen, isRoot, env }: Place = thisMachine): Promise<string | undefined> {
  if (await isThere(path)) return undefined;
  const advice = `The browser journeys need Chromium at ${path}: run "sudo apt-get install --no-install-recommends ${PACKAGES.join(' ')}", or name another one with CHROMIUM_PATH.`;
  if (!isRoot || isChosen) return advice;
  try {
    const options = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' }, maxBuffer: 64_000_000 };
    await run('apt-get', ['update'], options);
    await run('apt-get', ['install', '-y', '--no-install-recommends', ...PACKAGES], options);
  } catch (error) {
    return `${advice} (apt-get failed: ${error instanceof Error ? error.message.trim() : String(error)})`;
  }
  return (await isThere(path)) ? undefined : advice;
}

function isThere(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(() => true, () => false);
}

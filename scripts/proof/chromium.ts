import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Where the browser of the journeys is. */
export const CHROMIUM = process.env['CHROMIUM_PATH'] || '/usr/bin/chromium';

const PACKAGES = ['chromium', 'fonts-liberation'];

/** Makes sure that Chromium is there: as root on Debian it is installed. @returns what to do by hand, when it cannot be */
export async function ensureChromium(): Promise<string | undefined> {
  if (await isThere()) return undefined;
  const advice = `The browser journeys need Chromium at ${CHROMIUM}: run "sudo apt-get install --no-install-recommends ${PACKAGES.join(' ')}", or name another one with CHROMIUM_PATH.`;
  if (process.getuid?.() !== 0 || process.env['CHROMIUM_PATH']) return advice;
  try {
    const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, maxBuffer: 64_000_000 };
    await run('apt-get', ['update'], options);
    await run('apt-get', ['install', '-y', '--no-install-recommends', ...PACKAGES], options);
  } catch (error) {
    return `${advice} (apt-get failed: ${error instanceof Error ? error.message.trim() : String(error)})`;
  }
  return (await isThere()) ? undefined : advice;
}

function isThere(): Promise<boolean> {
  return access(CHROMIUM, constants.X_OK).then(() => true, () => false);
}

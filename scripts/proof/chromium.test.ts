import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import type { Place } from './chromium.ts';
import { ensureChromium } from './chromium.ts';

/** A machine whose `apt-get` is a script of ours that writes down what it was told: who asks finds it first on their PATH. */
async function machineWhere(aptGet: string, who: Pick<Place, 'isChosen' | 'isRoot'>): Promise<{ readonly place: Place; told(): Promise<readonly string[]> }> {
  const folder = await temporaryFolder('chromium');
  onTestFinished(() => rm(folder, { recursive: true }));
  const [path, log] = [join(folder, 'chromium'), join(folder, 'told')];
  await writeFile(join(folder, 'apt-get'), `#!/bin/sh\necho "$DEBIAN_FRONTEND: $*" >> '${log}'\nCHROMIUM='${path}'\n${aptGet}\n`, { mode: 0o755 });
  const told = () => readFile(log, 'utf8').then((text) => text.trimEnd().split('\n'), () => []);
  return { place: { ...who, path, env: { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}` } }, told };
}

const ROOT = { isRoot: true, isChosen: false };
const INSTALLS = 'if [ "$1" = install ]; then cp /bin/sh "$CHROMIUM"; fi';
const BOTH_CALLS = ['noninteractive: update', 'noninteractive: install -y --no-install-recommends chromium-headless-shell fonts-liberation'];
const adviceFor = ({ path }: Place) => `The browser journeys need Chromium at ${path}: run "sudo apt-get install --no-install-recommends chromium-headless-shell fonts-liberation", or name another one with CHROMIUM_PATH.`;

test('as root Chromium is installed through apt-get, once', async () => {
  const { place, told } = await machineWhere(INSTALLS, ROOT);
  expect(await ensureChromium(place)).toBeUndefined();
  expect(await told()).toEqual(BOTH_CALLS);
  expect(await ensureChromium(place)).toBeUndefined();
  expect(await told()).toEqual(BOTH_CALLS);
});

test('an apt-get that fails is told with its own words, and one that installs nothing with what to do', async () => {
  const failing = await machineWhere('echo "E: no network" >&2; exit 100', ROOT);
  expect(await ensureChromium(failing.place)).toBe(`${adviceFor(failing.place)} (apt-get failed: Command failed: apt-get update\nE: no network)`);
  const idle = await machineWhere('exit 0', ROOT);
  expect(await ensureChromium(idle.place)).toBe(adviceFor(idle.place));
  expect(await idle.told()).toEqual(BOTH_CALLS);
});

test.each([
  ['an ordinary user', { isRoot: false, isChosen: false }],
  ['root who chose another place', { isRoot: true, isChosen: true }],
])('%s is told what to do, and nothing is installed', async (_who, who) => {
  const { place, told } = await machineWhere(INSTALLS, who);
  expect(await ensureChromium(place)).toBe(adviceFor(place));
  expect(await told()).toEqual([]);
});

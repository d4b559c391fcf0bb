import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isRefusal } from '#foundation/refusal.ts';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { holderOf, lockDataFolder } from './data-folder-lock.ts';
import { beginningOf } from './running-process.ts';

async function lockedBy(holder: unknown): Promise<string> {
  const folder = await temporaryFolder('lock');
  await writeFile(join(folder, 'fenestra.lock'), typeof holder === 'string' ? holder : JSON.stringify(holder));
  return folder;
}

test('while one holds a folder, another is refused, first without and then with its address', async () => {
  const folder = await temporaryFolder('lock');
  const lock = await lockDataFolder(folder);
  if (isRefusal(lock)) throw new Error(lock.sentence);
  expect(await lockDataFolder(folder)).toMatchObject({ code: 'database.folder-being-started' });
  await lock.announce('http://localhost:4180');
  expect(await lockDataFolder(folder)).toMatchObject({
    code: 'database.folder-in-use',
    sentence: `Fenestra is already running on ${folder} (process ${process.pid}) at http://localhost:4180.`,
  });
  await lock.release();
  expect(await readdir(folder)).toEqual([]);
});

test('of many that start at the same moment on a dead lock, exactly one gets the folder', async () => {
  const folder = await lockedBy({ process: 999_999_999, began: 'long ago' });
  const starts = Array.from({ length: 8 }, () => startElsewhere(folder));
  const outcomes = await Promise.all(starts.map(async ({ stdout }) => String((await once(stdout, 'data'))[0]).trim()));
  for (const start of starts) start.kill();
  expect(outcomes.filter((outcome) => outcome === 'locked')).toHaveLength(1);
});

test('of many that ask in turn on a dead lock, one gets the folder, and nothing but its lock stays behind', async () => {
  for (let round = 0; round < 5; round += 1) {
    const folder = await lockedBy({ process: 999_999_999, began: 'long ago' });
    const outcomes = await Promise.all(Array.from({ length: 16 }, () => lockDataFolder(folder)));
    expect(outcomes.filter((outcome) => !isRefusal(outcome))).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['fenestra.lock']);
  }
});

test('the lock of a process that is gone, whose number another got, or that is no lock at all does not count', async () => {
  const stranger = spawn('sleep', ['30']);
  await once(stranger, 'spawn');
  for (const dead of [{ process: 999_999_999, began: '1' }, { process: stranger.pid, began: 'at another time' }, 'not a lock']) {
    const folder = await lockedBy(dead);
    expect(await holderOf(folder)).toBeUndefined();
    expect(isRefusal(await lockDataFolder(folder))).toBe(false);
  }
  stranger.kill();
});

test('a process has a beginning while it runs, and none when it has ended', async () => {
  const short = spawn(process.execPath, ['-e', '0']);
  await once(short, 'close');
  expect(await beginningOf(short.pid ?? 0)).toBeUndefined();
  expect(await beginningOf(process.pid)).toBe(await beginningOf(process.pid));
});

/** Tries for the lock in a process of its own, says what came of it, and keeps what it got until it is killed. */
function startElsewhere(folder: string) {
  const program = `
    const { lockDataFolder } = await import(${JSON.stringify(join(import.meta.dirname, 'data-folder-lock.ts'))});
    const lock = await lockDataFolder(${JSON.stringify(folder)});
    console.log('refused' in lock ? 'refused' : 'locked');
    setInterval(() => undefined, 1000);`;
  return spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT } from '../../scripts/checks/run-tool.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fenestra-case-files-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(...args: readonly string[]) {
  const child = spawn(process.execPath, [join(PROJECT, 'src', 'cli', 'main.ts'), 'case', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { exitCode: child.exitCode, said, complained };
}

test('a file that cannot be played is answered with the path of every fault, and with exit code 2', async () => {
  const file = join(folder, 'broken.json');
  const timeline = [{ event: 'blood-pressure', at: '2026-03-02T10:00', systolicMmHg: 'high', diastolicMmHg: 80 }, { event: 'blod-pressure' }];
  await writeFile(file, JSON.stringify({ format: 'fenestra-case/1', id: 'broken', title: 'Broken', person: { sex: 'female', age: 40 }, timeline }));
  expect(await run(file)).toEqual({
    exitCode: 2,
    complained: '',
    said: `${file}\n  timeline[0].systolicMmHg: expected a number, found "high"\n  timeline[1].event: no kind is called "blod-pressure"; did you mean blood-pressure?\n\n0 expectations: 0 held, 0 not held, 0 not yet supported, 1 file not readable\n`,
  });
});

test('a file that is not there, or is no JSON, is a fault of the file as a whole, in JSON too', async () => {
  const file = join(folder, 'words.json');
  await writeFile(file, 'once upon a time');
  const { exitCode, said } = await run(join(folder, 'missing.json'), file, '--json');
  expect(exitCode).toBe(2);
  expect(JSON.parse(said)).toMatchObject({
    cases: [{ file: join(folder, 'missing.json'), faults: [{ path: '(file)', sentence: 'expected a file that can be read: ENOENT' }] }, { file, faults: [{ path: '(file)' }] }],
    summary: { malformed: 2, allHeld: false },
  });
});

/** A case of one questionnaire, and what it is expected to have come to. */
async function caseExpecting(total: number): Promise<string> {
  const file = join(folder, `total-${total}.json`);
  const timeline = [{ event: 'questionnaire', at: '2026-02-27T09:10', measure: 'phq-9', total: 20, items: { 9: 0 } }, { expect: 'assessment', on: '2026-02-27', total }];
  await writeFile(file, JSON.stringify({ format: 'fenestra-case/1', id: `total-${total}`, title: 'One questionnaire', person: { sex: 'female', age: 40 }, timeline }));
  return file;
}

test('the exit code is 0 when every expectation held, and 1 when one of them did not', { timeout: 60_000 }, async () => {
  const [right, wrong] = [await caseExpecting(20), await caseExpecting(19)];
  expect(await run(right)).toMatchObject({ exitCode: 0, complained: '', said: expect.stringContaining('1 held, 0 not held') });
  expect(await run(right, wrong)).toMatchObject({ exitCode: 1, complained: '', said: expect.stringContaining('1 held, 1 not held') });
});

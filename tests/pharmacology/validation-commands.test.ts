import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../../scripts/checks/run-tool.ts';
import { askOf } from '../../scripts/pharmacology-validation/asked.ts';
import { observedRows } from '../../scripts/pharmacology-validation/observed-rows.ts';
import { shown } from '../../scripts/pharmacology-validation/page.ts';

const page = readFileSync(join(PROJECT, 'docs', 'validation', 'pharmacology.md'), 'utf8').split('\n');

/** The line of a row as a reader of the page finds it: what is predicted, and the command that prints it. */
function onPage(id: string) {
  const line = page.find((each) => each.startsWith(`| [${id}](`)) ?? '';
  return { predicted: line.split(' | ')[3], command: /`npm run -s fenestra -- ([^`]+)`/.exec(line)?.[1] ?? '' };
}

async function run(command: string) {
  const child = spawn(process.execPath, [join(PROJECT, 'src', 'cli', 'main.ts'), ...command.split(' ')], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { exitCode: child.exitCode, said, complained };
}

// One row for each way of reading a value: a peak, its time, an area, a level, a share, a clearance, a ratio, a time after the last spray.
describe('the command of a row on the validation page', { timeout: 60_000 }, () => {
  it.each(['o01', 'o11', 'o12', 'o17', 'o30', 'o39', 'o58', 'o77'])('prints what the page says: %s', async (id) => {
    const { predicted, command } = onPage(id);
    const row = observedRows().find((each) => each.id === id);
    const { exitCode, said } = await run(`${command} --format json`);
    const answer: { readonly rows: Parameters<NonNullable<ReturnType<typeof askOf>>['read']>[0] } = JSON.parse(said);
    const value = row === undefined ? null : (askOf(row)?.read(answer.rows) ?? null);
    expect([exitCode, value === null ? null : shown(value)]).toEqual([0, predicted]);
  });

  it('says why there is no prediction where there is none', async () => {
    const { exitCode, complained } = await run(onPage('o53').command);
    expect([exitCode, complained]).toEqual([1, 'The model otto-r-ketamine gives no curve of R-norketamine; it gives R-ketamine.\n']);
  });
});

import { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from './data-folder.ts';
import { addStart } from './start.ts';

test('the page on deployment has a row for every setting of the start, with its flag and its variable, and no other', async () => {
  const program = new Command();
  addStart(program);
  const options = program.commands[0]?.options ?? [];
  const rows = options.map(({ long, envVar }) => `| \`${long}\` | ${envVar === undefined ? '' : `\`${envVar}\` `}|`);
  const page = await readFile(join(PROJECT, 'docs', 'deployment.md'), 'utf8');
  const table = page.slice(page.indexOf('## Every setting'));
  for (const row of [...rows, '| | `DATABASE_URL` |', '| | `DATABASE_APP_URL` |']) expect(table).toContain(row);
  expect(table.match(/^\| /gm)).toHaveLength(options.length + 3);
});

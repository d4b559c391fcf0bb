import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { MIGRATIONS_FOLDER, migrationNames } from './migrate.ts';
import { checksumOf, reviewMigration } from './migration-review.ts';

const NAME = '202611230900_people_clinics';

test.each([
  ['drop table staff', 'drop'],
  ['alter table staff drop column email', 'drop'],
  ['alter table staff RENAME to person', 'rename'],
  ['alter table staff alter column email type varchar(10)', 'change of a column’s type'],
  ['alter table staff alter email set data type varchar(10)', 'change of a column’s type'],
  ['truncate staff', 'truncate'],
  ['delete from staff', 'delete'],
  ['alter table staff no force row level security', 'end of row-level security'],
])('a migration that says "%s" is refused', (statement, act) => {
  expect(reviewMigration(NAME, `create table a (b int);\n${statement};`)).toEqual([`${NAME} holds a ${act}; migrations only add`]);
});

test('words in comments and texts do no harm, and adding is free', () => {
  const text = `-- drop the old habit\n/* rename */ create table act (kind text default 'drop'); alter table act add column type text not null default 'x';`;
  expect(reviewMigration(NAME, text)).toEqual([]);
});

test('a check may make room for a new one of its table, and for nothing less', () => {
  const dropped = 'alter table act drop constraint act_kind_check;';
  const refused = [`${NAME} holds a drop; migrations only add`];
  expect(reviewMigration(NAME, `${dropped}\nalter table act add constraint act_kind_known check (kind in ('a', 'b'));`)).toEqual([]);
  expect(reviewMigration(NAME, `${dropped}\nalter table other add constraint act_kind_known check (kind in ('a', 'b'));`)).toEqual(refused);
  expect(reviewMigration(NAME, dropped)).toEqual(refused);
  expect(reviewMigration(NAME, `${dropped} alter table act add constraint act_kind_known unique (kind);`)).toEqual(refused);
});

test('a migration without a time and a domain in its name is refused', () => {
  expect(reviewMigration('clinics', 'select 1')).toEqual(['clinics is not named YYYYMMDDHHMM_domain_what']);
});

test('every migration of the project only adds', async () => {
  expect((await readMigrations()).flatMap(({ name, text }) => reviewMigration(name, text))).toEqual([]);
});

test('every migration is listed with its checksum and was not changed since', async () => {
  const listed = z.record(z.string(), z.string()).parse(JSON.parse(await readFile(join(MIGRATIONS_FOLDER, 'checksums.json'), 'utf8')));
  const actual = Object.fromEntries((await readMigrations()).map(({ name, text }) => [name, checksumOf(text)]));
  expect(actual, 'renew the list with: node scripts/with-packages.mjs scripts/schema-snapshot.ts').toEqual(listed);
});

async function readMigrations(): Promise<readonly { readonly name: string; readonly text: string }[]> {
  const names = await migrationNames();
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(MIGRATIONS_FOLDER, `${name}.sql`), 'utf8') })));
}

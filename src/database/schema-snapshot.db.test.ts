import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createTestDatabase } from '../../tests/support/database.ts';
import { withConnection } from './connection.ts';
import { readSchema } from './schema-snapshot.ts';

test('the migrated schema is the one that was committed', async () => {
  const { owner } = await createTestDatabase();
  const committed: unknown = JSON.parse(await readFile(join(import.meta.dirname, 'schema-snapshot.json'), 'utf8'));
  const actual = await withConnection(owner, 'owner', readSchema);
  expect(actual, 'renew the snapshot with: node scripts/with-packages.mjs scripts/schema-snapshot.ts').toEqual(committed);
});

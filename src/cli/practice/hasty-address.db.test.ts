import { expect, test } from 'vitest';
import type { DatabaseAddress } from '#database/address.ts';
import { openDatabase } from '#database/tenant.ts';
import { asSuperuser, createTestDatabase } from '../../../tests/support/database.ts';
import { hastyAddress } from './hasty-address.ts';

async function synchronousCommitOn(address: DatabaseAddress): Promise<unknown> {
  const database = openDatabase(address);
  const { rows } = await database.pool.query<Record<string, unknown>>('show synchronous_commit');
  await database.close();
  return rows[0]?.['synchronous_commit'];
}

test('made-up stories do not wait for the disk on our own server, and do where a pooler could hand the session on', async () => {
  const address = await createTestDatabase();
  // The server of the tests is itself one that may forget.
  await asSuperuser((client) => client.query(`alter database ${address.owner.database} set synchronous_commit to on`));
  expect(await synchronousCommitOn(hastyAddress(address))).toBe('off');
  expect(await synchronousCommitOn(hastyAddress({ ...address, mayBePooled: true }))).toBe('on');
  expect(await synchronousCommitOn(address)).toBe('on');
});

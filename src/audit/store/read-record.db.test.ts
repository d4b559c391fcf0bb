import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '#database/tenant.ts';
import { openDatabase } from '#database/tenant.ts';
import type { Clinic } from '#foundation/clinic.ts';
import { toInstant } from '#foundation/instant.ts';
import { createTestDatabase } from '../../../tests/support/database.ts';
import { auditOf } from '../../../tests/support/people-story.ts';
import { openTestClinic, testRandom } from '../../../tests/support/test-clinic.ts';
import type { ReadRecorder } from './read-record.ts';
import { openReadRecorder } from './read-record.ts';
import { verifyRecord } from './verify.ts';

let database: Database;
let hasty: Database;
let reads: ReadRecorder;
let clinics = 0;
let north: Clinic;
let south: Clinic;
const now = toInstant('2026-03-02T15:00:00Z');

beforeAll(async () => {
  const address = await createTestDatabase();
  database = openDatabase(address);
  hasty = openDatabase(address, { limits: { connectionMs: 2_000, lockMs: 100, statementMs: 2_000, idleMs: 2_000 } });
});
beforeEach(async () => {
  north = await openTestClinic(database, `north-${(clinics += 1)}`);
  south = await openTestClinic(database, `south-${clinics}`);
  reads = openReadRecorder(hasty, testRandom);
});
afterAll(async () => {
  await hasty.close();
  await database.close();
});

const read = (clinic: Clinic, action: string, mustStand = false) => reads.record({ clinic, actor: { kind: 'public' }, now, entries: [{ action }], mustStand });
const actions = async (clinic: Clinic) => (await auditOf(database, clinic)).map(({ action }) => action);

/** Keeps a clinic's chain from being written until it is let go. */
async function hold({ clinicId }: Clinic): Promise<() => Promise<void>> {
  const holder: pg.PoolClient = await database.pool.connect();
  await holder.query(`begin; set local app.clinic = '${clinicId}'; select * from audit_head for update`);
  return async () => {
    await holder.query('rollback');
    holder.release();
  };
}

test('reads that could not be written stand in the record once the database takes them, without another read and in their order', async () => {
  const letGo = await hold(north);
  await read(north, 'first');
  await expect(reads.flush()).rejects.toMatchObject({ code: '55P03' });
  await read(north, 'second');
  expect(await actions(north)).toEqual([]);
  await letGo();
  await expect.poll(() => actions(north), { timeout: 6_000 }).toEqual(['first', 'second']);
  expect(await verifyRecord(database, north.clinicId)).toMatchObject({ holds: true, rows: 2 });
});

test('one clinic whose record is stuck keeps no other clinic’s reads back, and nothing is written twice', async () => {
  const letGo = await hold(north);
  await read(north, 'stuck');
  await read(south, 'free');
  await expect(reads.flush()).rejects.toMatchObject({ code: '55P03' });
  expect(await actions(south)).toEqual(['free']);
  await letGo();
  await reads.flush();
  expect([await actions(north), await actions(south)]).toEqual([['stuck'], ['free']]);
});

test('when far too many wait, a reader of that clinic waits with them and hears that it failed, and others read on', async () => {
  const letGo = await hold(north);
  const entries = Array.from({ length: 501 }, (_, index) => ({ action: `read ${index}` }));
  await expect(reads.record({ clinic: north, actor: { kind: 'public' }, now, entries, mustStand: false })).rejects.toMatchObject({ code: '55P03' });
  await read(south, 'free');
  await letGo();
  await reads.flush();
  expect(await actions(north)).toHaveLength(501);
  expect(await actions(south)).toEqual(['free']);
});

test('a read that must stand is in the record when its reader goes on, with the reads that came before it; others wait for their moment', async () => {
  await read(north, 'ordinary');
  expect(await actions(north)).toEqual([]);
  await read(north, 'therapy notes', true);
  expect(await actions(north)).toEqual(['ordinary', 'therapy notes']);
});

test('many reads that must stand at the same moment stand in one chain, each once', async () => {
  const names = Array.from({ length: 40 }, (_, index) => `notes ${index}`);
  await Promise.all(names.map((name) => read(north, name, true)));
  expect((await actions(north)).toSorted()).toEqual(names.toSorted());
  expect(await verifyRecord(database, north.clinicId)).toMatchObject({ holds: true, rows: 40 });
});

test('where a read that must stand cannot be written, its reader hears that it failed; a stuck clinic keeps nobody of another one', async () => {
  const letGo = await hold(north);
  await expect(read(north, 'stuck', true)).rejects.toMatchObject({ code: '55P03' });
  await read(south, 'free', true);
  expect(await actions(south)).toEqual(['free']);
  await letGo();
  await expect.poll(() => actions(north), { timeout: 6_000 }).toEqual(['stuck']);
});

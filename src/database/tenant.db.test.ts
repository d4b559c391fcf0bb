import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Clinic } from '#foundation/clinic.ts';
import { asSuperuser, createTestDatabase } from '../../tests/support/database.ts';
import { openTestClinic } from '../../tests/support/test-clinic.ts';
import type { DatabaseAddress } from './address.ts';
import { literal } from './literal.ts';
import type { Database } from './tenant.ts';
import { openDatabase } from './tenant.ts';
import { runs } from '../../tests/support/runs.ts';

let address: DatabaseAddress;
let database: Database;
let clinic: Clinic;

beforeAll(async () => {
  address = await createTestDatabase();
  database = openDatabase(address);
  clinic = await openTestClinic(database, 'north');
});
afterAll(() => database.close());

function renamed(name: string) {
  return sql`update clinic set name = ${name} where clinic_id = ${clinic.clinicId}`;
}

async function nameNow(): Promise<string | undefined> {
  return database.inTenant(clinic.clinicId, async (tx) => (await sql<{ name: string }>`select name from clinic`.execute(tx)).rows[0]?.name, { mode: 'read-only' });
}

test('a connection that breaks in the middle of a transaction fails it, ends nothing else, and is replaced', async () => {
  const before = await nameNow();
  const broken = database.inTenant(clinic.clinicId, async (tx) => {
    await renamed('Half done').execute(tx);
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    await asSuperuser((client) => client.query('select pg_terminate_backend($1)', [rows[0]?.pid]));
    await sql`select 1`.execute(tx);
  });
  await expect(broken).rejects.toThrow(/terminat(?:ed|ing)|not queryable/);
  expect(await nameNow()).toBe(before);
});

test('a transaction in which a statement failed does not pass for saved, even when nobody minded the failure', async () => {
  const before = await nameNow();
  const careless = database.inTenant(clinic.clinicId, async (tx) => {
    await renamed('Careless').execute(tx);
    await sql`select 1 / 0`.execute(tx).catch(() => undefined);
  });
  await expect(careless).rejects.toThrow('the transaction had failed and was rolled back');
  expect(await nameNow()).toBe(before);
});

test('when a statement that travels with the commit fails, nothing of the transaction stands', async () => {
  const before = await nameNow();
  const failing = database.inTenant(clinic.clinicId, async (tx, { endWith }) => {
    await renamed('Unfinished').execute(tx);
    endWith(['select 1', 'select 1 / 0']);
  });
  await expect(failing).rejects.toThrow('division by zero');
  expect(await nameNow()).toBe(before);
});

test('what is asked with the opening is answered for the clinic alone, and what ends it is written', async () => {
  const asking = 'select clinic_id, name from clinic';
  const asked = await database.inTenant(clinic.clinicId, async (_tx, trip) => {
    trip.endWith([`update clinic set name = ${literal("O'Neill's \\ house")}`]);
    return trip.asked;
  }, { asking });
  expect(asked).toMatchObject([{ clinic_id: clinic.clinicId }]);
  expect(await nameNow()).toBe("O'Neill's \\ house");
});

test('a transaction that reads cannot write, neither in its course nor at its end', async () => {
  const writing = database.inTenant(clinic.clinicId, (tx) => renamed('Read').execute(tx), { mode: 'read-only' });
  await expect(writing).rejects.toThrow('read-only transaction');
  const ending = database.inTenant(clinic.clinicId, async (_tx, { endWith }) => endWith(['select 1']), { mode: 'read-only' });
  await expect(ending).rejects.toThrow('ends with nothing');
});

test('every text and every run of bytes reads back from a statement as it was, but for one with a zero character', async () => {
  const readBack = (value: string | Uint8Array) =>
    database.inTenant(clinic.clinicId, async (_tx, { asked }) => asked[0]?.['value'], { asking: `select ${literal(value)}::${typeof value === 'string' ? 'text' : 'bytea'} as value` });
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')), async (text) => {
      expect(await readBack(text)).toBe(text);
    }),
    { numRuns: runs(60, 10_000) },
  );
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), async (bytes) => {
      expect(await readBack(bytes)).toEqual(Buffer.from(bytes));
    }),
    { numRuns: runs(30, 10_000) },
  );
  expect(() => literal('a\0b')).toThrow('no zero character');
});

/** Runs one statement often, each time with another value; gives the sums, and how many statements its session then keeps. */
async function oftenOn(own: Database): Promise<{ readonly sums: readonly number[]; readonly kept: number }> {
  return own.inTenant(clinic.clinicId, async (tx) => {
    const sums: number[] = [];
    for (let value = 0; value < 40; value += 1) sums.push((await sql<{ sum: number }>`select ${value}::integer + 1 as sum`.execute(tx)).rows[0]?.sum ?? Number.NaN);
    const { rows } = await sql<{ kept: number }>`select count(*) as kept from pg_prepared_statements`.execute(tx);
    return { sums, kept: rows[0]?.kept ?? Number.NaN };
  });
}

test('a statement that is used often is prepared and keeps giving right answers, but nothing is kept in a session that may be pooled', async () => {
  const expected = Array.from({ length: 40 }, (_, value) => value + 1);
  const own = await oftenOn(database);
  expect(own.sums).toEqual(expected);
  expect(own.kept).toBeGreaterThan(0);
  const pooled = openDatabase({ ...address, mayBePooled: true });
  expect(await oftenOn(pooled)).toEqual({ sums: expected, kept: 0 });
  await pooled.close();
});

async function synchronousCommitIn(asked: Database): Promise<unknown> {
  return asked.inTenant(clinic.clinicId, async (tx) => (await sql<Record<string, unknown>>`show synchronous_commit`.execute(tx)).rows[0]?.['synchronous_commit']);
}

test('made-up stories do not wait for the disk, also behind a pooler, and their sessions keep nothing of it', async () => {
  const own = await createTestDatabase();
  // The server of the tests is itself one that may forget.
  await asSuperuser((client) => client.query(`alter database ${own.owner.database} set synchronous_commit to on`));
  const pooled = { ...own, mayBePooled: true } as const;
  const [usual, madeUp] = [openDatabase(pooled), openDatabase({ ...pooled, application: { ...pooled.application, max: 1 } }, { mayForget: true })];
  expect(await synchronousCommitIn(usual)).toBe('on');
  expect(await synchronousCommitIn(madeUp)).toBe('off');
  expect((await madeUp.pool.query<Record<string, unknown>>('show synchronous_commit')).rows[0]?.['synchronous_commit']).toBe('on');
  await usual.close();
  await madeUp.close();
});

/** A database whose limits are a fraction of a second, and what its transactions wait for. */
const HASTY = { connectionMs: 400, lockMs: 200, statementMs: 600, idleMs: 300 };

test('one lock that is never let go holds no connection for longer than its limit, and nobody waits for one for ever', async () => {
  const hasty = openDatabase(address, { limits: HASTY });
  const holder = await database.pool.connect();
  await holder.query(`begin; set local app.clinic = '${clinic.clinicId}'; select * from clinic for update`);
  const began = performance.now();
  const tries = Array.from({ length: 60 }, () => hasty.inTenant(clinic.clinicId, (tx) => renamed('Stuck').execute(tx)).then(() => 'done', (error: { code?: string; message: string }) => error.code ?? error.message));
  const outcomes = new Set(await Promise.all(tries));
  expect([...outcomes].toSorted()).toEqual(['55P03', 'timeout exceeded when trying to connect']);
  expect(performance.now() - began).toBeLessThan(10_000);
  await holder.query('rollback');
  holder.release();
  await hasty.inTenant(clinic.clinicId, (tx) => renamed('Free again').execute(tx));
  expect(await nameNow()).toBe('Free again');
  await hasty.close();
});

test('a statement or a transaction that takes too long is ended, leaves nothing, and its connection is of use again', async () => {
  const hasty = openDatabase(address, { limits: HASTY });
  const before = await nameNow();
  const long = hasty.inTenant(clinic.clinicId, async (tx) => {
    await renamed('Long').execute(tx);
    await sql`select pg_sleep(20)`.execute(tx);
  });
  await expect(long).rejects.toMatchObject({ code: '57014' });
  const idle = hasty.inTenant(clinic.clinicId, async (tx) => {
    await renamed('Idle').execute(tx);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await renamed('Idle again').execute(tx);
  });
  await expect(idle).rejects.toThrow(/terminated|not queryable|idle-in-transaction/);
  const directory = hasty.inDirectory((tx) => sql`select pg_sleep(20)`.execute(tx));
  await expect(directory).rejects.toMatchObject({ code: '57014' });
  expect(await nameNow()).toBe(before);
  await hasty.inTenant(clinic.clinicId, (tx) => renamed('On time').execute(tx));
  await hasty.close();
});

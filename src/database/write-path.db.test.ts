import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { journal } from '#audit/store/journal.ts';
import type { Clinic } from '#foundation/clinic.ts';
import { newId, type OperationId } from '#foundation/id.ts';
import { toInstant } from '#foundation/instant.ts';
import { refusalsOf } from '#foundation/refusal.ts';
import { createTestDatabase } from '../../tests/support/database.ts';
import { openTestClinic, testRandom } from '../../tests/support/test-clinic.ts';
import type { Database } from './tenant.ts';
import { openDatabase } from './tenant.ts';
import { OperationReused, writeOnce } from './write-path.ts';

let database: Database;
let clinic: Clinic;
let other: Clinic;
const now = toInstant('2026-03-02T15:00:00Z');
const refuse = refusalsOf({ 'room.full': { kind: 'rule', sentence: 'The room is full.' } });

beforeAll(async () => {
  database = openDatabase(await createTestDatabase());
  clinic = await openTestClinic(database, 'north');
  other = await openTestClinic(database, 'south');
});
afterAll(() => database.close());

function operation(operationId: OperationId, request: unknown = { room: 'Willow' }) {
  return { operationId, clinicId: clinic.clinicId, command: '/api/staff/rooms', actor: { kind: 'public' as const }, now, request };
}

function addRoom(name: string, operationId: OperationId) {
  return writeOnce(database, journal(testRandom), operation(operationId, { name }), async (tx) => {
    const roomId = newId<'Room'>(now, testRandom);
    await sql`insert into room (clinic_id, room_id, site_id, name) values (${clinic.clinicId}, ${roomId}, ${clinic.clinicId}, ${name})`.execute(tx);
    if (name === 'Full') return refuse('room.full');
    return { answer: { roomId }, entries: [{ action: 'people.room-added' }] };
  });
}

async function count(table: 'room' | 'audit_event' | 'operation', where = sql`true`): Promise<number> {
  return database.inTenant(clinic.clinicId, async (tx) => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)} where ${where}`.execute(tx);
    return rows[0]?.n ?? 0;
  });
}

test('sending the same operation again has one effect and the same answer', async () => {
  const id = newId<'Operation'>(now, testRandom);
  const first = await addRoom('Willow', id);
  const second = await addRoom('Willow', id);
  expect(second).toEqual({ answer: first.answer, repeated: true });
  expect(await count('room', sql`name = 'Willow'`)).toBe(1);
  expect(await count('audit_event', sql`operation_id = ${id}`)).toBe(1);
});

test('twenty senders of the same operation at once have one effect and hear one answer', async () => {
  const id = newId<'Operation'>(now, testRandom);
  const answers = await Promise.all(Array.from({ length: 20 }, () => addRoom('Elm', id)));
  expect(new Set(answers.map(({ answer }) => JSON.stringify(answer))).size).toBe(1);
  expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
  expect(await count('room', sql`name = 'Elm'`)).toBe(1);
});

test('the same id for another request is refused and changes nothing', async () => {
  const id = newId<'Operation'>(now, testRandom);
  await addRoom('Oak', id);
  await expect(addRoom('Ash', id)).rejects.toBeInstanceOf(OperationReused);
  expect(await count('room', sql`name = 'Ash'`)).toBe(0);
});

test('a refusal undoes every effect, is recorded, and is heard again by a retry', async () => {
  const id = newId<'Operation'>(now, testRandom);
  const first = await addRoom('Full', id);
  expect(first.answer).toMatchObject({ refused: true, code: 'room.full' });
  expect(await addRoom('Full', id)).toEqual({ answer: first.answer, repeated: true });
  expect(await count('room', sql`name = 'Full'`)).toBe(0);
  expect(await count('audit_event', sql`operation_id = ${id} and outcome = 'refused'`)).toBe(1);
});

test('if the audit row cannot be written, the act does not happen', async () => {
  const id = newId<'Operation'>(now, testRandom);
  const broken = writeOnce(database, () => ['select 1 / 0'], operation(id), async (tx) => {
    await sql`insert into room (clinic_id, room_id, site_id, name) values (${clinic.clinicId}, ${newId<'Room'>(now, testRandom)}, ${clinic.clinicId}, 'Unseen')`.execute(tx);
    return { answer: {}, entries: [] };
  });
  await expect(broken).rejects.toThrow('division by zero');
  expect(await count('room', sql`name = 'Unseen'`)).toBe(0);
  expect(await count('operation', sql`operation_id = ${id}`)).toBe(0);
});

test('a transaction of one clinic sees no row of another, and none without a clinic', async () => {
  await addRoom('Birch', newId<'Operation'>(now, testRandom));
  const foreign = await database.inTenant(other.clinicId, async (tx) => (await sql`select * from room`.execute(tx)).rows);
  const nobody = await database.inDirectory(async (tx) => (await sql`select * from room`.execute(tx)).rows);
  expect([foreign, nobody]).toEqual([[], []]);
});

test('a row cannot be written into another clinic, nor attached to its rows', async () => {
  const intoForeign = database.inTenant(other.clinicId, (tx) =>
    sql`insert into room (clinic_id, room_id, site_id, name) values (${clinic.clinicId}, ${newId<'Room'>(now, testRandom)}, ${clinic.clinicId}, 'x')`.execute(tx),
  );
  await expect(intoForeign).rejects.toThrow(/row-level security/);
  const attached = database.inTenant(other.clinicId, (tx) =>
    sql`insert into room (clinic_id, room_id, site_id, name) values (${other.clinicId}, ${newId<'Room'>(now, testRandom)}, ${clinic.clinicId}, 'x')`.execute(tx),
  );
  await expect(attached).rejects.toThrow(/foreign key/);
});

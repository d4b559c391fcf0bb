import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { journal } from '#audit/store/journal.ts';
import type { Actor } from '#foundation/actor.ts';
import type { Clinic } from '#foundation/clinic.ts';
import { newId, type OperationId } from '#foundation/id.ts';
import { toInstant } from '#foundation/instant.ts';
import { refusalsOf } from '#foundation/refusal.ts';
import { createTestDatabase } from '../../tests/support/database.ts';
import { openTestClinic, testRandom } from '../../tests/support/test-clinic.ts';
import { runs } from '../../tests/support/runs.ts';
import type { Database } from './tenant.ts';
import { openDatabase } from './tenant.ts';
import type { Again, Operation, Work } from './write-path.ts';
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

const somebody: Actor = { kind: 'public' };
const nothingAgain = async () => [];

function operation(operationId: OperationId, request: unknown = { room: 'Willow' }, actor = somebody, isSecret = false): Operation {
  return { operationId, clinicId: clinic.clinicId, command: '/api/staff/rooms', actor, now, request, isSecret };
}

function addRoom(name: string, operationId: OperationId, again: Again = nothingAgain) {
  return write(operation(operationId, { name }), name, again);
}

function write(asked: Operation, name: string, again: Again = nothingAgain) {
  const work: Work = async (tx) => {
    const roomId = newId<'Room'>(now, testRandom);
    await sql`insert into room (clinic_id, room_id, site_id, name) values (${clinic.clinicId}, ${roomId}, ${clinic.clinicId}, ${name})`.execute(tx);
    if (name === 'Full') return refuse('room.full');
    return { answer: { roomId }, kept: { roomId }, entries: [{ action: 'people.room-added' }] };
  };
  return writeOnce(database, journal(testRandom), asked, work, again);
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
  for (let round = 0; round < runs(2, 500); round += 1) {
    const id = newId<'Operation'>(now, testRandom);
    const answers = await Promise.all(Array.from({ length: 20 }, () => addRoom(`Elm ${round}`, id)));
    expect(new Set(answers.map(({ answer }) => JSON.stringify(answer))).size).toBe(1);
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await count('room', sql`name = ${`Elm ${round}`}`)).toBe(1);
  }
});

test('the same id for another request is refused and changes nothing', async () => {
  const id = newId<'Operation'>(now, testRandom);
  await addRoom('Oak', id);
  await expect(addRoom('Ash', id)).rejects.toBeInstanceOf(OperationReused);
  expect(await count('room', sql`name = 'Ash'`)).toBe(0);
});

const nurse = (): Extract<Actor, { kind: 'staff' }> => ({ kind: 'staff', staffId: newId<'Staff'>(now, testRandom), signInId: newId<'SignIn'>(now, testRandom), name: 'Nora', roles: ['nurse'] });

test('the same request under the same id from somebody else is refused, from the same person under a new sign-in it is not', async () => {
  const id = newId<'Operation'>(now, testRandom);
  const [nora, ned] = [nurse(), nurse()];
  await write(operation(id, {}, nora), 'Hazel');
  await expect(write(operation(id, {}, ned), 'Hazel')).rejects.toBeInstanceOf(OperationReused);
  await expect(write(operation(id, {}), 'Hazel')).rejects.toBeInstanceOf(OperationReused);
  expect(await write(operation(id, {}, { ...nora, signInId: newId<'SignIn'>(now, testRandom) }), 'Hazel')).toMatchObject({ repeated: true });
});

async function keptOf(id: OperationId): Promise<string> {
  return database.inTenant(clinic.clinicId, async (tx) => (await sql<{ kept: string }>`select encode(request_hash, 'hex') as kept from operation where operation_id = ${id}`.execute(tx)).rows[0]?.kept ?? '');
}

test('a secret request is answered again only when the secret is shown again', async () => {
  const id = newId<'Operation'>(now, testRandom);
  const secret = (password: string) => operation(id, { password }, somebody, true);
  const first = await write(secret('right'), 'Rowan');
  await expect(write(secret('wrong'), 'Rowan')).rejects.toBeInstanceOf(OperationReused);
  expect(await write(secret('right'), 'Rowan')).toEqual({ answer: first.answer, repeated: true });
});

test('of a secret request that was refused nothing is kept, and of one that was done no hash that is quick to try', async () => {
  const [refused, alike, done] = [newId<'Operation'>(now, testRandom), newId<'Operation'>(now, testRandom), newId<'Operation'>(now, testRandom)];
  await write(operation(refused, { password: 'mistyped' }, somebody, true), 'Full');
  await write(operation(alike, { password: 'another' }, somebody, true), 'Full');
  await write(operation(done, { password: 'mistyped' }, somebody, true), 'Alder');
  expect(await keptOf(refused)).toBe(await keptOf(alike));
  expect(await keptOf(done)).not.toBe(await keptOf(refused));
});

test('what goes with an answer that is given again commits with its audit line, and a refusal goes with nothing', async () => {
  const [done, refused] = [newId<'Operation'>(now, testRandom), newId<'Operation'>(now, testRandom)];
  const again: Again = async (tx) => {
    await sql`update room set name = 'Maple again' where name = 'Maple'`.execute(tx);
    return [{ action: 'people.sign-in-handed-out-again' }];
  };
  await addRoom('Maple', done, again);
  expect(await count('room', sql`name = 'Maple again'`)).toBe(0);
  await addRoom('Maple', done, again);
  expect(await count('room', sql`name = 'Maple again'`)).toBe(1);
  expect(await count('audit_event', sql`operation_id = ${done} and action = 'people.sign-in-handed-out-again'`)).toBe(1);
  await addRoom('Full', refused, again);
  await addRoom('Full', refused, again);
  expect(await count('audit_event', sql`operation_id = ${refused}`)).toBe(1);
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
    return { answer: {}, kept: {}, entries: [] };
  }, nothingAgain);
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

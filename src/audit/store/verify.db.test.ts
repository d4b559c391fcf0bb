import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { DatabaseAddress } from '#database/address.ts';
import type { Database } from '#database/tenant.ts';
import { openDatabase } from '#database/tenant.ts';
import type { Clinic } from '#foundation/clinic.ts';
import { toInstant } from '#foundation/instant.ts';
import { createTestDatabase } from '../../../tests/support/database.ts';
import { openTestClinic, testRandom } from '../../../tests/support/test-clinic.ts';
import { runs } from '../../../tests/support/runs.ts';
import { auditEventOf } from '../event.ts';
import { appendEvents } from './record.ts';
import { verifyRecord } from './verify.ts';

let address: DatabaseAddress;
let database: Database;
let clinic: Clinic;
const at = toInstant('2026-03-02T15:00:00Z');

beforeEach(async () => {
  await database?.close();
  address = await createTestDatabase();
  database = openDatabase(address);
  clinic = await openTestClinic(database, 'north');
  const south = await openTestClinic(database, 'south');
  for (const each of [clinic, south]) for (let batch = 0; batch < 5; batch += 1) await append(each, batch === 2 ? 3 : 1);
});
afterAll(() => database.close());

async function append({ clinicId }: Clinic, count: number): Promise<void> {
  const act = { clinicId, at, actor: { kind: 'system' as const, job: 'test' }, operationId: null };
  const events = Array.from({ length: count }, (_, index) => auditEventOf(act, 'done', { action: 'test.done', facts: { index } }));
  await database.inTenant(clinicId, (tx) => appendEvents(tx, testRandom, events));
}

/** What somebody with full control of the database might do, past every policy of the application. */
async function tamper(statement: string): Promise<void> {
  const owner = new pg.Client(address.owner);
  await owner.connect();
  await owner.query('alter table audit_event no force row level security; alter table audit_head no force row level security');
  await owner.query(statement);
  await owner.query('alter table audit_event force row level security; alter table audit_head force row level security');
  await owner.end();
}

test('an untouched record holds from its first row to its head', async () => {
  expect(await verifyRecord(database, clinic.clinicId)).toMatchObject({ holds: true, rows: 7 });
});

test('concurrent writers leave one unbroken chain', async () => {
  const rounds = runs(1, 100);
  for (let round = 0; round < rounds; round += 1) await Promise.all(Array.from({ length: 30 }, (_, index) => append(clinic, index % 3 === 0 ? 2 : 1)));
  expect(await verifyRecord(database, clinic.clinicId)).toMatchObject({ holds: true, rows: 7 + 40 * rounds });
});

/** Gives each clinic what the other one has, row by row. */
function exchanged(table: string, columns: readonly string[], isSame: string): string {
  return `update ${table} here set ${columns.map((column) => `${column} = there.${column}`).join(', ')} from ${table} there where here.clinic_id <> there.clinic_id and ${isSame}; `;
}

const ROW = ['at', 'actor_kind', 'actor_id', 'action', 'outcome', 'patient_id', 'operation_id', 'salt', 'event', 'leaf', 'chain'];

test.each([
  ['an edited event', `update audit_event set event = convert_to(replace(convert_from(event, 'UTF8'), 'test.done', 'test.gone'), 'UTF8') where sequence = 4`, 4, 'altered'],
  ['an edited column', `update audit_event set action = 'test.other' where sequence = 4`, 4, 'columns-differ'],
  ['an edited time', `update audit_event set at = at - interval '1 hour' where sequence = 2`, 2, 'columns-differ'],
  ['a row taken out of the middle', `delete from audit_event where sequence = 3`, 3, 'missing'],
  ['two rows swapped', `update audit_event set sequence = -sequence where sequence in (3, 4); update audit_event set sequence = 7 + sequence where sequence < 0`, 3, 'chain-broken'],
  ['the newest rows cut off', `delete from audit_event where sequence > 5`, 6, 'end-cut-off'],
  ['an edited event with its leaf made to fit', `update audit_event set event = 'x', leaf = sha256('\\x00'::bytea || salt || 'x'::bytea) where sequence = 5`, 5, 'chain-broken'],
  ['a row put behind the newest one', `insert into audit_event select clinic_id, 8, at, actor_kind, actor_id, action, outcome, patient_id, operation_id, salt, event, leaf, chain from audit_event where sequence = 7`, 8, 'row-after-head'],
  ['every row and the head taken away', `delete from audit_event; delete from audit_head`, 1, 'head-missing'],
  ['a record exchanged with another clinic’s, head and all', exchanged('audit_event', ROW, 'here.sequence = there.sequence') + exchanged('audit_head', ['sequence', 'chain'], 'true'), 1, 'other-clinic'],
  ['a head set to something else', `update audit_head set chain = sha256(chain)`, 7, 'chain-broken'],
])('%s is found at its row', async (_name, statement, sequence, fault) => {
  await tamper(statement);
  expect(await verifyRecord(database, clinic.clinicId)).toEqual({ holds: false, sequence, fault });
});

test('the application itself can neither change nor remove a row', async () => {
  for (const statement of [sql`update audit_event set action = 'x'`, sql`delete from audit_event`, sql`truncate audit_event`]) {
    await expect(database.inTenant(clinic.clinicId, (tx) => statement.execute(tx))).rejects.toThrow(/permission denied/);
  }
});

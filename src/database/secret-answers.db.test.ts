import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Clinic } from '#foundation/clinic.ts';
import { newId } from '#foundation/id.ts';
import { toInstant } from '#foundation/instant.ts';
import { createTestDatabase } from '../../tests/support/database.ts';
import { openTestClinic, testRandom } from '../../tests/support/test-clinic.ts';
import type { DatabaseAddress } from './address.ts';
import { withConnection } from './connection.ts';
import { MIGRATIONS_FOLDER } from './migrate.ts';
import type { Database } from './tenant.ts';
import { openDatabase } from './tenant.ts';

let address: DatabaseAddress;
let database: Database;
let clinics: readonly Clinic[];
const now = toInstant('2026-03-02T15:00:00Z');

beforeAll(async () => {
  address = await createTestDatabase();
  database = openDatabase(address);
  clinics = [await openTestClinic(database, 'north'), await openTestClinic(database, 'south')];
  for (const { clinicId, slug } of clinics) await database.inDirectory(async (tx) => sql`insert into clinic_directory (slug, clinic_id) values (${slug}, ${clinicId})`.execute(tx));
});
afterAll(() => database.close());

const KEPT = [
  ['/api/staff/one-time-code', { secret: 'SECRETKEY', uri: 'otpauth://totp/x?secret=SECRETKEY' }],
  ['/api/staff/people', { staffId: 'x', invitation: { expiresAt: now, link: 'https://x#SECRETLINK' } }],
  ['/api/staff/people/:staffId/invitation', { expiresAt: now, link: 'https://x#SECRETLINK' }],
  ['/api/staff/patients/:patientId/invitation', { expiresAt: now, link: 'https://x#SECRETLINK' }],
  ['/api/staff/patients/:patientId/invitation', { expiresAt: now, link: null }],
  ['/api/staff/rooms', { roomId: 'x' }],
] as const;

test('secrets that earlier versions kept in answers are gone from every clinic, and other answers stay as they were', async () => {
  for (const { clinicId } of clinics) {
    await database.inTenant(clinicId, async (tx) => {
      for (const [command, answer] of KEPT) {
        await sql`insert into operation (clinic_id, operation_id, command, request_hash, answer, answered_at)
          values (${clinicId}, ${newId(now, testRandom)}, ${command}, '\\x00', ${JSON.stringify(answer)}, ${now})`.execute(tx);
      }
    });
  }
  const migration = await readFile(join(MIGRATIONS_FOLDER, '202611291205_database_secret_answers.sql'), 'utf8');
  await withConnection(address.owner, 'owner', (client) => client.query(migration));
  for (const { clinicId } of clinics) {
    const answers = await database.inTenant(clinicId, async (tx) => (await sql<{ answer: unknown }>`select answer from operation order by command, answer::text`.execute(tx)).rows.map(({ answer }) => answer));
    expect(answers).toHaveLength(KEPT.length);
    expect(JSON.stringify(answers)).not.toContain('SECRET');
    expect(answers).toEqual(expect.arrayContaining([{ roomId: 'x' }, { expiresAt: now, link: null }]));
    expect(answers.filter((answer) => JSON.stringify(answer) === '{"isToldOnce":true}')).toHaveLength(4);
  }
});

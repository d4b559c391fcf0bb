import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Client } from 'pg';

/** The two made-up clinics of the probe table. */
const FIRST = '00000000-0000-7000-8000-000000000001';
const SECOND = '00000000-0000-7000-8000-000000000002';

/** Tries to read what it must not: any clinic's rows without a clinic, with an unknown one, and one clinic's as another. */
export async function isolationFaults(client: Client): Promise<readonly string[]> {
  const tables = await readableTenantTables(client);
  return [
    ...(await visible(client, undefined, tables)).map((table) => `A row of the table ${table} could be read without naming a clinic.`),
    ...(await visible(client, randomUUID(), tables)).map((table) => `A row of the table ${table} could be read for a clinic that does not exist.`),
    ...(await probeFaults(client)),
  ];
}

async function readableTenantTables(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select class.oid::regclass::text as name from pg_class class
    join pg_attribute clinic on clinic.attrelid = class.oid and clinic.attname = 'clinic_id' and not clinic.attisdropped
    where class.relkind in ('r', 'p') and class.relrowsecurity
      and has_schema_privilege(class.relnamespace, 'usage') and has_table_privilege(class.oid, 'select')`);
  return rows.map(({ name }) => name);
}

async function visible(client: Client, clinicId: string | undefined, tables: readonly string[]): Promise<readonly string[]> {
  if (tables.length === 0) return [];
  const looks = tables.map((table) => `select ${pg.escapeLiteral(table)} as name where exists (select from ${table})`);
  return asClinic(client, clinicId, async () => (await client.query<{ name: string }>(looks.join(' union all '))).rows.map(({ name }) => name));
}

async function probeFaults(client: Client): Promise<readonly string[]> {
  const seen = await asClinic(client, FIRST, async () => (await client.query<{ clinic_id: string }>('select clinic_id from tenant_probe')).rows);
  const ids = seen.map((row) => row.clinic_id);
  return [
    ...(ids.includes(SECOND) ? ['One clinic could read a row of another clinic.'] : []),
    ...(ids.includes(FIRST) ? [] : ['A clinic could not read its own row.']),
  ];
}

async function asClinic<Result>(client: Client, clinicId: string | undefined, look: () => Promise<Result>): Promise<Result> {
  await client.query(clinicId === undefined ? 'begin read only' : `begin read only; set local app.clinic = '${clinicId}'`);
  try {
    return await look();
  } finally {
    await client.query('rollback');
  }
}

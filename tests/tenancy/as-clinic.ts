import type { Database } from '#database/tenant.ts';
import type { ClinicId } from '#foundation/id.ts';

type Row = Readonly<Record<string, string | boolean | null>>;
export type Ask = (statement: string) => Promise<readonly Row[]>;

/** Reads as the application does for one clinic, table by table; row-level security binds whoever owns the tables too. */
export async function readAs<Result>(database: Database, clinicId: ClinicId, read: (ask: Ask) => Promise<Result>): Promise<Result> {
  const client = await database.pool.connect();
  try {
    await client.query(`begin read only; set local app.clinic = '${clinicId}'`);
    return await read(async (statement) => (await client.query<Row>(statement)).rows);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

const TENANT_TABLES = `select table_name from information_schema.columns where table_schema = 'public' and column_name = 'clinic_id' and table_name <> 'clinic_directory' order by 1`;

/** What a clinic holds, one line for each table: how many rows, and a digest of them. */
export function fingerprint(database: Database, clinicId: ClinicId): Promise<string> {
  return readAs(database, clinicId, async (ask) => {
    const lines = [];
    for (const { table_name: table } of await ask(TENANT_TABLES)) {
      const [found] = await ask(`select count(*)::text as n, md5(coalesce(string_agg(t::text, '' order by t::text), '')) as digest from ${table} t`);
      lines.push(`${table} ${found?.['n']} ${found?.['digest']}`);
    }
    return lines.join('\n');
  });
}

/** The tables in which a clinic holds one of these texts, but for the record of what was asked. */
export function tablesHolding(database: Database, clinicId: ClinicId, texts: readonly string[]): Promise<readonly string[]> {
  return readAs(database, clinicId, async (ask) => {
    const holding: string[] = [];
    for (const { table_name: table } of await ask(TENANT_TABLES)) {
      if (table === 'audit_event' || table === 'operation') continue;
      const [found] = await ask(`select exists (select from ${table} t where lower(t::text) like any (array[${texts.map((text) => `'%${text}%'`).join()}])) as holds`);
      if (found?.['holds'] === true) holding.push(String(table));
    }
    return holding.toSorted();
  });
}

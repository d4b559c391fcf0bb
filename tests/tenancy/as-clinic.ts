import type { Database } from '#database/tenant.ts';
import type { PracticeClinic } from '#cli/practice/practice-clinic.ts';

type Row = Readonly<Record<string, string | boolean | null>>;
export type Ask = (statement: string) => Promise<readonly Row[]>;

/** Reads as the application does for one clinic's therapist, who sees psychotherapy notes too; row-level security binds whoever owns the tables too. */
export async function readAs<Result>(database: Database, { clinicId, staff }: PracticeClinic, read: (ask: Ask) => Promise<Result>): Promise<Result> {
  const client = await database.pool.connect();
  try {
    await client.query(`begin read only; set local app.clinic = '${clinicId}'; set local app.reader = '${staff.therapist}'`);
    return await read(async (statement) => (await client.query<Row>(statement)).rows);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

const TENANT_TABLES = `select table_name from information_schema.columns where table_schema = 'public' and column_name = 'clinic_id' and table_name <> 'clinic_directory' order by 1`;

/** What a clinic holds, one line for each table: how many rows, and a digest of them. */
export function fingerprint(database: Database, clinic: PracticeClinic): Promise<string> {
  return readAs(database, clinic, async (ask) => {
    const lines = [];
    for (const { table_name: table } of await ask(TENANT_TABLES)) {
      const [found] = await ask(`select count(*)::text as n, md5(coalesce(string_agg(t::text, '' order by t::text), '')) as digest from ${table} t`);
      lines.push(`${table} ${found?.['n']} ${found?.['digest']}`);
    }
    return lines.join('\n');
  });
}

/** The tables in which a clinic holds one of these texts, but for the record of what was asked. */
export function tablesHolding(database: Database, clinic: PracticeClinic, texts: readonly string[]): Promise<readonly string[]> {
  return readAs(database, clinic, async (ask) => {
    const holding: string[] = [];
    for (const { table_name: table } of await ask(TENANT_TABLES)) {
      if (table === 'audit_event' || table === 'operation') continue;
      const [found] = await ask(`select exists (select from ${table} t where lower(t::text) like any (array[${texts.map((text) => `'%${text}%'`).join()}])) as holds`);
      if (found?.['holds'] === true) holding.push(String(table));
    }
    return holding.toSorted();
  });
}

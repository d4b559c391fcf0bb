import type pg from 'pg';

/** Tables whose rows are not a part of anybody's record, or hold a secret that nobody shares. */
const NOT_COPIED = ['audit_event', 'operation', 'sign_in', 'mail'];
/** Ids of what people of a clinic share. */
const SHARED = ['clinic_id', 'staff_id', 'room_id', 'site_id', 'document_id', 'operation_id'];

/** The id in a copy of what has an id in the original. */
export type CopiedIds = (original: string) => string;

type Table = { readonly table: string; readonly ids: readonly string[]; readonly key: readonly string[]; readonly columns: readonly string[] };

/** Tables of clinics with their id columns, those of the primary key among them, and the columns that can be written. */
const TABLES = `
  select c.table_name as table,
    array_agg(c.column_name::text) filter (where c.data_type = 'uuid' and c.column_name <> all ($1)) as ids,
    array_agg(c.column_name::text) filter (where c.data_type = 'uuid' and c.column_name <> all ($1) and c.ordinal_position = any (i.indkey)) as key,
    array_agg(c.column_name::text) filter (where c.is_identity = 'NO' and c.is_generated = 'NEVER') as columns
  from information_schema.columns c
  join pg_index i on i.indrelid = c.table_name::regclass and i.indisprimary
  where c.table_schema = 'public' and c.table_name <> all ($2)
  group by c.table_name
  having bool_or(c.column_name = 'clinic_id') and bool_or(c.data_type = 'uuid' and c.column_name <> all ($1))`;

/**
 * Copies one person of a clinic with everything on their record, each copy under ids of its own. It goes past the
 * application, for tests that need many people of whom only one has to be brought so far.
 */
export async function copyPerson(client: pg.Client, { clinicId, patientId, count }: { readonly clinicId: string; readonly patientId: string; readonly count: number }): Promise<readonly CopiedIds[]> {
  const { rows: tables } = await client.query<Table>(TABLES, [SHARED, NOT_COPIED]);
  const record = await readRecord(client, tables, clinicId, patientId);
  const copies = Array.from({ length: count }, () => new Map([...record.ids].map((id) => [id, crypto.randomUUID() as string])));
  await client.query('begin; set local session_replication_role = replica');
  for (const { table, columns } of tables) {
    const rows = record.rows.get(table) ?? [];
    const copied = copies.flatMap((copy) => rows.map((row) => row.replaceAll(UUID, (id) => copy.get(id) ?? id)));
    const names = columns.map((name) => `"${name}"`).join(', ');
    if (copied.length > 0) await client.query(`insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, $1::json)`, [`[${copied.join()}]`]);
  }
  await client.query('commit');
  return copies.map((copy) => (original) => copy.get(original) ?? original);
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

type PersonalRecord = { readonly rows: ReadonlyMap<string, readonly string[]>; readonly ids: ReadonlySet<string> };

/** Every row that names the person, or what belongs to a row that does, as JSON; and the ids that are theirs alone. */
async function readRecord(client: pg.Client, tables: readonly Table[], clinicId: string, patientId: string): Promise<PersonalRecord> {
  const ids = new Set([patientId]);
  const rows = new Map<string, readonly string[]>();
  for (let before = 0; before < ids.size; ) {
    before = ids.size;
    for (const { table, ids: columns, key } of tables) {
      const named = columns.map((column) => `${column} = any ($2)`).join(' or ');
      const found = await client.query<{ row: string; own: string[] }>(`select row_to_json(t)::text as row, array[${(key ?? []).map((column) => `t.${column}::text`).join()}]::text[] as own from ${table} t where clinic_id = $1 and (${named})`, [clinicId, [...ids]]);
      rows.set(table, found.rows.map(({ row }) => row));
      for (const { own } of found.rows) for (const id of own) ids.add(id);
    }
  }
  return { rows, ids };
}

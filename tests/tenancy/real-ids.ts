import type { Database } from '#database/tenant.ts';
import type { Ask } from './as-clinic.ts';
import { readAs } from './as-clinic.ts';
import type { FilledClinic } from '../support/filled-clinics.ts';

/** A clinic's real id for a field such as `visitId`; undefined where the clinic has nothing of the kind. */
export type RealIds = {
  (field: string): string | undefined;
  /** Those that stand for one row alone; facts and settings have names that every clinic shares. */
  readonly unique: readonly string[];
};

const UUID = /^[0-9a-f]{8}-/;

/** What fields are called that name a row of another column. */
const COLUMNS: Readonly<Record<string, string>> = {
  ownerId: 'staff_id', withStaffId: 'staff_id', nurseId: 'staff_id', therapistId: 'staff_id', readerId: 'staff_id', secondPrescriber: 'staff_id',
  integrationRoomId: 'room_id', freedVisitId: 'visit_id', before: 'lead_id', reviewed: 'entry_id',
};

/** Every column that holds an id. The table in which a kind has its home comes first: there the id follows the clinic in the primary key. */
const ID_COLUMNS = `
  with has as (select table_name, array_agg(column_name::text) as names from information_schema.columns where table_schema = 'public' group by 1)
  select c.table_name, c.column_name, 'patient_id' = any (names) as is_own, 'state' = any (names) as has_state
  from information_schema.columns c
  join has using (table_name)
  left join pg_index i on i.indrelid = c.table_name::regclass and i.indisprimary and i.indkey[1] = c.ordinal_position
  where c.table_schema = 'public' and c.column_name like '%\\_id' and c.column_name <> 'clinic_id' and c.table_name not in ('clinic_directory', 'operation', 'audit_event')
  order by i.indnatts, c.table_name`;

/** Of a course's visits the last one: nothing has begun in it. */
const LAST: Readonly<Record<string, string>> = { visit: 'starts_at desc' };

/** What can still be acted on comes before what is over. */
const OPEN_STATES = `'booked', 'open', 'draft', 'dosing'`;

/** Reads an id of every kind that a clinic has: of its main patient before any other, the newest first. */
export async function realIdsOf(database: Database, { clinic, patientId }: FilledClinic): Promise<RealIds> {
  const found = new Map([['patient_id', String(patientId)]]);
  await readAs(database, clinic, async (ask) => {
    for (const { table_name: table, column_name: column, is_own: isOwn, has_state: hasState } of await ask(ID_COLUMNS)) {
      const order = [...(isOwn === true ? [`patient_id = '${patientId}' desc`] : []), ...(hasState === true ? [`state in (${OPEN_STATES}) desc`] : []), LAST[String(table)] ?? '1 desc'];
      await keep(found, String(column), ask, `select ${column}::text as id from ${table} where ${column} is not null order by ${order.join()} limit 1`);
    }
    await keep(found, 'prompt_key', ask, `select content ->> 'key' as id from session_entry where kind = 'prompt' limit 1`);
  });
  const idOf = (field: string): string | undefined => found.get(COLUMNS[field] ?? field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  return Object.assign(idOf, { unique: [...found.values()].filter((id) => UUID.test(id)) });
}

async function keep(found: Map<string, string>, column: string, ask: Ask, statement: string): Promise<void> {
  const id = (await ask(statement))[0]?.['id'];
  if (typeof id === 'string' && !found.has(column)) found.set(column, id);
}

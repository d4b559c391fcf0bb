import type { Client } from 'pg';
import { APPLICATION_ROLE } from './application-role.ts';

/** What a database promises, as plain text that can be compared: tables with their columns, keys, policies and grants, and routines. */
export type Schema = { readonly tables: Readonly<Record<string, unknown>>; readonly routines: Readonly<Record<string, unknown>> };

/** PostgreSQL 18 lists not-null constraints among the others, older ones do not; the columns tell them anyway. */
const TABLES = `
  select class.relname as name, json_build_object(
    'columns', (select json_object_agg(attname, concat_ws(' ', format_type(atttypid, atttypmod),
        case when attnotnull then 'not null' end, 'default ' || pg_get_expr(adbin, adrelid)) order by attnum)
      from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
      where attrelid = class.oid and attnum > 0 and not attisdropped),
    'constraints', coalesce((select json_object_agg(conname, pg_get_constraintdef(oid) order by conname)
      from pg_constraint where conrelid = class.oid and contype <> 'n'), '{}'),
    'indexes', coalesce((select json_object_agg(indexrelid::regclass::text, pg_get_indexdef(indexrelid) order by indexrelid::regclass::text)
      from pg_index where indrelid = class.oid), '{}'),
    'rowSecurity', case when relrowsecurity and relforcerowsecurity then 'forced' when relrowsecurity then 'enabled' else 'none' end,
    'policies', coalesce((select json_object_agg(polname, concat_ws(' ', polcmd, 'using', pg_get_expr(polqual, polrelid), 'with check', pg_get_expr(polwithcheck, polrelid)) order by polname)
      from pg_policy where polrelid = class.oid), '{}'),
    'granted', coalesce((select json_agg(lower(privilege_type) order by privilege_type)
      from aclexplode(relacl) where grantee = $1::regrole), '[]')) as description
  from pg_class class
  where class.relkind in ('r', 'p', 'v', 'm') and class.relnamespace = 'public'::regnamespace
  order by class.relname`;

const ROUTINES = `
  select oid::regprocedure::text as name, json_build_object(
    'runsAs', case when prosecdef then 'owner' else 'caller' end,
    'granted', has_function_privilege($1, oid, 'execute'),
    'body', prosrc) as description
  from pg_proc where pronamespace = 'public'::regnamespace
  order by 1`;

export async function readSchema(client: Client): Promise<Schema> {
  return { tables: await describe(client, TABLES), routines: await describe(client, ROUTINES) };
}

async function describe(client: Client, query: string): Promise<Record<string, unknown>> {
  const { rows } = await client.query<{ name: string; description: unknown }>(query, [APPLICATION_ROLE]);
  return Object.fromEntries(rows.map(({ name, description }) => [name, description]));
}

import type { Client } from 'pg';

/** Functions that need their owner's rights and were looked at: they return nothing and touch no clinic's table. */
const DECLARED_FUNCTIONS: readonly string[] = ['queue_job(text,json,timestamp with time zone,text)', 'unqueue_job(text)'];

const DOORS = `
  select 'view' as kind, class.oid::regclass::text as name from pg_class class
    where class.relkind = 'v' and class.relnamespace = 'public'::regnamespace
      and not coalesce(class.reloptions, '{}') && array['security_invoker=true', 'security_invoker=on', 'security_invoker=1']
  union all
  select 'materialized view', class.oid::regclass::text from pg_class class
    where class.relkind = 'm' and class.relnamespace = 'public'::regnamespace
  union all
  select 'function', routine.oid::regprocedure::text from pg_proc routine
    where routine.prosecdef and routine.pronamespace = 'public'::regnamespace
      and has_function_privilege(current_user, routine.oid, 'execute') and routine.oid::regprocedure::text <> all ($1::text[])
  order by 1, 2`;

/** Views and functions that would run with their owner's eyes instead of the application's. */
export async function sideDoorFaults(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ kind: string; name: string }>(DOORS, [DECLARED_FUNCTIONS]);
  return rows.map(({ kind, name }) => `The ${kind} ${name} runs with its owner's rights and could show every clinic's rows.`);
}

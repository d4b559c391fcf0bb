import type { Client } from 'pg';

/** The only tables that belong to no clinic. */
export const GLOBAL_TABLES: readonly string[] = ['clinic_directory', 'installation', 'migration', 'migration_lock'];

const TENANT_CONDITION = `(clinic_id = (NULLIF(current_setting('app.clinic'::text, true), ''::text))::uuid)`;

type TableFacts = {
  name: string;
  istenant: boolean;
  isforced: boolean;
  policies: readonly string[];
  strayindexes: readonly string[];
  strayreferences: readonly string[];
  triggers: readonly string[];
};

/** One row for each table of ours and each other table that holds a clinic's rows. */
const FACTS = `
  select class.relname as name, clinic.attnum is not null as istenant,
    class.relrowsecurity and class.relforcerowsecurity as isforced,
    array(select concat_ws(' | ', policy.polpermissive, policy.polcmd, policy.polroles,
        pg_get_expr(policy.polqual, policy.polrelid), pg_get_expr(policy.polwithcheck, policy.polrelid))
      from pg_policy policy where policy.polrelid = class.oid) as policies,
    array(select entry.indexrelid::regclass::text from pg_index entry
      where entry.indrelid = class.oid and (entry.indisunique or entry.indisexclusion) and entry.indkey[0] <> clinic.attnum) as strayindexes,
    array(select reference.conname::text from pg_constraint reference
      where reference.conrelid = class.oid and reference.contype = 'f' and reference.conkey[1] <> clinic.attnum) as strayreferences,
    array(select trigger.tgname::text from pg_trigger trigger where trigger.tgrelid = class.oid and not trigger.tgisinternal) as triggers
  from pg_class class
  left join pg_attribute clinic on clinic.attrelid = class.oid and clinic.attname = 'clinic_id' and not clinic.attisdropped
  where class.relkind in ('r', 'p') and class.relpersistence <> 't' and class.relname <> all ($1::text[])
    and (class.relnamespace = 'public'::regnamespace or clinic.attnum is not null)
  order by class.relname`;

const EXPECTED_POLICY = ['t', '*', '{0}', TENANT_CONDITION, TENANT_CONDITION].join(' | ');

/** Tables of which a clinic's own people see only what the transaction's reader may: a second policy narrows the first. */
const CLOSED_TABLES: readonly string[] = ['psychotherapy_note'];

/** Restrictive, for every command and everybody; whatever it says, it can only take rows away. */
const NARROWING = 'f | * | {0} | ';

/** Tables whose rows are not bound to their clinic by the one policy, or whose keys could tell or reach across clinics. */
export async function tenantTableFaults(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<TableFacts>(FACTS, [GLOBAL_TABLES]);
  return rows.flatMap((table) => (table.istenant ? faultsOf(table) : [`The table ${table.name} has no clinic_id and is not declared as belonging to no clinic.`]));
}

function faultsOf(table: TableFacts): readonly string[] {
  const [narrowing, others] = [true, false].map((isNarrowing) => table.policies.filter((policy) => policy.startsWith(NARROWING) === isNarrowing));
  const isBound = others?.length === 1 && others[0] === EXPECTED_POLICY;
  const isOpen = CLOSED_TABLES.includes(table.name) && narrowing?.some((policy) => policy.includes("'app.reader'")) !== true;
  return [
    ...(table.isforced ? [] : [`The table ${table.name} lacks forced row-level security.`]),
    ...(isBound ? [] : [`The table ${table.name} does not have exactly the tenant policy.`]),
    ...(isOpen ? [`The table ${table.name} lacks the policy that shows its rows to their readers alone.`] : []),
    ...table.strayindexes.map((index) => `The unique index ${index} of the table ${table.name} does not begin with clinic_id.`),
    ...table.strayreferences.map((reference) => `The foreign key ${reference} of the table ${table.name} does not begin with clinic_id.`),
    ...table.triggers.map((trigger) => `The table ${table.name} has the trigger ${trigger}; tables of clinics have none.`),
  ];
}

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROJECT } from '../../scripts/checks/run-tool.ts';
import { referenceRows } from '../../tests/support/outcomes-reference.ts';
import { pinnedPackage } from '../../tests/support/pinned-packages.ts';

/** What this benchmark uses of DuckDB's package, which is not one of the project's. */
type Rows = { getRows(): readonly (readonly unknown[])[] };
type Connection = { run(sql: string): Promise<unknown>; runAndReadAll(sql: string): Promise<Rows> };
type DuckDb = { readonly DuckDBInstance: { create(): Promise<{ connect(): Promise<Connection> }> } };

const PINS = join(PROJECT, 'bench', 'outcomes', 'duckdb');

/** Where DuckDB is; npm fetches it the first time, 70 MB. */
export async function duckDbFolder(): Promise<string> {
  return pinnedPackage(PINS, 'duckdb', '@duckdb/node-api');
}

/** DuckDB in this process, with as many threads as it takes by itself. */
export async function openDuckDb(): Promise<Connection> {
  const { DuckDBInstance }: DuckDb = await import(pathToFileURL(join(await duckDbFolder(), 'lib', 'index.js')).href);
  return (await DuckDBInstance.create()).connect();
}

/** Reads a file of scores into a table, as narrow as its numbers allow. */
export async function loadScores(connection: Connection, file: string): Promise<void> {
  await connection.run(`create or replace table scores as select patient::integer as patient, route::utinyint as route, integration::utinyint as integration, day::usmallint as day, score::utinyint as score from read_csv('${file}')`);
}

/** The curves of the three endpoints, in the columns of R's file. */
export const CURVES = `
with person as (
  select patient, any_value(route) * 2 + any_value(integration) as grp, max(day)::integer as last_day, min(score) filter (day = 0) as baseline from scores group by patient
), response as (
  select patient, min(day)::integer as responded from scores join person using (patient) where day > 0 and 2 * score <= baseline group by patient
), remission as (
  select patient, min(day)::integer as remitted from scores where day > 0 and score <= 4 group by patient
), relapse as (
  select patient, min(day)::integer as relapsed from scores join response using (patient) join person using (patient)
  where day > responded and score >= 10 and 2 * score > baseline group by patient
), followed as (
  select 'response' as endpoint, grp, coalesce(responded, last_day) as days, responded is not null as is_event from person left join response using (patient)
  union all select 'remission', grp, coalesce(remitted, last_day), remitted is not null from person left join remission using (patient)
  union all select 'relapse', grp, coalesce(relapsed, last_day) - responded, relapsed is not null from person join response using (patient) left join relapse using (patient)
), counted as (
  select endpoint, grp, days, count(*) filter (is_event) as events, count(*) as ends from followed group by all
), at_risk as (
  select *, sum(ends) over (partition by endpoint, grp order by days desc) as people from counted
), curve as (
  select *, product(1 - events / people) over before as share, sum(events / (people * (people - events))) over before as greenwood
  from at_risk where events > 0 window before as (partition by endpoint, grp order by days)
)
select endpoint, grp::integer, days, people::double, events::double, share, share * sqrt(greenwood),
  pow(share, exp(1.959963984540054 * sqrt(greenwood) / abs(ln(share)))), pow(share, exp(-1.959963984540054 * sqrt(greenwood) / abs(ln(share))))
from curve order by 1, 2, 3`;

/** Whether DuckDB gives R's curves, so that both do the same task. @throws Error where it does not */
export function checkCurves(rows: readonly (readonly unknown[])[]): void {
  const reference = referenceRows();
  const isSame = rows.length === reference.length && reference.every(({ endpoint, group, day, figures }, index) => {
    const [name, grp, days, ...found] = rows[index] ?? [];
    return name === endpoint && grp === group && days === day && figures.every((figure, column) => Math.abs(Number(found[column]) / figure - 1) < 1e-10);
  });
  if (!isSame) throw new Error('DuckDB gives other curves than R');
}

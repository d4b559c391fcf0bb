import type { Client } from 'pg';
import type { ClinicId } from '#foundation/id.ts';
import { literal } from './literal.ts';

const TABLES = `
  select class.oid::regclass::text as name from pg_class class
  join pg_attribute clinic on clinic.attrelid = class.oid and clinic.attname = 'clinic_id' and not clinic.attisdropped
  where class.relkind in ('r', 'p') and class.relnamespace = 'public'::regnamespace`;

/**
 * Deletes every row of a clinic that was never finished, and so never held anything of anybody's.
 * @param client a connection as the owner of the schema
 * @throws for any other clinic, with nothing deleted
 */
export async function discardUnfinishedClinic(client: Client, clinicId: ClinicId): Promise<void> {
  await client.query(`begin; set local app.clinic = ${literal(clinicId)}`);
  const { rowCount } = await client.query('select from clinic_directory where clinic_id = $1 and is_unfinished for update', [clinicId]);
  if (rowCount !== 1) throw new Error('only a clinic that was never finished may be discarded');
  const { rows: tables } = await client.query<{ name: string }>(TABLES);
  const deletions = tables.map(({ name }, index) => `gone_${index} as (delete from ${name} where clinic_id = ${literal(clinicId)})`);
  // Foreign keys are looked at when the statement ends: in one statement the tables need no order.
  await client.query(`with ${deletions.join(', ')} select`);
  await client.query('commit');
}

import type pg from 'pg';
import { findUnrouted, readTasks } from './find-unrouted.ts';
import type { Unrouted } from './find-unrouted.ts';
import type { Submission } from './send.ts';
import type { RoutingSize } from './size.ts';

const UNTAKEN = `(select follow_up_id from risk_follow_up where clinic_id = $1 and acknowledged_at is null and completed_at is null order by follow_up_id limit 1)`;

/** What goes wrong where the promise is broken, done by hand behind the application's back. */
const PLANTED: readonly { readonly name: string; readonly fault: Unrouted['fault']; readonly statement: string }[] = [
  { name: 'an answer that nobody is told of', fault: 'no-task', statement: `with told as (delete from follow_up_step where clinic_id = $1 and follow_up_id = ${UNTAKEN}) delete from risk_follow_up where clinic_id = $1 and follow_up_id = ${UNTAKEN}` },
  { name: 'a task without an owner that says nothing of it', fault: 'no-owner', statement: `with said as (update follow_up_step set lapse = null where clinic_id = $1 and follow_up_id = ${UNTAKEN}) update risk_follow_up set owner_id = null where clinic_id = $1 and follow_up_id = ${UNTAKEN}` },
  { name: 'a task that nobody told on', fault: 'not-told-on', statement: `delete from follow_up_step where clinic_id = $1 and number > 0 and follow_up_id = ${UNTAKEN}` },
  { name: 'a letter that is nowhere', fault: 'silent', statement: `delete from mail where clinic_id = $1 and mail_id = (select mail_id from follow_up_step where clinic_id = $1 and mail_id is not null order by mail_id limit 1)` },
  {
    name: 'a task that nobody asked for',
    fault: 'undue',
    statement: `insert into risk_follow_up select clinic_id, gen_random_uuid(), patient_id, rule_id, finding, assessment_id, raised_at, due_at, owner_id, raised_at, null, null, null from risk_follow_up where clinic_id = $1 and follow_up_id = ${UNTAKEN}`,
  },
];

/** Plants each fault in turn and takes it back; gives the names of those that were not reported. */
export async function missedFaults(client: pg.Client, clinicId: string, submissions: readonly Submission[], size: RoutingSize, endMs: number): Promise<readonly string[]> {
  const missed: string[] = [];
  for (const { name, fault, statement } of PLANTED) {
    await client.query('begin; set local session_replication_role = replica');
    const { rowCount } = await client.query(statement, [clinicId]);
    const found = findUnrouted(submissions, await readTasks(client, clinicId), size, endMs);
    await client.query('rollback');
    if (rowCount === 0 || !found.some((each) => each.fault === fault)) missed.push(`${name} (${rowCount} rows, ${JSON.stringify(found.slice(0, 3))})`);
  }
  return missed;
}

export const PLANTED_FAULTS = PLANTED.length;

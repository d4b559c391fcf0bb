import type pg from 'pg';
import type { Finding } from './compare.ts';
import { compare } from './compare.ts';
import type { Found } from './found.ts';
import { readFound } from './found.ts';
import type { Intention } from './intention.ts';

type Planted = { readonly name: string; readonly expected: Pick<Finding, 'fault' | 'where'>; readonly statement: string };

const A_READING = `(select record_id from screening_blood_pressure where clinic_id = $1 order by recorded_at desc, record_id limit 1)`;
const A_FACT = `(select record_id from screening_fact where clinic_id = $1 order by recorded_at desc, record_id limit 1)`;
const A_DOSE = `(select session_id from dose_history where clinic_id = $1 order by session_id limit 1)`;
const A_FOLLOW_UP = `(select follow_up_id from risk_follow_up where clinic_id = $1 order by follow_up_id limit 1)`;
// The newest: those who opened the clinic took readings as well, of which no writer knows.
const AN_OPERATION = `(select operation_id from operation where clinic_id = $1 and command like '%/blood-pressure' and answer->>'recordedAt' is not null order by answer->>'recordedAt' desc, operation_id limit 1)`;
const A_REFUSED_OPERATION = `(select operation_id from operation where clinic_id = $1 and command like '%/blood-pressure' and answer->>'refused' = 'true' order by operation_id limit 1)`;

/** What goes wrong where a promise is broken, done by hand behind the application's back. */
const PLANTED: readonly Planted[] = [
  { name: 'an acknowledged reading that is gone', expected: { fault: 'lost', where: 'row' }, statement: `delete from screening_blood_pressure where clinic_id = $1 and record_id = ${A_READING}` },
  { name: 'a reading with another value', expected: { fault: 'altered', where: 'row' }, statement: `update screening_blood_pressure set systolic_mmhg = systolic_mmhg + 1 where clinic_id = $1 and record_id = ${A_READING}` },
  { name: 'a fact recorded at another moment than was answered', expected: { fault: 'altered', where: 'row' }, statement: `update screening_fact set recorded_at = recorded_at + interval '1 ms' where clinic_id = $1 and record_id = ${A_FACT}` },
  {
    name: 'a fact that stands twice',
    expected: { fault: 'doubled', where: 'row' },
    statement: `insert into screening_fact select clinic_id, gen_random_uuid(), patient_id, fact_id, state, details, origin, recorded_at, staff_id, staff_roles from screening_fact where clinic_id = $1 and record_id = ${A_FACT}`,
  },
  {
    name: 'a patient whom nobody added',
    expected: { fault: 'undue', where: 'row' },
    statement: `insert into patient select clinic_id, gen_random_uuid(), family_name || '-other', given_name, called_name, pronouns, birth_date, sex, language, email, phone, created_at from patient where clinic_id = $1 and family_name like 'storm-%' limit 1`,
  },
  { name: 'a dose that is missing in the history of its person', expected: { fault: 'lost', where: 'row' }, statement: `delete from dose_history where clinic_id = $1 and session_id = ${A_DOSE}` },
  { name: 'a dose of another amount', expected: { fault: 'altered', where: 'row' }, statement: `update dose_history set dose_mg = dose_mg + 1 where clinic_id = $1 and session_id = ${A_DOSE}` },
  { name: 'an answer about self-harm that nobody is told of', expected: { fault: 'lost', where: 'row' }, statement: `with told as (delete from follow_up_step where clinic_id = $1 and follow_up_id = ${A_FOLLOW_UP}) delete from risk_follow_up where clinic_id = $1 and follow_up_id = ${A_FOLLOW_UP}` },
  {
    name: 'an answer about self-harm that is followed up twice',
    expected: { fault: 'doubled', where: 'row' },
    statement: `insert into risk_follow_up select clinic_id, gen_random_uuid(), patient_id, rule_id, finding, assessment_id, raised_at, due_at, owner_id, acknowledged_at, completed_at, completed_by, outcome
      from risk_follow_up where clinic_id = $1 and follow_up_id = ${A_FOLLOW_UP}`,
  },
  { name: 'an operation that was forgotten', expected: { fault: 'lost', where: 'operation' }, statement: `delete from operation where clinic_id = $1 and operation_id = ${AN_OPERATION}` },
  { name: 'an operation that keeps another answer', expected: { fault: 'altered', where: 'operation' }, statement: `update operation set answer = '{"recordedAt":"2026-01-01T00:00:00.000Z"}' where clinic_id = $1 and operation_id = ${AN_OPERATION}` },
  { name: 'a refusal that was forgotten', expected: { fault: 'lost', where: 'operation' }, statement: `delete from operation where clinic_id = $1 and operation_id = ${A_REFUSED_OPERATION}` },
  { name: 'an audit line that is gone', expected: { fault: 'lost', where: 'audit' }, statement: `delete from audit_event where clinic_id = $1 and operation_id = ${AN_OPERATION}` },
  { name: 'an audit line that says refused of what was done', expected: { fault: 'altered', where: 'audit' }, statement: `update audit_event set outcome = 'refused' where clinic_id = $1 and operation_id = ${AN_OPERATION}` },
];

/** Plants each fault in turn and takes it back; gives the names of those that were not reported as what they are, or not alone. */
export async function missedFaults(client: pg.Client, clinicId: string, intentions: readonly Intention[], before: Found): Promise<readonly string[]> {
  const missed: string[] = [];
  for (const { name, expected, statement } of PLANTED) {
    await client.query('begin');
    const { rowCount } = await client.query(statement, [clinicId]);
    const findings = compare(intentions, await readFound(client, clinicId), before);
    await client.query('rollback');
    const isCaught = findings.length === 1 && findings[0]?.fault === expected.fault && findings[0].where === expected.where;
    if (rowCount !== 1 || !isCaught) missed.push(`${name} (${rowCount} rows, ${JSON.stringify(findings.slice(0, 3))})`);
  }
  return missed;
}

export const PLANTED_FAULTS = PLANTED.length;

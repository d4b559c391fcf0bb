import type pg from 'pg';
import type { CommandKind } from './intention.ts';

/** What stands in the database of what writers asked for: rows by their mark, operations and audit lines by operation id. */
export type Found = {
  readonly rows: ReadonlyMap<CommandKind, ReadonlyMap<string, readonly FoundRow[]>>;
  readonly operations: ReadonlyMap<string, readonly FoundOperation[]>;
  readonly auditLines: ReadonlyMap<string, readonly FoundAuditLine[]>;
};

export type FoundRow = { readonly mark: string; readonly asked: string; readonly answer: string };
export type FoundOperation = { readonly operation_id: string; readonly command: string; readonly answer: string };
export type FoundAuditLine = { readonly operation_id: string; readonly action: string; readonly outcome: string };

/** An instant as it travels. */
const at = (column: string) => `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Each row as the writer would describe it, and the answer that must have gone with it. */
const ROWS: Readonly<Record<Exclude<CommandKind, 'refused'>, string>> = {
  'blood-pressure': `select patient_id || ' ' || ${at('measured_at')} as mark, json_build_array(systolic_mmhg, diastolic_mmhg, staff_id)::text as asked,
      json_build_object('recordedAt', ${at('recorded_at')})::text as answer
    from screening_blood_pressure where clinic_id = $1`,
  fact: `select details->>'words' as mark, json_build_array(patient_id, fact_id, state, staff_id)::text as asked, json_build_object('recordedAt', ${at('recorded_at')})::text as answer
    from screening_fact where clinic_id = $1`,
  goal: `select words as mark, json_build_array(patient_id, json_agg(rating))::text as asked, json_build_object('goalId', goal_id)::text as answer
    from goal left join goal_rating using (clinic_id, goal_id) where clinic_id = $1 group by goal_id, patient_id, words`,
  patient: `select family_name as mark, json_build_array(given_name, birth_date, sex)::text as asked, json_build_object('patientId', patient_id)::text as answer
    from patient where clinic_id = $1 and family_name like 'storm-%'`,
  // With the dose in the person's own history.
  dose: `select content->'part'->>'lot' as mark, json_build_array(session_id, s.patient_id, s.order_version, staff_id)::text as asked,
      json_build_object('sessionId', session_id, 'state', s.state, 'since', ${at('s.since')}, 'entryId', entry_id, 'doseNumber', dose_number, 'totalGiven', json_build_object('value', dose_mg::text, 'unit', 'mg'))::text as answer
    from session_entry join dosing_session s using (clinic_id, session_id) join dose_history h using (clinic_id, session_id) where clinic_id = $1 and kind = 'dose'`,
  // With what the person on call has to follow up.
  'self-harm-answer': `select assessment_id as mark, json_build_array(f.patient_id, item_id, value, rule_id)::text as asked, json_build_object('showsCrisisHelp', true)::text as answer
    from assessment_answer join risk_follow_up f using (clinic_id, assessment_id) where clinic_id = $1`,
};

/** Reads it past the application, as somebody who may see everything. */
export async function readFound(client: pg.Client, clinicId: string): Promise<Found> {
  const rows = new Map<CommandKind, ReadonlyMap<string, readonly FoundRow[]>>();
  for (const [kind, statement] of Object.entries(ROWS)) {
    const found = await client.query<FoundRow>(statement, [clinicId]);
    rows.set(kind as CommandKind, Map.groupBy(found.rows.map(({ mark, asked, answer }) => ({ mark, asked: tidy(asked), answer: tidy(answer) })), ({ mark }) => mark));
  }
  const operations = await client.query<FoundOperation>('select operation_id, command, answer::text from operation where clinic_id = $1', [clinicId]);
  const lines = await client.query<FoundAuditLine>('select operation_id, action, outcome from audit_event where clinic_id = $1 and operation_id is not null', [clinicId]);
  return {
    rows,
    operations: Map.groupBy(operations.rows, ({ operation_id }) => operation_id),
    auditLines: Map.groupBy(lines.rows, ({ operation_id }) => operation_id),
  };
}

/** PostgreSQL writes JSON with blanks that JavaScript does not. */
function tidy(json: string): string {
  return JSON.stringify(JSON.parse(json));
}

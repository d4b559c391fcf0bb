import type { Kysely } from 'kysely';
import type { ClinicId, Id, PatientId } from '#foundation/id.ts';
import { factDetailsSchema } from '../fact-schema.ts';
import type { FactRecorder, ScreeningFact } from '../fact.ts';
import { isFactId } from '../facts.ts';
import type { ScreeningTables } from './tables.ts';

type Tx = Kysely<ScreeningTables>;
type FactRow = ScreeningTables['screening_fact'];

export async function insertFacts(tx: Tx, clinicId: ClinicId, patientId: PatientId, newId: () => Id<'ScreeningRecord'>, facts: readonly ScreeningFact[]): Promise<void> {
  if (facts.length === 0) return;
  const rows = facts.map((fact): FactRow => ({
    clinic_id: clinicId,
    patient_id: patientId,
    record_id: newId(),
    fact_id: fact.factId,
    state: fact.state,
    details: JSON.stringify(fact.details ?? {}),
    origin: fact.origin,
    recorded_at: fact.recordedAt,
    staff_id: fact.recordedBy.kind === 'staff' ? fact.recordedBy.staffId : null,
    staff_roles: fact.recordedBy.kind === 'staff' ? [...fact.recordedBy.roles] : [],
  }));
  await tx.insertInto('screening_fact').values(rows).execute();
}

/** Every record of every fact of a person, oldest first; a rule decides which one stands. */
export async function listFacts(tx: Tx, clinicId: ClinicId, patientId: PatientId): Promise<readonly ScreeningFact[]> {
  const rows = await tx
    .selectFrom('screening_fact')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', patientId)
    .orderBy('recorded_at')
    .orderBy('record_id')
    .execute();
  return rows.flatMap((row) => (isFactId(row.fact_id) ? [factOf(row, row.fact_id)] : []));
}

function factOf(row: FactRow, factId: ScreeningFact['factId']): ScreeningFact {
  const recordedBy: FactRecorder =
    row.staff_id === null ? { kind: 'patient', patientId: row.patient_id } : { kind: 'staff', staffId: row.staff_id, roles: row.staff_roles };
  return { factId, state: row.state, details: factDetailsSchema.parse(row.details), origin: row.origin, recordedAt: row.recorded_at, recordedBy };
}

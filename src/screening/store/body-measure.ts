import type { Kysely } from 'kysely';
import type { ClinicId, PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Kilograms } from '#foundation/quantity.ts';
import { exact } from '#foundation/quantity.ts';
import type { ScreeningTables } from './tables.ts';

type Tx = Kysely<ScreeningTables>;

/** One weight on record with the unit it was typed in. */
export type WeightOnRecord = { readonly weight: Kilograms; readonly measuredAt: Instant; readonly enteredUnit: 'kg' | 'lb'; readonly isReweighed: boolean };

export async function insertBodyMeasure(tx: Tx, row: ScreeningTables['body_measure']): Promise<void> {
  await tx.insertInto('body_measure').values(row).execute();
}

/** A person's weights, newest first, and the last height that was measured, in centimetres. */
export async function listBodyMeasures(tx: Tx, clinicId: ClinicId, patientId: PatientId): Promise<{ readonly weights: readonly WeightOnRecord[]; readonly heightCm: number | null }> {
  const rows = await tx
    .selectFrom('body_measure')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', patientId)
    .orderBy('measured_at', 'desc')
    .orderBy('record_id', 'desc')
    .execute();
  const weights = rows.flatMap((row) =>
    row.weight_kg === null || row.entered_unit === null
      ? []
      : [{ weight: exact(row.weight_kg, 'kg'), measuredAt: row.measured_at, enteredUnit: row.entered_unit, isReweighed: row.is_reweighed }],
  );
  return { weights, heightCm: rows.find((row) => row.height_cm !== null)?.height_cm ?? null };
}

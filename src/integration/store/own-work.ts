import type { Kysely } from 'kysely';
import type { ClinicId, PatientId } from '#foundation/id.ts';
import type { OwnActionId, PatternId } from '../own-work.ts';
import type { IntegrationTables } from './tables.ts';

type Tx = Kysely<IntegrationTables>;
type StepRow = IntegrationTables['own_action'];
type PatternRow = IntegrationTables['emotional_pattern'];
type RatingRow = IntegrationTables['pattern_rating'];
type PartRow = IntegrationTables['wider_plan_part'];

export async function insertStep(tx: Tx, row: StepRow): Promise<void> {
  await tx.insertInto('own_action').values(row).execute();
}

/** What a person set out to do, newest first. */
export function listSteps(tx: Tx, clinicId: ClinicId, patientId: PatientId): Promise<StepRow[]> {
  return tx.selectFrom('own_action').selectAll().where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).orderBy('made_at', 'desc').execute();
}

/** Whether there was such an action of this person to mark. */
export async function markStep(tx: Tx, { clinic_id, patient_id, action_id, done_at }: Pick<StepRow, 'clinic_id' | 'patient_id' | 'action_id' | 'done_at'>): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('own_action').set({ done_at }).where('clinic_id', '=', clinic_id).where('patient_id', '=', patient_id).where('action_id', '=', action_id).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whether there was such an action of this person to take off. */
export async function deleteStep(tx: Tx, clinicId: ClinicId, patientId: PatientId, actionId: OwnActionId): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('own_action').where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).where('action_id', '=', actionId).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Writes one part of a wider plan in the place of what stood there. */
export async function putPart(tx: Tx, row: PartRow): Promise<void> {
  await tx.insertInto('wider_plan_part').values(row).onConflict((conflict) => conflict.columns(['clinic_id', 'patient_id', 'area']).doUpdateSet({ words: row.words, changed_at: row.changed_at })).execute();
}

/** The parts of a wider plan that say something. */
export function listParts(tx: Tx, clinicId: ClinicId, patientId: PatientId): Promise<PartRow[]> {
  return tx.selectFrom('wider_plan_part').selectAll().where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).where('words', '<>', '').execute();
}

export async function insertPattern(tx: Tx, row: PatternRow): Promise<void> {
  await tx.insertInto('emotional_pattern').values(row).execute();
}

/** A pattern of this person, locked until the transaction ends. */
export function lockPattern(tx: Tx, clinicId: ClinicId, patientId: PatientId, patternId: PatternId): Promise<PatternRow | undefined> {
  return tx.selectFrom('emotional_pattern').selectAll().where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).where('pattern_id', '=', patternId).forUpdate().executeTakeFirst();
}

export async function updatePattern(tx: Tx, { clinic_id, pattern_id }: PatternRow, change: Partial<PatternRow>): Promise<void> {
  await tx.updateTable('emotional_pattern').set(change).where('clinic_id', '=', clinic_id).where('pattern_id', '=', pattern_id).execute();
}

export async function deletePatternRow(tx: Tx, { clinic_id, pattern_id }: PatternRow): Promise<void> {
  await tx.deleteFrom('emotional_pattern').where('clinic_id', '=', clinic_id).where('pattern_id', '=', pattern_id).execute();
}

/** Says how strong a pattern was on a day, in the place of what was said of that day before. */
export async function putRating(tx: Tx, row: RatingRow): Promise<void> {
  await tx.insertInto('pattern_rating').values(row).onConflict((conflict) => conflict.columns(['clinic_id', 'pattern_id', 'rated_on']).doUpdateSet({ strength: row.strength, rated_at: row.rated_at })).execute();
}

/** A person's patterns, oldest first, each with its days in order. */
export async function listPatterns(tx: Tx, clinicId: ClinicId, patientId: PatientId): Promise<readonly (PatternRow & { readonly ratings: readonly RatingRow[] })[]> {
  const patterns = await tx.selectFrom('emotional_pattern').selectAll().where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).orderBy('made_at').execute();
  if (patterns.length === 0) return [];
  const ratings = await tx.selectFrom('pattern_rating').selectAll().where('clinic_id', '=', clinicId).where('pattern_id', 'in', patterns.map(({ pattern_id }) => pattern_id)).orderBy('rated_on').execute();
  return patterns.map((pattern) => ({ ...pattern, ratings: ratings.filter(({ pattern_id }) => pattern_id === pattern.pattern_id) }));
}

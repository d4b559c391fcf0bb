import type { Kysely } from 'kysely';
import type { ClinicId, Id, PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { ScreeningTables } from './tables.ts';

type Tx = Kysely<ScreeningTables>;
type GoalId = Id<'Goal'>;

export async function insertGoal(tx: Tx, row: ScreeningTables['goal']): Promise<void> {
  await tx.insertInto('goal').values(row).execute();
}

export async function insertGoalRating(tx: Tx, row: ScreeningTables['goal_rating']): Promise<void> {
  await tx.insertInto('goal_rating').values(row).execute();
}

export async function isOwnGoal(tx: Tx, clinicId: ClinicId, patientId: PatientId, goalId: GoalId): Promise<boolean> {
  const row = await tx.selectFrom('goal').select('goal_id').where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).where('goal_id', '=', goalId).executeTakeFirst();
  return row !== undefined;
}

export type RatedGoal = { readonly goalId: GoalId; readonly words: string; readonly ratings: { rating: number; ratedAt: Instant }[] };

/** A person's goals in their own words, oldest first, each with its ratings from 0 to 10. */
export async function listGoals(tx: Tx, clinicId: ClinicId, patientId: PatientId): Promise<RatedGoal[]> {
  const goals = await tx.selectFrom('goal').selectAll().where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).orderBy('made_at').execute();
  if (goals.length === 0) return [];
  const ratings = await tx
    .selectFrom('goal_rating')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .where('goal_id', 'in', goals.map((goal) => goal.goal_id))
    .orderBy('rated_at')
    .execute();
  return goals.map((goal) => ({
    goalId: goal.goal_id,
    words: goal.words,
    ratings: ratings.filter((rating) => rating.goal_id === goal.goal_id).map(({ rating, rated_at }) => ({ rating, ratedAt: rated_at })),
  }));
}

/** What a person wrote at intake in their own words, oldest first. */
export async function listIntakeWords(tx: Tx, clinicId: ClinicId, patientId: PatientId) {
  const rows = await tx.selectFrom('intake_words').selectAll().where('clinic_id', '=', clinicId).where('patient_id', '=', patientId).orderBy('recorded_at').execute();
  return rows.map((row) => ({ kind: row.kind, words: row.words, rating: row.rating, recordedAt: row.recorded_at }));
}

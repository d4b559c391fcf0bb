import type { Kysely } from 'kysely';
import { findingSchema } from '#foundation/finding-schema.ts';
import type { ClinicId, Id, PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { RuleFinding } from '#foundation/rule.ts';
import type { SessionTables } from './tables.ts';

type Tx = Kysely<Pick<SessionTables, 'session_review'>>;

/** One review a prescriber owes before the next dose. */
export type OpenReview = { readonly ruleId: string; readonly finding: RuleFinding; readonly raisedAt: Instant };

/** A review to ask for; later domains raise it in a reaction. */
export type ReviewToRaise = { readonly reviewId: Id<'SessionReview'>; readonly patientId: PatientId; readonly finding: RuleFinding; readonly raisedAt: Instant };

/** Asks for a review before the next dose; nothing happens while the same one is open. */
export async function raiseReview(tx: Tx, clinicId: ClinicId, review: ReviewToRaise): Promise<void> {
  await tx
    .insertInto('session_review')
    .values({
      clinic_id: clinicId,
      review_id: review.reviewId,
      patient_id: review.patientId,
      rule_id: review.finding.ruleId,
      finding: JSON.stringify(review.finding),
      raised_at: review.raisedAt,
      cleared_at: null,
    })
    .onConflict((conflict) => conflict.columns(['clinic_id', 'patient_id', 'rule_id']).where('cleared_at', 'is', null).doNothing())
    .execute();
}

/** Closes an open review of this rule. */
export async function clearReview(tx: Tx, clinicId: ClinicId, patientId: PatientId, ruleId: string, clearedAt: Instant): Promise<void> {
  await tx
    .updateTable('session_review')
    .set({ cleared_at: clearedAt })
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', patientId)
    .where('rule_id', '=', ruleId)
    .where('cleared_at', 'is', null)
    .execute();
}

export async function listOpenReviews(tx: Tx, clinicId: ClinicId, patientId: PatientId): Promise<readonly OpenReview[]> {
  const rows = await tx
    .selectFrom('session_review')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .where('patient_id', '=', patientId)
    .where('cleared_at', 'is', null)
    .orderBy('raised_at')
    .execute();
  return rows.map((row) => ({ ruleId: row.rule_id, finding: findingSchema.parse(row.finding), raisedAt: row.raised_at }));
}

import type { Clinic } from '#foundation/clinic.ts';
import type { PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { screenEligibility } from '../eligibility.ts';
import type { ScreeningDecision, StandingNow } from '../screening-decision.ts';
import { standingNow } from '../screening-decision.ts';
import { screeningSettings } from '../settings.ts';
import type { ScreeningTx } from './eligibility-input.ts';
import { readEligibilityInput } from './eligibility-input.ts';
import type { StoredVerdict } from './verdict.ts';
import { findDecision, listVerdicts } from './verdict.ts';

/** Where a person's screening stands, with the verdict and the decision it rests on. */
export type StandingOnRecord = StandingNow & { readonly newest: StoredVerdict | null; readonly decision: ScreeningDecision | null };

/**
 * Reads where screening stands: the newest verdict and the decision on it, held against the facts on record at this
 * moment. Every fact counts as soon as it is entered, whether or not anybody has run the rules again (H08).
 */
export async function readStanding(tx: ScreeningTx, clinic: Clinic, patientId: PatientId, now: Instant): Promise<StandingOnRecord> {
  const [newest = null] = await listVerdicts(tx, clinic.clinicId, patientId, 1);
  const decision = newest === null ? null : await findDecision(tx, clinic.clinicId, newest);
  const anew = screenEligibility(await readEligibilityInput(tx, clinic, patientId, now));
  return { ...standingNow(newest?.verdict ?? null, decision, anew, settingsInForce(screeningSettings, clinic.settings)), newest, decision };
}

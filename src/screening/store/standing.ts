import type { Clinic } from '#foundation/clinic.ts';
import type { PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { screenEligibility } from '../eligibility.ts';
import type { OpenFinding, ScreeningDecision, ScreeningStanding } from '../screening-decision.ts';
import { openFindings, screeningStanding } from '../screening-decision.ts';
import { screeningSettings } from '../settings.ts';
import type { ScreeningTx } from './eligibility-input.ts';
import { readEligibilityInput } from './eligibility-input.ts';
import type { StoredVerdict } from './verdict.ts';
import { findDecision, listVerdicts } from './verdict.ts';

/** Where a person's screening stands, with the verdict and the decision it rests on. */
export type StandingOnRecord = {
  readonly standing: ScreeningStanding;
  /** The findings behind a standing of `refused` or `incomplete`. */
  readonly open: readonly OpenFinding[];
  readonly newest: StoredVerdict | null;
  readonly decision: ScreeningDecision | null;
};

/**
 * Reads where screening stands by the newest verdict and the decision on it. Whatever was decided, it is refused as soon
 * as something on record refuses, whether or not anybody has run the rules again since it was entered (H08).
 */
export async function readStanding(tx: ScreeningTx, clinic: Clinic, patientId: PatientId, now: Instant): Promise<StandingOnRecord> {
  const [newest = null] = await listVerdicts(tx, clinic.clinicId, patientId, 1);
  const decision = newest === null ? null : await findDecision(tx, clinic.clinicId, newest);
  const decided = screeningStanding(newest?.verdict ?? null, decision, now, settingsInForce(screeningSettings, clinic.settings));
  const anew = decided === 'cleared' ? screenEligibility(await readEligibilityInput(tx, clinic, patientId, now)) : null;
  const isRefusedNow = anew?.outcome === 'refuse';
  const standing = isRefusedNow ? 'refused' : decided;
  return { standing, open: openFindings(standing, isRefusedNow ? anew : (newest?.verdict ?? null)), newest, decision };
}

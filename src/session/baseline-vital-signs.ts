import type { Instant } from '#foundation/instant.ts';
import { after, minutes } from '#foundation/instant.ts';
import type { GateItem } from './gate-item.ts';
import { gateItem } from './gate-item.ts';
import { findHeartRatePrompts } from './heart-rate-prompts.ts';
import { findRespirationPrompts } from './respiration-prompts.ts';
import type { SessionSettings } from './settings.ts';
import type { VitalSigns } from './vital-signs.ts';
import { readingsUntil } from './vital-signs.ts';

/**
 * The item on heart rate and oxygen before the dose: both taken recently, and under the amber lines of HR-1 and RESP-1.
 * Amber asks for the prescriber's reason; red does not start.
 */
export function judgeBaselineVitalSigns(readings: readonly VitalSigns[], now: Instant, settings: SessionSettings): GateItem {
  const limit = settings['GATE.baselineMinutes'];
  const recent = readingsUntil(readings, now).filter((each) => each.takenAt >= after(now, minutes(-limit)));
  if (!recent.some((each) => each.heartRate !== null) || !recent.some((each) => each.oxygenSaturation !== null)) {
    return gateItem('vital-signs', { state: 'unknown', why: `Heart rate or oxygen saturation was not taken in the last ${limit} minutes.`, wouldMakeItGo: 'Both readings.' });
  }
  const findings = [...findHeartRatePrompts(recent, now, settings), ...findRespirationPrompts(recent, now, settings)];
  const worst = findings.find((finding) => finding.priority === 'red') ?? findings[0];
  if (worst === undefined) return gateItem('vital-signs', { state: 'go', why: 'Heart rate and oxygen are within the clinic’s lines.' });
  const isRed = worst.priority === 'red';
  return gateItem('vital-signs', {
    state: isRed ? 'no-go' : 'needs-reason',
    why: worst.sentence,
    wouldMakeItGo: isRed ? 'A later reading under the red line.' : 'A reading within the lines, or the prescriber’s reason.',
    findings,
  });
}

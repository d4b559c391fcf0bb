import type { SessionId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { after, between, hours } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import type { RuleFinding } from '#foundation/rule.ts';
import { RULE_SET_VERSION } from '#foundation/rule.ts';
import { integrationRefusal } from './refusals.ts';
import type { IntegrationSettings } from './settings.ts';
import { integrationSettings } from './settings.ts';

/** When after a dose an integration session took place. */
export type IntegrationBand = 'first-day' | 'suggested' | 'first-week' | 'later';

/** The bands in words; the second is a suggestion, not a window of change: the evidence for it is indirect. */
export const BAND_LABELS: Readonly<Record<IntegrationBand, string>> = {
  'first-day': 'within 24 hours',
  suggested: '24 to 72 hours, suggested',
  'first-week': '3 to 7 days',
  later: 'after 7 days',
};

/** A dose that has ended. */
export type EndedDose = { readonly sessionId: SessionId; readonly endedAt: Instant };

/** How long after the end of its dose a session began, in hours, and the band this falls in. */
export type IntegrationTiming = { readonly hoursSinceDose: number; readonly band: IntegrationBand; readonly finding: RuleFinding };

/**
 * Times a session against the end of its dose (INTG-1). Both ends of the suggested time belong to it, and exactly
 * seven days still is the first week.
 */
export function timeIntegration(dose: EndedDose, sessionStartedAt: Instant, settings: IntegrationSettings): IntegrationTiming | Refusal {
  if (sessionStartedAt < dose.endedAt) return integrationRefusal('integration.session-before-dose-end', { doseEndedAt: dose.endedAt });
  const hoursSinceDose = between(dose.endedAt, sessionStartedAt) / hours(1);
  const band = bandOf(hoursSinceDose, settings);
  return { hoursSinceDose, band, finding: findingOf(hoursSinceDose, band, settings) };
}

/** The suggested time for integration after a dose, for offering appointments. */
export function suggestedTime(dose: Pick<EndedDose, 'endedAt'>, settings: IntegrationSettings): { readonly from: Instant; readonly to: Instant } {
  return {
    from: after(dose.endedAt, hours(settings['INTG-1.suggestedFromHours'])),
    to: after(dose.endedAt, hours(settings['INTG-1.suggestedToHours'])),
  };
}

/** The last dose that had ended when a session began: the one to offer as its link; null when there was none. */
export function lastDoseBefore(doses: readonly EndedDose[], sessionStartedAt: Instant): EndedDose | null {
  const ended = doses.filter((dose) => dose.endedAt <= sessionStartedAt);
  return ended.reduce<EndedDose | null>((last, dose) => (last === null || dose.endedAt > last.endedAt ? dose : last), null);
}

function bandOf(hoursSinceDose: number, settings: IntegrationSettings): IntegrationBand {
  if (hoursSinceDose < settings['INTG-1.suggestedFromHours']) return 'first-day';
  if (hoursSinceDose <= settings['INTG-1.suggestedToHours']) return 'suggested';
  return hoursSinceDose <= settings['INTG-1.weekHours'] ? 'first-week' : 'later';
}

function findingOf(hoursSinceDose: number, band: IntegrationBand, settings: IntegrationSettings): RuleFinding {
  return {
    ruleId: 'INTG-1',
    sentence: `The session began ${Math.floor(hoursSinceDose)} hours after the end of the dose: ${BAND_LABELS[band]}.`,
    inputs: [{ name: 'time since the end of the dose', value: Math.round(hoursSinceDose * 100) / 100, unit: 'h' }],
    threshold: `suggested from ${settings['INTG-1.suggestedFromHours']} to ${settings['INTG-1.suggestedToHours']} h`,
    sources: [integrationSettings['INTG-1.suggestedFromHours'].source, { key: 'Price22', mark: 'C' }, { key: 'Nard23', mark: 'C' }],
    ruleSetVersion: RULE_SET_VERSION,
  };
}

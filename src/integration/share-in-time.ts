import type { IntegrationSettings } from './settings.ts';

/**
 * The share of doses with integration in the suggested time, in whole percent (INTG-4).
 * @param doses how many doses are counted
 * @param held how many of them had a session in time
 * @returns null while fewer doses are counted than a share is said of
 */
export function shareInTime(doses: number, held: number, settings: Pick<IntegrationSettings, 'INTG-4.fewestDoses'>): number | null {
  return doses < settings['INTG-4.fewestDoses'] ? null : Math.round((100 * held) / doses);
}

import type { Instant } from '#foundation/instant.ts';
import type { Prompt } from './prompt.ts';
import { makePrompt, trailingRun } from './prompt.ts';
import type { SessionSettings } from './settings.ts';
import { sessionSettings } from './settings.ts';
import type { VitalSigns } from './vital-signs.ts';
import { readingsUntil } from './vital-signs.ts';

type Rate = { readonly takenAt: Instant; readonly perMinute: number };

/** The heart rate prompt that stands at `now` (HR-1), or none; sets without a heart rate are passed over, not taken as normal. */
export function findHeartRatePrompts(readings: readonly VitalSigns[], now: Instant, settings: SessionSettings): readonly Prompt[] {
  const rates = readingsUntil(readings, now).flatMap(({ takenAt, heartRate }): readonly Rate[] => (heartRate === null ? [] : [{ takenAt, perMinute: heartRate }]));
  const latest = rates.at(-1);
  if (latest === undefined || !isAmber(latest, settings)) return [];
  const red = isRed(latest, settings);
  const run = trailingRun(rates, (rate) => (red ? isRed(rate, settings) : isAmber(rate, settings)));
  return [
    makePrompt({
      ruleId: 'HR-1',
      subject: 'heart-rate',
      priority: red ? 'red' : 'amber',
      sentence: `The heart rate crossed the ${red ? 'red' : 'amber'} line.`,
      inputs: [{ name: 'heart rate', value: latest.perMinute, unit: '/min', at: latest.takenAt }],
      threshold: red
        ? `Above ${settings['HR-1.redAbove']} or below ${settings['HR-1.redBelow']}`
        : `Above ${settings['HR-1.amberAbove']} or below ${settings['HR-1.amberBelow']}`,
      source: sessionSettings['HR-1.amberAbove'].source,
      since: run[0]?.takenAt ?? latest.takenAt,
      path: red ? 'prescriber' : 'none',
      options: ['Look at the person and the monitor', 'Measure again', ...(red ? ['Call the prescriber (clinic policy at this line)'] : [])],
    }),
  ];
}

function isRed({ perMinute }: Rate, settings: SessionSettings): boolean {
  return perMinute > settings['HR-1.redAbove'] || perMinute < settings['HR-1.redBelow'];
}

function isAmber(rate: Rate, settings: SessionSettings): boolean {
  return isRed(rate, settings) || rate.perMinute > settings['HR-1.amberAbove'] || rate.perMinute < settings['HR-1.amberBelow'];
}

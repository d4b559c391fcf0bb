import type { Instant } from '#foundation/instant.ts';
import { between, days } from '#foundation/instant.ts';
import type { RuleInput } from '#foundation/rule.ts';
import type { SettingTable, SettingValues } from '#foundation/setting.ts';
import type { ReviewFinding } from './screening-finding.ts';
import { reviewFinding } from './screening-finding.ts';

const policy = { key: 'product-default', mark: 'P' } as const;

/** The numbers of this rule. They join the clinic's settings with the screen on which supplies are recorded. */
export const supplySettings = {
  'MIS-2.earlyRefillDays': { value: 3, unit: 'd', meaning: 'A refill asked for this many days early is reviewed', source: policy },
  'MIS-2.lostDoses': { value: 2, unit: 'reports', meaning: 'This many reports of lost doses are reviewed', source: policy },
  'MIS-2.withinDays': { value: 90, unit: 'd', meaning: 'Reports of lost doses are counted over this time', source: policy },
} as const satisfies SettingTable;

/** Refills asked for early, by days, and reports of lost doses by their moment. */
export type SupplyRecord = { readonly refillDaysEarly: number | null; readonly lostDosesReportedAt: readonly Instant[] };

/** Early refills and lost doses (MIS-2); null where neither asks for a review. */
export function judgeSupply(record: SupplyRecord, now: Instant, settings: SettingValues<typeof supplySettings>): ReviewFinding | null {
  const window = days(settings['MIS-2.withinDays']);
  const recent = record.lostDosesReportedAt.filter((at) => at <= now && between(at, now) <= window);
  const isEarly = (record.refillDaysEarly ?? 0) >= settings['MIS-2.earlyRefillDays'];
  if (!isEarly && recent.length < settings['MIS-2.lostDoses']) return null;
  const inputs: readonly RuleInput[] = [
    { name: 'refill asked for early', value: record.refillDaysEarly, unit: 'd' },
    ...recent.map((at) => ({ name: 'lost dose reported', value: true, at })),
  ];
  const threshold = `${settings['MIS-2.earlyRefillDays']} days early, or ${settings['MIS-2.lostDoses']} lost doses in ${settings['MIS-2.withinDays']} days`;
  return reviewFinding({ ruleId: 'MIS-2', sentence: 'A refill was asked for early, or doses were reported lost.', inputs, threshold });
}

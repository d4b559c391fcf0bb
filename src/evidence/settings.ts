import type { SettingTable, SettingValues } from '#foundation/setting.ts';

/** The numbers of the guide that a clinic may change. */
export const evidenceSettings = {
  'GUIDE-1.reviewMonths': { value: 12, unit: 'months', meaning: 'A text of the guide is read again by a clinician this long after its last approval', source: { key: 'product-default', mark: 'P' } },
  'GUIDE-2.ownApproval': { value: 0, unit: '1 yes, 0 no', meaning: 'A clinician may approve a text of the guide that they wrote themselves, for a clinic that has one clinician alone', source: { key: 'product-default', mark: 'P' } },
} as const satisfies SettingTable;

/** The numbers of this domain in force for one clinic. */
export type EvidenceSettings = SettingValues<typeof evidenceSettings>;

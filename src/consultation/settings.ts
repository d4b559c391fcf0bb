import type { SettingTable, SettingValues } from '#foundation/setting.ts';

/** The numbers of the consultation domain that a clinic may change. */
export const consultationSettings = {
  'LEAD-1.answerWorkingDays': { value: 1, unit: 'working days', meaning: 'A request for a consultation is answered within this many working days, counted from the day after it came in', source: { key: 'product-default', mark: 'P' } },
} as const satisfies SettingTable;

/** The numbers of this domain in force for one clinic. */
export type ConsultationSettings = SettingValues<typeof consultationSettings>;

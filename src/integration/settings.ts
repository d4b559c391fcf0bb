import type { SettingTable, SettingValues } from '#foundation/setting.ts';

/** The numbers of the integration domain that a clinic may change. */
export const integrationSettings = {
  'INTG-1.suggestedFromHours': { value: 24, unit: 'h', meaning: 'The suggested time for integration begins this long after the end of a dose', source: { key: 'product-default', mark: 'P' } },
  'INTG-1.suggestedToHours': { value: 72, unit: 'h', meaning: 'The suggested time for integration ends this long after the end of a dose', source: { key: 'product-default', mark: 'P' } },
  'INTG-1.weekHours': { value: 168, unit: 'h', meaning: 'Integration within this time still belongs to the week of the dose', source: { key: 'product-default', mark: 'P' } },
  'INTG-4.countedDays': { value: 90, unit: 'days', meaning: 'The share of doses with integration in the suggested time is counted over this many days', source: { key: 'product-default', mark: 'P' } },
  'INTG-4.fewestDoses': { value: 11, unit: 'doses', meaning: 'Fewest doses of which the share with integration in the suggested time is said in percent', source: { key: 'product-default', mark: 'P' } },
  'INTG-2.countedDays': { value: 28, unit: 'days', meaning: 'Integration sessions are counted over this many days from the first dose', source: { key: 'product-default', mark: 'P' } },
  'INTG-2.someFrom': { value: 1, unit: 'sessions', meaning: 'Fewest sessions of the middle group in comparisons by integration', source: { key: 'product-default', mark: 'P' } },
  'INTG-2.manyFrom': { value: 3, unit: 'sessions', meaning: 'Fewest sessions of the upper group in comparisons by integration', source: { key: 'product-default', mark: 'P' } },
} as const satisfies SettingTable;

export type IntegrationSettings = SettingValues<typeof integrationSettings>;

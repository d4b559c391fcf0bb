import type { SettingTable, SettingValues } from '#foundation/setting.ts';

/** The numbers of the measures domain that a clinic may change. */
export const measureSettings = {
  'OUT-8.itemsProratedAtMost': { value: 2, unit: 'items', meaning: 'How many unanswered PHQ-9 items may be filled in from the others', source: { key: 'product-default', mark: 'P' } },
  'SAFE-1.phq9ItemNineFrom': { value: 1, unit: 'points', meaning: 'PHQ-9 item 9 at this answer or above is followed up', source: { key: 'Simon13', mark: 'C' } },
  'AUDIT-C.positiveMen': { value: 4, unit: 'points', meaning: 'AUDIT-C is positive for men at this total or above', source: { key: 'VAaud', mark: 'C' } },
  'AUDIT-C.positiveWomen': { value: 3, unit: 'points', meaning: 'AUDIT-C is positive for women, and where sex is not recorded, at this total or above', source: { key: 'VAaud', mark: 'C' } },
  'AUDIT-C.high': { value: 8, unit: 'points', meaning: 'AUDIT-C is high at this total or above', source: { key: 'VAaud', mark: 'C' } },
  'DUE-1.firstDay': { value: 7, unit: 'days', meaning: 'The first weekly questionnaire comes this many days after the first dose', source: { key: 'product-default', mark: 'P' } },
  'DUE-1.everyDays': { value: 7, unit: 'days', least: 1, meaning: 'Days between weekly questionnaires during a series', source: { key: 'product-default', mark: 'P' } },
  'DUE-2.everyDays': { value: 28, unit: 'days', least: 1, meaning: 'Days between monthly questionnaires after a series', source: { key: 'product-default', mark: 'P' } },
  'DUE-2.quarterDays': { value: 90, unit: 'days', least: 1, meaning: 'Days between quarterly checks', source: { key: 'product-default', mark: 'P' } },
  'DUE-2.everyDoses': { value: 6, unit: 'doses', least: 1, meaning: 'Doses between bladder and liking checks during a series', source: { key: 'product-default', mark: 'P' } },
  'DUE-3.firstHours': { value: 4, unit: 'h', meaning: 'The first check-in comes this long after the end of a dose', source: { key: 'product-default', mark: 'P' } },
  'DUE-3.secondHours': { value: 24, unit: 'h', meaning: 'The second check-in comes this long after the end of a dose', source: { key: 'product-default', mark: 'P' } },
  'DUE-3.thirdHours': { value: 72, unit: 'h', meaning: 'The third check-in comes this long after the end of a dose', source: { key: 'product-default', mark: 'P' } },
  'DUE-3.firstOpenHours': { value: 8, unit: 'h', meaning: 'How long the first check-in can be answered', source: { key: 'product-default', mark: 'P' } },
  'DUE-3.laterOpenHours': { value: 24, unit: 'h', meaning: 'How long the second and third check-in can be answered', source: { key: 'product-default', mark: 'P' } },
  'DUE-4.quietFromHour': { value: 21, unit: 'o’clock', meaning: 'From this hour of the clinic’s clock nobody is written to about a form', source: { key: 'product-default', mark: 'P' } },
  'DUE-4.quietUntilHour': { value: 8, unit: 'o’clock', meaning: 'From this hour on people are written to again', source: { key: 'product-default', mark: 'P' } },
  'DUE-4.lettersADay': { value: 2, unit: 'letters', meaning: 'At most so many letters a day about forms; with 0 none is written', source: { key: 'product-default', mark: 'P' } },
} as const satisfies SettingTable;

export type MeasureSettings = SettingValues<typeof measureSettings>;

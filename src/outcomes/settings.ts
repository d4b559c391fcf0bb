import type { SettingTable, SettingValues } from '#foundation/setting.ts';

/** The numbers of the outcome rules that a clinic may change. */
export const outcomeSettings = {
  'OUT-1.baselineDays': { value: 14, unit: 'days', meaning: 'A baseline lies at most this many days before the first dose', source: { key: 'product-default', mark: 'P' } },
  'OUT-1.firstCountedDay': { value: 7, unit: 'days', meaning: 'PHQ-9 and GAD-7 before this day after the first dose are kept but not counted', source: { key: 'product-default', mark: 'P' } },
  'OUT-1.recallDays': { value: 14, unit: 'days', meaning: 'PHQ-9 and GAD-7 before this day still look back past the first dose', source: { key: 'KTC', mark: 'C' } },
  'OUT-2.responsePercent': { value: 50, unit: '%', meaning: 'Response is an improvement of this much or more', source: { key: 'NYSI', mark: 'C' } },
  'OUT-2.baselineFrom': { value: 10, unit: 'points', meaning: 'Response is counted from a baseline of this much or more', source: { key: 'TTman', mark: 'C' } },
  'OUT-3.phq9AtMost': { value: 4, unit: 'points', meaning: 'Remission on the PHQ-9', source: { key: 'NYSI', mark: 'C' } },
  'OUT-3.gad7AtMost': { value: 4, unit: 'points', meaning: 'Remission on the GAD-7', source: { key: 'product-default', mark: 'P' } },
  'OUT-3.madrsAtMost': { value: 10, unit: 'points', meaning: 'Remission on the MADRS; esketamine trials used 12', source: { key: 'clinical-memory', mark: 'M' } },
  'OUT-3.qidsAtMost': { value: 5, unit: 'points', meaning: 'Remission on the QIDS-SR16', source: { key: 'IDSq', mark: 'C' } },
  'OUT-3.pcl5EndStateAtMost': { value: 28, unit: 'points', meaning: 'Low end state on the PCL-5, among male veterans', source: { key: 'Marx22', mark: 'C' } },
  'OUT-3.pcl5ProbableFrom': { value: 31, unit: 'points', meaning: 'PCL-5 at which PTSD is probable; 31 to 33 by purpose', source: { key: 'Fork22', mark: 'C' } },
  'OUT-4.phq9': { value: 6, unit: 'points', meaning: 'Reliable change on the PHQ-9', source: { key: 'TTman', mark: 'C' } },
  'OUT-4.gad7': { value: 4, unit: 'points', meaning: 'Reliable change on the GAD-7', source: { key: 'TTman', mark: 'C' } },
  'OUT-4.pcl5': { value: 15, unit: 'points', meaning: 'Reliable change on the PCL-5; 18 in a second sample, 9 to 12 matters in primary care', source: { key: 'Marx22', mark: 'C' } },
  'OUT-5.phq9From': { value: 10, unit: 'points', meaning: 'PHQ-9 at which a relapse is suspected after response', source: { key: 'product-default', mark: 'P' } },
  'OUT-5.madrsFrom': { value: 22, unit: 'points', meaning: 'MADRS at which a relapse is suspected after response', source: { key: 'Sust1reg', mark: 'C' } },
  'OUT-6.confirmingFromDay': { value: 5, unit: 'days', meaning: 'A second assessment confirms a relapse from this day on', source: { key: 'Sust1reg', mark: 'C' } },
  'OUT-6.confirmingToDay': { value: 15, unit: 'days', meaning: 'A second assessment confirms a relapse up to this day', source: { key: 'Sust1reg', mark: 'C' } },
  'NR-1.afterDose': { value: 4, unit: 'doses', meaning: 'Non-response is looked at after this dose', source: { key: 'TransPsy24', mark: 'C' } },
  'NR-1.hoursAfter': { value: 24, unit: 'h', meaning: 'The assessment lies at least this long after the end of that dose', source: { key: 'TransPsy24', mark: 'C' } },
  'NR-1.belowPercent': { value: 20, unit: '%', meaning: 'Improvement below this asks for a review before the next dose', source: { key: 'TransPsy24', mark: 'C' } },
  'BOOST-1.aboveNadir': { value: 6, unit: 'points', meaning: 'PHQ-9 this far above its lowest point may prompt a booster review', source: { key: 'product-default', mark: 'P' } },
  'BOOST-1.scoreFrom': { value: 10, unit: 'points', meaning: 'and only at this score or above', source: { key: 'product-default', mark: 'P' } },
  'BOOST-1.daysSinceDose': { value: 7, unit: 'days', meaning: 'A booster review is suggested only this long after the last dose', source: { key: 'product-default', mark: 'P' } },
  'TTE-1.smallestGroup': { value: 11, unit: 'people', least: 11, meaning: 'Figures and curves of groups smaller than this are not shown', source: { key: 'product-default', mark: 'P' } },
  'TTE-1.lostAfterDays': { value: 56, unit: 'days', least: 1, meaning: 'Somebody without a counted score for longer than this is lost to follow-up; two monthly questionnaires by default', source: { key: 'product-default', mark: 'P' } },
  'TTE-2.firstDayFromHours': { value: 18, unit: 'h', meaning: 'A score counts for 24 hours after the first dose from this long after its end', source: { key: 'product-default', mark: 'P' } },
  'TTE-2.firstDayToHours': { value: 36, unit: 'h', meaning: 'and up to this long after its end', source: { key: 'product-default', mark: 'P' } },
  'TTE-2.firstWeekFromDay': { value: 5, unit: 'days', meaning: 'A score counts for 7 days after the first dose from this day on; PHQ-9 and GAD-7 from the day on which they count', source: { key: 'product-default', mark: 'P' } },
  'TTE-2.firstWeekToDay': { value: 10, unit: 'days', meaning: 'and up to this day', source: { key: 'product-default', mark: 'P' } },
  'TTE-2.seriesEndWithinDays': { value: 28, unit: 'days', meaning: 'The first score from a day after the last dose of a series counts for its end, up to this many days after that dose', source: { key: 'product-default', mark: 'P' } },
} as const satisfies SettingTable;

export type OutcomeSettings = SettingValues<typeof outcomeSettings>;

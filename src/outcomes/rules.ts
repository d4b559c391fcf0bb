/** The rules this domain answers for, by permanent id. */
export const outcomeRules = {
  'OUT-1': 'Baseline and scores of the first days',
  'OUT-2': 'Response',
  'OUT-3': 'Remission and end state',
  'OUT-4': 'Reliable change',
  'OUT-5': 'Suspected relapse',
  'OUT-6': 'Confirmed relapse',
  'OUT-7': 'Entries made later than the day they speak of',
  'OUT-9': 'Scores taken under a mania hold',
  'NR-1': 'No response after four doses',
  'BOOST-1': 'Suggesting a booster review',
  'BOOST-2': 'Holds that keep a booster review back',
  'BOOST-3': 'Options of a booster review',
  'KEEP-1': 'Series that may end early',
  'TTE-1': 'Time to response and durability',
  'TTE-2': 'Shares at fixed times and the course of a series',
  'TTE-3': 'Comparing by integration from a landmark on',
} as const;

/** The rules this domain answers for, by permanent id. SAFE-1 is acted on in screening and safety; here stands its signal. */
export const measureRules = {
  'OUT-8': 'Unanswered items',
  'SAFE-1': 'Signal of self-harm in an answer',
  'AUDIT-C': 'Reading of the AUDIT-C total',
  'C-SSRS': 'Level of the C-SSRS screener',
  'DUE-1': 'Weekly questionnaires in a series',
  'DUE-2': 'Monthly and quarterly questionnaires',
  'DUE-3': 'Check-ins after each dose',
  'DUE-4': 'Letters about forms that are due',
} as const;

/** The rules this domain answers for, by permanent id. */
export const integrationRules = {
  'INTG-1': 'Hours since the dose and the suggested time',
  'INTG-2': 'How much integration a course had',
  'INTG-3': 'Signing an integration note',
  'INTG-4': 'The share of doses with integration in the suggested time',
} as const;

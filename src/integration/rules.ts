/** The rules this domain answers for, by permanent id. */
export const integrationRules = {
  'INTG-1': 'Hours since the dose and the suggested time',
  'INTG-2': 'How much integration a course had',
  'INTG-3': 'Signing an integration note',
} as const;

/** The rules this domain applies, by permanent id, with the title a person sees. */
export const consultationRules = {
  'LEAD-1': 'A request for a consultation is answered in time',
  'LEAD-2': 'Every open request has a next step with a date',
} as const satisfies Readonly<Record<string, string>>;

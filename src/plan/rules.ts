/** The rules this domain applies, by permanent id, with the title a person sees. */
export const planRules = {
  'DOSE-1': 'Intravenous dose for weight',
  'DOSE-2': 'Intramuscular dose for weight',
  'DOSE-3': 'Sublingual dose',
  'DOSE-4': 'Oral dose for weight',
  'DOSE-5': 'Nasal dose of the racemate',
  'DOSE-6': 'Esketamine dose and devices',
  'DOSE-7': 'Time since the last dose',
  'DOSE-8': 'How often doses are given',
  'DOSE-9': 'Weight: age, change and unit',
  'DOSE-10': 'Weight used for the dose, and agreement of mg with mg/kg',
  'DOSE-11': 'Agreement of milligrams, concentration and volume',
} as const satisfies Readonly<Record<string, string>>;

export type PlanRuleId = keyof typeof planRules;

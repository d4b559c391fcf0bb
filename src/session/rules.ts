/** The rules this domain applies, by permanent id, with the title a person sees. */
export const sessionRules = {
  'BP-1': 'Raised blood pressure before the dose',
  'BP-2': 'High blood pressure before the dose',
  'BP-3': 'Blood pressure in the session, amber',
  'BP-4': 'Blood pressure in the session, red',
  'BP-5': 'Rise of blood pressure without symptoms',
  'HR-1': 'Heart rate',
  'RESP-1': 'Oxygen saturation and breathing',
  'SED-1': 'Sedation and agitation',
  'SED-2': 'Dissociation and distress',
  'INT-1': 'Observations with an infusion',
  'INT-2': 'Observations with an injection',
  'INT-3': 'Observations with a dose by mouth or compounded nasal spray',
  'INT-4': 'Observations with esketamine',
  'INT-5': 'Late and missed observations',
  'DC-1': 'Least time after the dose',
  'DC-2': 'Vital signs at discharge',
  'DC-3': 'Awake, oriented, steady, not vomiting',
  'DC-4': 'Dissociation resolved',
  'DC-5': 'Suicide check on the same day',
  'DC-6': 'Escort present, no driving until the next day',
  'DC-7': 'Written instructions and prescriber’s sign-off',
  'DC-8': 'Leaving before the criteria are met',
  'REMS-1': 'Before an esketamine session',
  FASTING: 'Fasting before the dose',
} as const satisfies Readonly<Record<string, string>>;

export type SessionRuleId = keyof typeof sessionRules;

/** The two products a clinic gives: the racemate, and the esketamine nasal spray device. */
export const PRODUCTS = ['racemic-ketamine', 'esketamine'] as const;

export type Product = (typeof PRODUCTS)[number];

/** How the drug enters the body, always in full: a short form such as "IN" has been read as "IM". */
export const ROUTES = ['intravenous', 'intramuscular', 'sublingual', 'oral', 'nasal'] as const;

export type Route = (typeof ROUTES)[number];

/** What a person seeks treatment for; the two esketamine indications of the US label stand first. */
export const INDICATIONS = [
  'treatment-resistant-depression',
  'depression-with-acute-suicidality',
  'major-depression',
  'bipolar-depression',
  'post-traumatic-stress',
  'anxiety',
  'substance-use',
  'chronic-pain',
  'other',
] as const;

export type Indication = (typeof INDICATIONS)[number];

/** The treatment that screening is run for; a part nobody has chosen yet is `null` and is judged as not known. */
export type ProposedTreatment = {
  readonly product: Product | null;
  readonly route: Route | null;
  readonly indication: Indication | null;
};

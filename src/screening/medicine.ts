import { rxNormCodes } from './rxnorm-codes.ts';

/** The groups of medicines that the rules of section 3b and the label rules tell apart. */
export const MEDICINE_CLASSES = [
  'benzodiazepine',
  'sedative',
  'gabapentinoid',
  'opioid',
  'opioid-antagonist',
  'maoi',
  'stimulant',
  'pressor',
  'theophylline',
  'decongestant',
  'sympatholytic',
  'antihypertensive',
  'antipsychotic',
  'antidepressant',
  'mood-stabiliser',
  'lamotrigine',
  'lithium',
  'nmda-antagonist',
  'glp-1-agonist',
  'alcohol-or-cannabis',
  'other',
] as const;

export type MedicineClass = (typeof MEDICINE_CLASSES)[number];

/** How a medicine acts on the enzymes that break ketamine down. */
export type CypRole = 'cyp3a4-strong-inhibitor' | 'cyp2b6-inhibitor' | 'cyp2b6-weak-inhibitor' | 'enzyme-inducer';

/** How many milligrams of a benzodiazepine one table equates with 10 mg of diazepam, as exact digits. */
export type DiazepamEquivalent = { readonly table: 'Ashton' | 'VA/DoD 2021'; readonly milligramsPerTenDiazepam: string };

/** One entry of the medicine dictionary. */
export type Medicine = {
  /** The generic name in kebab-case; it keeps its meaning for ever. */
  readonly id: string;
  readonly genericName: string;
  readonly brandNames: readonly string[];
  readonly classes: readonly MedicineClass[];
  readonly cypRoles: readonly CypRole[];
  /** The RxNorm code of the ingredient; null where we have not seen one published. */
  readonly rxNormCode: string | null;
  /** Empty for everything but benzodiazepines with a published equivalent. */
  readonly diazepamEquivalents: readonly DiazepamEquivalent[];
};

type Particulars = Partial<Pick<Medicine, 'cypRoles' | 'diazepamEquivalents'>>;

/** Writes one entry of the dictionary; the id follows from the generic name. */
export function medicine(genericName: string, brandNames: readonly string[], classes: readonly MedicineClass[], more: Particulars = {}): Medicine {
  const id = genericName.replaceAll(/[^a-z0-9]+/g, '-');
  return { id, genericName, brandNames, classes, cypRoles: [], rxNormCode: rxNormCodes.get(id) ?? null, diazepamEquivalents: [], ...more };
}

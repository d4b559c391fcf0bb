import type { WrittenDose } from './regimen.ts';
import type { Substance } from './substance.ts';

/** The name of a dose that a study gave; its words stand under `example.<id>`. */
export type StudyDoseId = 'vein-racemate' | 'vein-s-form' | 'muscle' | 'lozenge' | 'film' | 'spray-one' | 'spray-two' | 'drink' | 'tablet';

/** One dose that a study gave, as an example to look at; never a dose for anybody else. */
export type StudyDose = {
  readonly id: StudyDoseId;
  readonly substance: Substance;
  readonly dose: WrittenDose;
  /** How many people got it in the study; null where what was read does not say. */
  readonly people: number | null;
  /** Who, where, and how it was read. */
  readonly study: string;
  /** Where the study, or the copy of it that was read, can be found. */
  readonly address: string;
  /** The row of the observed values that it stands in. */
  readonly row: string;
};

const PER_KILOGRAM = { value: '0.5', unit: 'mg/kg' } as const;
const AT_START = { atHours: 0 } as const;
/** How long a film was kept in its study, and when the second spray follows the first. */
const [HOLD_MINUTES, NEXT_SPRAY_MINUTES] = [10, 5];
const KEPT = { ...AT_START, route: 'sublingual', holdMinutes: HOLD_MINUTES, afterwards: 'swallow' } as const;
const ONE_SPRAY = { value: '28', unit: 'mg' } as const;
const CHONG = { people: 6, study: 'Chong 2006, Pain Medicine 7:469, six inpatients with neuropathic pain', address: 'https://www.ketamine.com/bioavailability.html' } as const;
const PEREZ_RUIXO = { people: 820, study: 'Perez-Ruixo 2021, Table 4, from a model of 820 people', address: 'https://doi.org/10.1007/s40262-020-00953-4' } as const;

/** The doses that are offered as examples, each as a study gave it. A test holds them to the observed values. */
export const STUDY_DOSES: readonly StudyDose[] = [
  {
    id: 'vein-racemate',
    substance: 'racemic ketamine',
    dose: { ...AT_START, route: 'intravenous', steps: [{ minutes: 40, amount: PER_KILOGRAM }] },
    people: null,
    study: 'Zarate 2006, treatment-resistant depression, as tabulated by Zanos 2018',
    address: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC6020109/table/T1',
    row: 'o01',
  },
  {
    id: 'vein-s-form',
    substance: 'S-ketamine',
    dose: { ...AT_START, route: 'intravenous', steps: [{ minutes: 30, amount: { value: '10', unit: 'mg' } }] },
    people: 17,
    study: 'Otto 2021, healthy volunteers',
    address: 'https://doi.org/10.1007/s00228-021-03104-1',
    row: 'o17',
  },
  {
    id: 'muscle',
    substance: 'racemic ketamine',
    dose: { ...AT_START, route: 'intramuscular', amount: PER_KILOGRAM },
    people: null,
    study: 'Grant 1981 and Clements 1982, healthy volunteers',
    address: 'https://doi.org/10.1093/bja/53.8.805',
    row: 'o37',
  },
  { id: 'lozenge', substance: 'racemic ketamine', dose: { ...KEPT, amount: { value: '25', unit: 'mg' } }, ...CHONG, row: 'o04' },
  {
    id: 'film',
    substance: 'S-ketamine',
    dose: { ...KEPT, amount: { value: '50', unit: 'mg' } },
    people: 20,
    study: 'Simons 2022, Table 2, healthy volunteers',
    address: 'https://doi.org/10.3389/fpain.2022.946486',
    row: 'o10',
  },
  { id: 'spray-one', substance: 'S-ketamine', dose: { ...AT_START, route: 'nasal', devices: [{ amount: ONE_SPRAY, afterMinutes: 0 }] }, ...PEREZ_RUIXO, row: 'o21' },
  {
    id: 'spray-two',
    substance: 'S-ketamine',
    dose: { ...AT_START, route: 'nasal', devices: [{ amount: ONE_SPRAY, afterMinutes: 0 }, { amount: ONE_SPRAY, afterMinutes: NEXT_SPRAY_MINUTES }] },
    ...PEREZ_RUIXO,
    row: 'o23',
  },
  { id: 'drink', substance: 'racemic ketamine', dose: { ...AT_START, route: 'oral', amount: { value: '25', unit: 'mg' } }, ...CHONG, row: 'o08' },
  {
    id: 'tablet',
    substance: 'racemic ketamine',
    dose: { ...AT_START, route: 'oral', amount: { value: '50', unit: 'mg' } },
    people: 3,
    study: 'Yanagihara 2003, healthy people',
    address: 'https://doi.org/10.1002/bdd.336',
    row: 'o29',
  },
];

import type { Route, Substance } from './substance.ts';

/** What a published study found when another substance was taken with ketamine, or in people with another gene. */
export type Interaction = {
  readonly with: string;
  /** What it does in the body; null where that is not said. */
  readonly acts: string | null;
  readonly substance: Substance;
  readonly route: Route;
  /** People studied; null where not stated. */
  readonly people: number | null;
  /** Area under the curve of ketamine with it, over that without. */
  readonly areaRatio: number;
  /** Lowest and highest ratio given; null where only one is. */
  readonly areaRange: readonly [number, number] | null;
  /** The same of the peak; null where not given. */
  readonly peakRatio: number | null;
  /** What the engine scales to give the ratio of areas; null where nothing is to be scaled. */
  readonly scales: 'what reaches blood' | 'clearance' | null;
  readonly source: string;
  readonly doi: string | null;
  /** C: seen in a source. */
  readonly mark: 'C';
};

const PELTONIEMI_2011 = { source: 'Peltoniemi 2011, Clin Pharmacol Ther', doi: '10.1038/clpt.2011.140', mark: 'C' } as const;
const RIFAMPICIN_2012 = { source: 'Peltoniemi 2012, Basic Clin Pharmacol Toxicol 111:325', doi: '10.1111/j.1742-7843.2012.00908.x', mark: 'C' } as const;
const SWALLOWED = { substance: 'S-ketamine', route: 'oral', areaRange: null, peakRatio: null, scales: 'what reaches blood' } as const;

/** Everything that a source quantifies; first-pass routes move a lot, a vein hardly. */
export const INTERACTIONS: readonly Interaction[] = [
  { ...SWALLOWED, with: 'ticlopidine', acts: 'CYP2B6 inhibitor', people: 11, areaRatio: 2.4, ...PELTONIEMI_2011 },
  { ...SWALLOWED, with: 'itraconazole', acts: 'CYP3A inhibitor', people: 11, areaRatio: 1, ...PELTONIEMI_2011 },
  { ...SWALLOWED, with: 'clarithromycin', acts: 'CYP3A inhibitor', people: 10, areaRatio: 2.6, peakRatio: 3.6, source: 'Hagelberg 2010, Eur J Pain 14:625', doi: '10.1016/j.ejpain.2009.10.003', mark: 'C' },
  { ...SWALLOWED, with: 'grapefruit juice', acts: null, people: 12, areaRatio: 3, areaRange: [2.4, 3.6], peakRatio: 2.1, source: 'Peltoniemi 2012, Eur J Clin Pharmacol 68:979', doi: '10.1007/s00228-012-1214-9', mark: 'C' },
  { ...SWALLOWED, with: 'rifampicin', acts: 'inducer', people: 11, areaRatio: 0.14, ...RIFAMPICIN_2012 },
  { ...SWALLOWED, with: "St John's wort", acts: 'inducer', people: 12, areaRatio: 0.42, peakRatio: 0.34, source: 'Peltoniemi 2012, Fundam Clin Pharmacol 26:743', doi: '10.1111/j.1472-8206.2011.00954.x', mark: 'C' },
  { ...SWALLOWED, with: 'rifampicin', acts: 'inducer', route: 'intravenous', people: 11, areaRatio: 0.86, scales: 'clearance', ...RIFAMPICIN_2012 },
  { ...SWALLOWED, with: 'ticlopidine', acts: 'CYP2B6 inhibitor', route: 'nasal', people: null, areaRatio: 1.29, peakRatio: 1, scales: 'clearance', source: 'Spravato product information, interactions', doi: null, mark: 'C' },
  { ...SWALLOWED, with: 'CYP2B6*6', acts: 'genotype', substance: 'racemic ketamine', people: 30, areaRatio: 1, scales: null, source: 'Rao 2016, single oral doses of 0.4 mg/kg', doi: '10.1097/aln.0000000000001392', mark: 'C' },
];

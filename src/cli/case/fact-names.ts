import type { FactDetails } from '#screening/fact.ts';
import type { FactId } from '#screening/facts.ts';
import { FACT_IDS, isFactId } from '#screening/facts.ts';

/** What a name of a fact stands for: a fact of the catalogue, and the particulars the name carries by itself. */
export type NamedFact = { readonly fact: FactId; readonly details: FactDetails };

/** Common names that stand for a fact of the catalogue, some with a particular. */
const OTHER_NAMES = {
  aneurysm: { fact: 'aneurysmal-vascular-disease', details: {} },
  'intracranial-aneurysm': { fact: 'aneurysmal-vascular-disease', details: {} },
  'aortic-aneurysm': { fact: 'aneurysmal-vascular-disease', details: {} },
  'peripheral-aneurysm': { fact: 'aneurysmal-vascular-disease', details: {} },
  schizophrenia: { fact: 'schizophrenia-spectrum', details: {} },
  'schizoaffective-disorder': { fact: 'schizophrenia-spectrum', details: {} },
  'current-hypomania': { fact: 'current-mania', details: {} },
  'current-mixed-state': { fact: 'current-mania', details: {} },
  pregnancy: { fact: 'pregnant', details: {} },
  'trying-to-conceive': { fact: 'trying-for-pregnancy', details: {} },
  hypertension: { fact: 'known-hypertension', details: {} },
  'myocardial-infarction': { fact: 'heart-attack', details: {} },
  stroke: { fact: 'stroke-or-tia', details: {} },
  'transient-ischaemic-attack': { fact: 'stroke-or-tia', details: {} },
  'ketamine-use-disorder': { fact: 'ketamine-or-pcp-use-disorder', details: {} },
  'pcp-use-disorder': { fact: 'ketamine-or-pcp-use-disorder', details: {} },
  'mild-hepatic-impairment': { fact: 'liver-disease', details: { childPugh: 'A' } },
  'moderate-hepatic-impairment': { fact: 'liver-disease', details: { childPugh: 'B' } },
  'severe-hepatic-impairment': { fact: 'liver-disease', details: { childPugh: 'C' } },
  'bipolar-1': { fact: 'bipolar-disorder', details: { bipolarType: 'I' } },
  'bipolar-2': { fact: 'bipolar-disorder', details: { bipolarType: 'II' } },
  'first-degree-psychosis': { fact: 'psychosis-in-close-relative', details: {} },
  'past-substance-induced-psychosis': { fact: 'past-psychosis', details: {} },
  copd: { fact: 'chronic-obstructive-pulmonary-disease', details: {} },
  'borderline-personality-recent-crisis': { fact: 'borderline-personality-disorder', details: { hasRecentCrisis: true } },
} as const satisfies Readonly<Record<string, NamedFact>>;

type OtherName = keyof typeof OTHER_NAMES;

/** A name by which a case may speak of a fact. */
export type FactName = FactId | OtherName;

function isOtherName(name: string): name is OtherName {
  return Object.hasOwn(OTHER_NAMES, name);
}

/** Every name a case may use: the catalogue in its order, then the other names. */
export const FACT_NAMES: readonly FactName[] = [...FACT_IDS, ...Object.keys(OTHER_NAMES).filter(isOtherName)];

/** The fact a name stands for. */
export function factOf(name: FactName): NamedFact {
  return isFactId(name) ? { fact: name, details: {} } : OTHER_NAMES[name];
}

import type { FactId } from '../../facts.ts';

/** The health questions in short lists of one subject each, in the order in which they are asked; hard ones not first. */
export const HEALTH_PARTS = {
  heart: ['known-hypertension', 'heart-attack', 'unstable-angina', 'symptomatic-arrhythmia', 'decompensated-heart-failure', 'severe-aortic-stenosis', 'aneurysmal-vascular-disease', 'arteriovenous-malformation'],
  head: ['serious-head-injury', 'seizure-disorder', 'stroke-or-tia', 'intracerebral-haemorrhage', 'raised-intracranial-pressure', 'raised-intraocular-pressure', 'acute-angle-glaucoma'],
  body: ['sleep-apnoea', 'chronic-obstructive-pulmonary-disease', 'liver-disease', 'decompensated-cirrhosis', 'gastroparesis', 'hyperthyroidism', 'porphyria'],
  bladder: ['urinary-symptoms', 'interstitial-cystitis', 'recurrent-urinary-infection'],
  pregnancy: ['child-bearing-potential', 'pregnant', 'trying-for-pregnancy', 'breastfeeding'],
  substances: ['ketamine-hypersensitivity', 'ketamine-or-pcp-use-disorder', 'alcohol-use-disorder', 'other-substance-use-disorder', 'opioid-use'],
  mind: ['bipolar-disorder', 'current-mania', 'current-psychosis', 'past-psychosis', 'schizophrenia-spectrum', 'psychosis-in-close-relative', 'dissociative-disorder', 'borderline-personality-disorder'],
  home: ['no-escort', 'alone-on-the-night'],
} as const satisfies Readonly<Record<string, readonly FactId[]>>;

export type HealthPart = keyof typeof HEALTH_PARTS;

/** The parts in their order. */
export const HEALTH_PART_ORDER = ['heart', 'head', 'body', 'bladder', 'substances', 'pregnancy', 'mind', 'home'] as const satisfies readonly HealthPart[];

export function isHealthPart(name: string): name is HealthPart {
  return Object.hasOwn(HEALTH_PARTS, name);
}

import { z } from 'zod';
import { MEASURE_IDS } from '#measures/instrument.ts';

/** The two products. */
export const PRODUCTS = ['racemic-ketamine', 'esketamine'] as const;

/** Every way into the body that the rules name, offered by the product or not. */
export const ROUTES = ['intravenous', 'intramuscular', 'subcutaneous', 'sublingual', 'oral', 'nasal'] as const;

export type Route = (typeof ROUTES)[number];

/** Every measure the rules name, in the product or not. */
const CASE_MEASURES = [...MEASURE_IDS, 'single-drug-question', 'madrs-s', 'cadss-6', 'who-5', 'wsas', 'sds', 'psqi', 'rrs-brooding', 'peg', 'icsi', 'edi', 'meq30', 'kset'] as const;

type CaseMeasure = (typeof CASE_MEASURES)[number];

function inSmallLetters(name: string): CaseMeasure {
  const known = CASE_MEASURES.find((each) => each === name.toLowerCase());
  if (known === undefined) throw new Error(`no measure is called ${name}`);
  return known;
}

const measureId = z
  .enum([...CASE_MEASURES, ...CASE_MEASURES.map((each) => each.toUpperCase())])
  .transform(inSmallLetters)
  .meta({ id: 'measure', title: 'measure', description: 'A measure by its id, such as `phq-9`; capitals are taken too.' });

/** A measure by its id. */
export function measure(meaning: string) {
  return measureId.describe(meaning);
}

/** The diagnoses a person is treated for; the short forms at the front mean the long ones. */
const SHORT_DIAGNOSES = {
  mdd: 'major-depression',
  'mdd-recurrent': 'major-depression-recurrent',
  trd: 'treatment-resistant-depression',
  mdsi: 'depression-with-acute-suicidality',
  gad: 'generalised-anxiety',
  ocd: 'obsessive-compulsive-disorder',
} as const;

const LONG_DIAGNOSES = [
  'major-depression',
  'major-depression-recurrent',
  'treatment-resistant-depression',
  'depression-with-acute-suicidality',
  'postpartum-depression',
  'bipolar-depression',
  'ptsd',
  'generalised-anxiety',
  'social-anxiety',
  'panic-disorder',
  'obsessive-compulsive-disorder',
  'alcohol-use-disorder',
  'chronic-pain',
  'other',
] as const;

type ShortDiagnosis = keyof typeof SHORT_DIAGNOSES;

function isShort(name: string): name is ShortDiagnosis {
  return Object.hasOwn(SHORT_DIAGNOSES, name);
}

export const diagnosis = z
  .enum([...LONG_DIAGNOSES, 'mdd', 'mdd-recurrent', 'trd', 'mdsi', 'gad', 'ocd'])
  .transform((name) => (isShort(name) ? SHORT_DIAGNOSES[name] : name))
  .meta({ id: 'diagnosis', title: 'diagnosis', description: `${LONG_DIAGNOSES.map((name) => `\`${name}\``).join(', ')}. Short forms: ${Object.entries(SHORT_DIAGNOSES).map(([short, long]) => `\`${short}\` for ${long}`).join(', ')}.` });

/** Why dosing may be held, each by the rule that sets it. */
export const HOLDS = ['SAFE-3', 'MAN-1', 'URO-2', 'MIS-1', 'LFT-1', 'PREG-1', 'ELIG', 'serious-adverse-event', 'manual'] as const;

/** What a consent is for. */
export const CONSENT_SCOPES = ['treatment', 'home-dosing', 'telehealth', 'touch', 'recording', 'support-person', 'data-sharing'] as const;

const GRADES = { refuse: 'refuse', review: 'review', info: 'info', unknown: 'unknown', REFUSE: 'refuse', REVIEW: 'review', INFO: 'info', UNKNOWN: 'unknown' } as const;

/** How the screening engine grades what it finds; capitals are taken too. */
export const grade = z
  .enum(['refuse', 'review', 'info', 'unknown', 'REFUSE', 'REVIEW', 'INFO', 'UNKNOWN'])
  .transform((written) => GRADES[written])
  .meta({ id: 'grade', title: '`refuse`, `review`, `info` or `unknown`', description: 'A grade; `unknown` means that something the rule needs is not known. Capitals are taken too.' });

/** The levels a C-SSRS screener can end in. */
export const RISK_LEVELS = ['none-reported', 'low', 'moderate', 'high'] as const;

/** Signs and complaints that can be charted during a session; the first six are the ones BP-4 names. */
export const SYMPTOMS = [
  'chest-pain',
  'breathlessness',
  'severe-headache',
  'change-of-sight',
  'focal-sign',
  'seizure',
  'nausea',
  'vomiting',
  'dizziness',
  'headache',
  'palpitations',
  'anxiety',
  'panic',
  'crying',
  'agitation',
  'confusion',
  'hallucination',
  'urinary-discomfort',
  'itching',
  'rash',
  'other',
] as const;

/** The answers of BOOST-1 and of the prescriber to it. */
export const BOOSTER_OPTIONS = ['single-booster', 're-induction', 'more-integration', 'change-treatment'] as const;

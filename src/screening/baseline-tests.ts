import { days } from '#foundation/instant.ts';
import type { RuleInput } from '#foundation/rule.ts';
import { ageYears } from './age.ts';
import type { Tested } from './answered.ts';
import { withinAge } from './answered.ts';
import type { BaselineKind, ResultOf } from './baseline-results.ts';
import type { EligibilityInput } from './eligibility-input.ts';
import { presentFact } from './fact-sheet.ts';
import type { FactId } from './facts.ts';
import type { ScreeningFinding } from './screening-finding.ts';
import { gapFinding, reviewFinding } from './screening-finding.ts';
import type { ScreeningSettings } from './settings.ts';

type BaselineRule<Kind extends BaselineKind> = {
  readonly kind: Kind;
  readonly ruleId: 'BASELINE-URINALYSIS' | 'BASELINE-ECG' | 'BASELINE-TSH' | 'BASELINE-VITAL-SIGNS' | 'BASELINE-PDMP';
  readonly topic: string;
  readonly validDays: (settings: ScreeningSettings) => number;
  /** Whether something about the person asks for it: a gap is then for the prescriber, and otherwise only listed. */
  readonly isIndicated: (input: EligibilityInput) => boolean;
  /** What the result shows and the line it crosses; null when there is nothing to weigh. */
  readonly judge: (result: ResultOf<Kind>, settings: ScreeningSettings) => { readonly sentence: string; readonly threshold: string } | null;
  readonly inputs: (result: ResultOf<Kind>) => readonly RuleInput[];
  readonly options: readonly string[];
};

const HEART: readonly FactId[] = ['heart-attack', 'unstable-angina', 'decompensated-heart-failure', 'severe-aortic-stenosis', 'symptomatic-arrhythmia'];
const BLADDER: readonly FactId[] = ['urinary-symptoms', 'interstitial-cystitis', 'recurrent-urinary-infection'];
const GO_AHEAD = 'Go ahead with the reason written down';

const hasAny = ({ facts }: EligibilityInput, factIds: readonly FactId[]) => factIds.some((factId) => presentFact(facts, factId) !== null);
const named = (name: string, { result, words }: { readonly result: string; readonly words: string }): readonly RuleInput[] => [{ name, value: words === '' ? result : `${result}: ${words}` }];

const urinalysis: BaselineRule<'urinalysis'> = {
  kind: 'urinalysis', ruleId: 'BASELINE-URINALYSIS', topic: 'urinalysis', validDays: (settings) => settings['SCREENING.baselineTestValidDays'],
  isIndicated: (input) => hasAny(input, BLADDER),
  judge: ({ result }) => (result === 'normal' ? null : { sentence: `The urinalysis shows ${result === 'blood' ? 'blood' : 'a finding'}.`, threshold: 'anything but normal' }),
  inputs: (result) => named('urinalysis', result),
  options: ['Repeat the urinalysis', 'Ask a urologist for a view', GO_AHEAD],
};

const electrocardiogram: BaselineRule<'electrocardiogram'> = {
  kind: 'electrocardiogram', ruleId: 'BASELINE-ECG', topic: 'ECG', validDays: (settings) => settings['SCREENING.baselineTestValidDays'],
  isIndicated: (input) => hasAny(input, HEART) || (ageYears(input) ?? 0) > input.settings['BASELINE-ECG.aboveAgeYears'],
  judge: ({ result }) => (result === 'normal' ? null : { sentence: 'The ECG shows a finding.', threshold: 'anything but normal' }),
  inputs: (result) => named('ECG', result),
  options: ['Ask a cardiologist for a view', GO_AHEAD],
};

const thyroid: BaselineRule<'thyroid'> = {
  kind: 'thyroid', ruleId: 'BASELINE-TSH', topic: 'TSH', validDays: (settings) => settings['SCREENING.baselineTestValidDays'],
  isIndicated: (input) => hasAny(input, ['hyperthyroidism']),
  judge: ({ result }) => (result === 'normal' ? null : { sentence: `TSH is ${result}.`, threshold: 'outside the laboratory’s range' }),
  inputs: (result) => named('TSH', result),
  options: ['Ask the person’s own doctor for a view', GO_AHEAD],
};

const vitalSigns: BaselineRule<'vital-signs'> = {
  kind: 'vital-signs', ruleId: 'BASELINE-VITAL-SIGNS', topic: 'heart rate and oxygen saturation at rest', validDays: (settings) => settings['SCREENING.baselineTestValidDays'],
  // Both are measured again before every dose, so that a gap at intake bars nothing.
  isIndicated: () => false,
  judge({ heartRatePerMinute, oxygenSaturationPercent }, settings) {
    const [low, high, least] = [settings['BASELINE-VITAL-SIGNS.heartRateLow'], settings['BASELINE-VITAL-SIGNS.heartRateHigh'], settings['BASELINE-VITAL-SIGNS.saturationLow']];
    const isWithin = heartRatePerMinute >= low && heartRatePerMinute <= high && oxygenSaturationPercent >= least;
    return isWithin ? null : { sentence: `At rest the heart rate is ${heartRatePerMinute} a minute and the oxygen saturation ${oxygenSaturationPercent}%.`, threshold: `heart rate below ${low} or above ${high} a minute, saturation below ${least}%` };
  },
  inputs: ({ heartRatePerMinute, oxygenSaturationPercent }) => [{ name: 'heart rate', value: heartRatePerMinute, unit: '/min' }, { name: 'oxygen saturation', value: oxygenSaturationPercent, unit: '%' }],
  options: ['Measure again at rest', 'Ask the person’s own doctor for a view', GO_AHEAD],
};

const prescriptionMonitoring: BaselineRule<'prescription-monitoring'> = {
  kind: 'prescription-monitoring', ruleId: 'BASELINE-PDMP', topic: 'prescription monitoring check', validDays: (settings) => settings['BASELINE-PDMP.validDays'],
  isIndicated: ({ settings }) => settings['BASELINE-PDMP.isAsked'] > 0,
  judge: ({ result }) => (result === 'as-expected' ? null : { sentence: 'The prescription monitoring programme shows something unexpected.', threshold: 'anything but what was expected' }),
  inputs: (result) => named('prescription monitoring check', result),
  options: ['Talk it through with the person', 'Talk with the other prescriber', GO_AHEAD],
};

/** Urinalysis, ECG, TSH, heart rate and saturation at rest, and the prescription monitoring check (3c). */
export function screenBaselineTests(input: EligibilityInput): readonly ScreeningFinding[] {
  return [judgeOne(urinalysis, input), judgeOne(electrocardiogram, input), judgeOne(thyroid, input), judgeOne(vitalSigns, input), judgeOne(prescriptionMonitoring, input)].flat();
}

function judgeOne<Kind extends BaselineKind>(rule: BaselineRule<Kind>, input: EligibilityInput): readonly ScreeningFinding[] {
  const newest: Tested<ResultOf<Kind>> = input.baseline[rule.kind];
  const test = withinAge(newest, input.now, days(rule.validDays(input.settings)));
  if (test.state !== 'known') return [gapFinding(rule.ruleId, rule.topic, test.state, rule.isIndicated(input) ? 'prescriber-decides' : 'shown')];
  const found = rule.judge(test.value, input.settings);
  if (found === null) return [];
  return [reviewFinding({ ruleId: rule.ruleId, ...found, inputs: rule.inputs(test.value).map((each) => ({ ...each, at: test.at })) }, rule.options)];
}

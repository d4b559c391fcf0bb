import type { RuleInput } from '#foundation/rule.ts';
import type { BloodPressureAverage, BloodPressureReading } from './blood-pressure-average.ts';
import { averageBloodPressure } from './blood-pressure-average.ts';
import type { EligibilityInput } from './eligibility-input.ts';
import { factInputs } from './fact-inputs.ts';
import { presentFact, stateOf } from './fact-sheet.ts';
import type { ScreeningFinding } from './screening-finding.ts';
import { refuseFinding, reviewFinding, unknownFinding } from './screening-finding.ts';
import type { ScreeningSettings } from './settings.ts';

type Average = Extract<BloodPressureAverage, { kind: 'average' }>;
type Treatment = 'treated' | 'untreated' | 'not-known';

/**
 * The blood pressure rules: no treatment at a very high average (ELIG-A7), review above the lower line or with known
 * high blood pressure (ELIG-R1). ELIG-R1 is not repeated under an ELIG-A7 that already refuses.
 */
export function screenBloodPressure(input: EligibilityInput): readonly ScreeningFinding[] {
  const average = averageBloodPressure(input.bloodPressure, input.now, input.zone, input.settings);
  if (average.kind === 'too-few-readings') return [tooFewReadings(average.readings, input.settings), ...knownHypertension(input)];
  return judgeTooHigh(average, input) ?? judgeRaised(average, input);
}

function judgeTooHigh(average: Average, input: EligibilityInput): readonly ScreeningFinding[] | null {
  const { settings } = input;
  const isVeryHigh = average.systolicMmHg >= settings['ELIG-A7.anySystolicMmHg'] || average.diastolicMmHg >= settings['ELIG-A7.anyDiastolicMmHg'];
  const isHigh = average.systolicMmHg >= settings['ELIG-A7.untreatedSystolicMmHg'] || average.diastolicMmHg >= settings['ELIG-A7.untreatedDiastolicMmHg'];
  const treatment = treatmentOf(input);
  if (isVeryHigh || (isHigh && treatment === 'untreated')) return [refusal(average, treatment, settings)];
  if (!isHigh || treatment === 'treated') return null;
  const parts = { ...shared(average, treatment, settings), sentence: `The average is ${written(average)} mmHg, and it is not known whether high blood pressure is being treated.` };
  return [unknownFinding(parts, ['whether high blood pressure is being treated'])];
}

function refusal(average: Average, treatment: Treatment, settings: ScreeningSettings): ScreeningFinding {
  const how = { treated: 'with treatment', untreated: 'without treatment', 'not-known': 'treatment not known' }[treatment];
  const sentence = `The average blood pressure is ${written(average)} mmHg, ${how}. Ketamine can raise it further.`;
  return refuseFinding({ ...shared(average, treatment, settings), sentence }, 'New readings, once the pressure is controlled, whose average is below the limit; then screening is run again.');
}

function shared(average: Average, treatment: Treatment, settings: ScreeningSettings) {
  const untreated = `${settings['ELIG-A7.untreatedSystolicMmHg']} or ${settings['ELIG-A7.untreatedDiastolicMmHg']}`;
  const any = `${settings['ELIG-A7.anySystolicMmHg']} or ${settings['ELIG-A7.anyDiastolicMmHg']}`;
  return {
    ruleId: 'ELIG-A7',
    inputs: [...averageInputs(average), { name: 'treatment of high blood pressure', value: treatment === 'not-known' ? null : treatment }],
    threshold: `average from ${untreated} mmHg untreated, from ${any} mmHg in anyone`,
  } as const;
}

function treatmentOf(input: EligibilityInput): Treatment {
  if (stateOf(input.facts, 'known-hypertension') === 'absent') return 'untreated';
  return presentFact(input.facts, 'known-hypertension')?.details?.control ?? 'not-known';
}

function judgeRaised(average: Average, input: EligibilityInput): readonly ScreeningFinding[] {
  const { settings } = input;
  const isRaised = average.systolicMmHg > settings['ELIG-R1.systolicMmHg'] || average.diastolicMmHg > settings['ELIG-R1.diastolicMmHg'];
  if (!isRaised) return knownHypertension(input, average);
  const known = presentFact(input.facts, 'known-hypertension');
  const inputs = [...averageInputs(average), ...(known === null ? [] : factInputs(known))];
  const suffix = known === null ? '' : ' High blood pressure is known.';
  return [raised(`The average blood pressure is ${written(average)} mmHg.${suffix}`, inputs, settings)];
}

function knownHypertension(input: EligibilityInput, average?: Average): readonly ScreeningFinding[] {
  const known = presentFact(input.facts, 'known-hypertension');
  if (known === null) return [];
  const inputs = [...factInputs(known), ...(average === undefined ? [] : averageInputs(average))];
  return [raised('High blood pressure is known. In one cohort it rose during treatment in everyone who had it.', inputs, input.settings)];
}

function raised(sentence: string, inputs: readonly RuleInput[], settings: ScreeningSettings): ScreeningFinding {
  const threshold = `average above ${settings['ELIG-R1.systolicMmHg']} or ${settings['ELIG-R1.diastolicMmHg']} mmHg, or known high blood pressure`;
  return reviewFinding({ ruleId: 'ELIG-R1', sentence, inputs, threshold }, ['Wait until the pressure is better controlled', 'Go ahead with closer readings and agreed limits for the day', 'Ask the person’s own doctor for a view']);
}

function tooFewReadings(readings: readonly BloodPressureReading[], settings: ScreeningSettings): ScreeningFinding {
  const need = `${settings['ELIG-A7.readings']} readings at least ${settings['ELIG-A7.minutesApart']} minutes apart within ${settings['ELIG-A7.readingsWithinDays']} days`;
  return unknownFinding(
    { ruleId: 'ELIG-A7', sentence: `There is no average blood pressure yet; the rule needs ${need}.`, inputs: readings.flatMap(readingInputs), threshold: need },
    ['blood pressure readings'],
  );
}

function averageInputs(average: Average): readonly RuleInput[] {
  return [{ name: 'average blood pressure', value: written(average), unit: 'mmHg' }, ...average.readings.flatMap(readingInputs)];
}

function readingInputs(reading: BloodPressureReading): readonly RuleInput[] {
  return [{ name: 'blood pressure', value: `${reading.systolicMmHg}/${reading.diastolicMmHg}`, unit: 'mmHg', at: reading.takenAt }];
}

function written(average: Average): string {
  return `${oneDecimal(average.systolicMmHg)}/${oneDecimal(average.diastolicMmHg)}`;
}

/** Cut, not rounded: 159.96 must not read as 160 beside a rule that did not find 160. */
function oneDecimal(value: number): number {
  return Math.floor(value * 10) / 10;
}

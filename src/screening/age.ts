import { ageOn, localDateOf } from '#foundation/zoned-time.ts';
import type { EligibilityInput } from './eligibility-input.ts';
import type { ScreeningFinding } from './screening-finding.ts';
import { gapFinding, infoFinding, refuseFinding } from './screening-finding.ts';

/** Full years of age today on the clinic's calendar; null when the date of birth is not known. */
export function ageYears(input: Pick<EligibilityInput, 'birthDate' | 'now' | 'zone'>): number | null {
  if (input.birthDate.state !== 'known') return null;
  return ageOn(input.birthDate.value, localDateOf(input.now, input.zone));
}

/** The lowest age (ELIG-A10), and a note on the first esketamine dose of older people where a label differs (LABEL-AGE). */
export function screenAge(input: EligibilityInput): readonly ScreeningFinding[] {
  if (input.birthDate.state !== 'known') return [gapFinding('ELIG-A10', 'date of birth', input.birthDate.state, 'blocks')];
  const age = ageOn(input.birthDate.value, localDateOf(input.now, input.zone));
  const inputs = [{ name: 'age', value: age, unit: 'years' }];
  const minimum = input.settings['ELIG-A10.minimumAgeYears'];
  if (age < minimum) {
    const parts = { ruleId: 'ELIG-A10', sentence: `The person is younger than ${minimum}.`, inputs, threshold: `${minimum} years` } as const;
    return [refuseFinding(parts, `Reaching the age of ${minimum}, or a document that corrects the date of birth; then screening is run again.`)];
  }
  const older = input.settings['LABEL-AGE.olderYears'];
  if (age < older || input.treatment.product !== 'esketamine') return [];
  return [infoFinding({ ruleId: 'LABEL-AGE', sentence: firstDoseNote(input, older), inputs, threshold: `${older} years` })];
}

function firstDoseNote({ jurisdiction }: EligibilityInput, older: number): string {
  switch (jurisdiction) {
    case 'us':
      return `From ${older} years some countries start esketamine at 28 mg. The US label summaries name no separate first dose, so 56 mg is kept as the label’s first dose.`;
  }
}

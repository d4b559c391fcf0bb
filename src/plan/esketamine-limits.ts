import type { Instant } from '#foundation/instant.ts';
import type { Milligrams } from '#foundation/quantity.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { RuleInput } from '#foundation/rule.ts';
import type { ZoneName } from '#foundation/zoned-time.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
import type { Indication } from '#screening/treatment.ts';
import type { DoseFinding } from './dose-finding.ts';
import { doseFinding } from './dose-finding.ts';
import { countDosesInDays } from './dose-interval.ts';
import type { EarlierDose } from './ordered-dose.ts';
import { countDevices } from './route.ts';
import type { PlanSettings } from './settings.ts';

/** What the esketamine rules look at. */
export type EsketamineInput = {
  readonly dose: Milligrams;
  /** The session in question; null when none is booked, and then sessions are not counted. */
  readonly plannedAt: Instant | null;
  readonly zone: ZoneName;
  /** What the person seeks treatment for; the label's first dose differs (OncNA). */
  readonly indication: Indication | null;
  /** Whether the clinic works under the United States label. */
  readonly isUnitedStates: boolean;
  readonly ageYears: number | null;
  readonly earlierDoses: readonly EarlierDose[];
};

/**
 * The esketamine rules (DOSE-6): whole devices of 28 mg up to 84 mg, the label's first dose, and at most two sessions
 * a week. The weekly line is the label's most frequent schedule and so holds after induction too.
 */
export function checkEsketamine(input: EsketamineInput, settings: PlanSettings): readonly DoseFinding[] {
  return [wholeDevices(input), labelFirstDose(input), twentyEightMilligrams(input), sessionsInWeek(input, settings), olderAge(input, settings)].filter(
    (finding) => finding !== null,
  );
}

function doseInput(input: EsketamineInput): RuleInput {
  return { name: 'dose', value: input.dose.toFixed(), unit: 'mg' };
}

function wholeDevices(input: EsketamineInput): DoseFinding | null {
  if (!isRefusal(countDevices(input.dose))) return null;
  return doseFinding({
    ruleId: 'DOSE-6',
    level: 'never',
    sentence: 'Esketamine is given in whole devices: 28, 56 or 84 mg.',
    inputs: [doseInput(input)],
    threshold: '28, 56 or 84 mg in one session',
    source: { key: 'MIMS', mark: 'C' },
    remedy: 'Choose one, two or three devices.',
  });
}

function labelFirstDose(input: EsketamineInput): DoseFinding | null {
  const isFirst = !input.earlierDoses.some((each) => each.treatment === 'esketamine-nasal');
  if (!isFirst || !input.dose.equals(84) || input.indication === 'depression-with-acute-suicidality') return null;
  return doseFinding({
    ruleId: 'DOSE-6',
    level: 'soft',
    sentence: 'The label’s first dose for treatment-resistant depression is 56 mg.',
    inputs: [doseInput(input), { name: 'indication', value: input.indication }],
    threshold: 'First dose 56 mg',
    source: { key: 'OncNA', mark: 'C' },
    remedy: 'The prescriber writes the reason, or orders 56 mg.',
  });
}

function twentyEightMilligrams(input: EsketamineInput): DoseFinding | null {
  if (!input.isUnitedStates || !input.dose.equals(28)) return null;
  return doseFinding({
    ruleId: 'DOSE-6',
    level: 'soft',
    sentence: 'The United States label gives 56 or 84 mg; 28 mg alone is not part of its schedule.',
    inputs: [doseInput(input)],
    threshold: '56 or 84 mg under the United States label',
    source: { key: 'OncNA', mark: 'C' },
    remedy: 'The prescriber writes the reason, or orders 56 or 84 mg.',
  });
}

function sessionsInWeek(input: EsketamineInput, settings: PlanSettings): DoseFinding | null {
  if (input.plannedAt === null) return null;
  const esketamine = input.earlierDoses.filter((each) => each.treatment === 'esketamine-nasal');
  const count = countDosesInDays(esketamine, localDateOf(input.plannedAt, input.zone), 7, input.zone) + 1;
  const limit = settings['DOSE-6.sessionsPerWeek'];
  if (count <= limit) return null;
  return doseFinding({
    ruleId: 'DOSE-6',
    level: 'never',
    sentence: `This would be session ${count} in 7 days; the label gives at most ${limit} a week.`,
    inputs: [{ name: 'sessions in 7 calendar days, this one included', value: count }],
    threshold: `At most ${limit} sessions in 7 calendar days`,
    source: { key: 'OncNA', mark: 'C' },
    remedy: 'Choose a later day.',
  });
}

function olderAge(input: EsketamineInput, settings: PlanSettings): DoseFinding | null {
  const limit = settings['DOSE-6.olderAgeYears'];
  if (input.ageYears === null || input.ageYears < limit || !input.isUnitedStates) return null;
  return doseFinding({
    ruleId: 'DOSE-6',
    level: 'information',
    sentence: `From ${limit} years some countries start at 28 mg; the United States label does not.`,
    inputs: [{ name: 'age', value: input.ageYears, unit: 'years' }],
    threshold: `${limit} years or older`,
    source: { key: 'EUspc', mark: 'C' },
    remedy: 'Nothing is needed.',
  });
}

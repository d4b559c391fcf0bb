import type { Kilograms, Milligrams, MilligramsPerKilogram } from '#foundation/quantity.ts';
import { doseForWeight, dosePerWeight, exact, isMore } from '#foundation/quantity.ts';
import type { RuleInput } from '#foundation/rule.ts';
import type { DoseFinding, DoseFindingLevel } from './dose-finding.ts';
import { doseFinding } from './dose-finding.ts';
import type { PlanRuleId } from './rules.ts';
import type { TreatmentKey } from './route.ts';
import type { PlanSettings } from './settings.ts';
import { planSettings } from './settings.ts';

type SettingName = keyof PlanSettings;

/** The ceilings of one treatment; the `never` line is fixed in code and no clinic can move it. */
export type DoseCeiling = {
  readonly ruleId: PlanRuleId;
  readonly unit: 'mg' | 'mg/kg';
  readonly firstDose: SettingName | null;
  readonly anyDose: SettingName | null;
  readonly secondPrescriber: SettingName | null;
  readonly never: string;
};

/**
 * Ceilings by treatment (DOSE-1 to DOSE-5). Esketamine is not here: its doses are an allowlist (DOSE-6).
 * The `never` lines stand because the anaesthetic range begins not far above them (Ketalar).
 */
export const doseCeilings: Readonly<Record<Exclude<TreatmentKey, 'esketamine-nasal'>, DoseCeiling>> = {
  'racemic-intravenous': { ruleId: 'DOSE-1', unit: 'mg/kg', firstDose: 'DOSE-1.firstDose', anyDose: 'DOSE-1.anyDose', secondPrescriber: 'DOSE-1.secondPrescriber', never: '1.5' },
  'racemic-intramuscular': { ruleId: 'DOSE-2', unit: 'mg/kg', firstDose: 'DOSE-2.firstDose', anyDose: 'DOSE-2.anyDose', secondPrescriber: 'DOSE-2.secondPrescriber', never: '2' },
  'racemic-sublingual': { ruleId: 'DOSE-3', unit: 'mg', firstDose: 'DOSE-3.firstDose', anyDose: 'DOSE-3.anyDose', secondPrescriber: 'DOSE-3.secondPrescriber', never: '600' },
  'racemic-oral': { ruleId: 'DOSE-4', unit: 'mg/kg', firstDose: null, anyDose: 'DOSE-4.anyDose', secondPrescriber: null, never: '5' },
  'racemic-nasal': { ruleId: 'DOSE-5', unit: 'mg', firstDose: null, anyDose: null, secondPrescriber: null, never: '100' },
};

/** What the ceilings look at; `weight` is null when nobody has weighed the person. */
export type CeilingInput = {
  readonly treatment: keyof typeof doseCeilings;
  readonly dose: Milligrams;
  readonly weight: Kilograms | null;
  /** Whether no earlier dose of this treatment is on record. */
  readonly isFirstDose: boolean;
};

type Passed = { readonly level: DoseFindingLevel; readonly limit: string; readonly what: string; readonly setting: SettingName | null };

const asks: Readonly<Record<DoseFindingLevel, string>> = {
  information: 'For information.',
  soft: 'The clinic asks for a written reason.',
  'second-prescriber': 'The clinic asks for a second prescriber.',
  never: 'It cannot be ordered.',
};

const remedies: Readonly<Record<DoseFindingLevel, string>> = {
  information: 'Nothing is needed.',
  soft: 'The prescriber writes the reason, or orders a lower dose.',
  'second-prescriber': 'A second prescriber signs, or a lower dose is ordered.',
  never: 'Order a lower dose; no reason or signature lifts this line.',
};

/**
 * The highest ceiling a dose passes (DOSE-1 to DOSE-5), or none.
 * A limit per kilogram is compared in whole milligrams, rounded as the dose itself is (DOSE-11), so that ordering
 * exactly the limit is not over it; the `never` line is rounded down instead and is not passed even by rounding.
 * Without a weight a limit per kilogram cannot be judged: `checkWeight` then stops the order (DOSE-9).
 */
export function checkCeilings(input: CeilingInput, settings: PlanSettings): readonly DoseFinding[] {
  const ceiling = doseCeilings[input.treatment];
  const findings = input.treatment === 'racemic-nasal' ? [compoundedNasalNotice()] : [];
  const passed = highestPassed(ceiling, input, settings);
  return passed === null ? findings : [...findings, ceilingFinding(ceiling, input, passed)];
}

function highestPassed(ceiling: DoseCeiling, input: CeilingInput, settings: PlanSettings): Passed | null {
  if (ceiling.unit === 'mg/kg' && input.weight === null) return null;
  const { dose } = input;
  if (isMore(dose, neverLine(ceiling, input.weight))) return { level: 'never', limit: ceiling.never, what: 'Never above', setting: null };
  const steps = [
    { level: 'second-prescriber', name: ceiling.secondPrescriber, what: 'Second prescriber above' },
    { level: 'soft', name: ceiling.anyDose, what: 'Reason above' },
    { level: 'soft', name: input.isFirstDose ? ceiling.firstDose : null, what: 'Reason for a first dose above' },
  ] as const;
  for (const { level, name, what } of steps) {
    if (name === null) continue;
    const limit = String(settings[name]);
    if (isMore(dose, limitInMilligrams(limit, ceiling.unit, input.weight))) return { level, limit, what, setting: name };
  }
  return null;
}

function limitInMilligrams(limit: string, unit: 'mg' | 'mg/kg', weight: Kilograms | null): Milligrams {
  return unit === 'mg' || weight === null ? exact(limit, 'mg') : doseForWeight(exact(limit, 'mg/kg'), weight);
}

function neverLine(ceiling: DoseCeiling, weight: Kilograms | null): Milligrams {
  if (ceiling.unit === 'mg' || weight === null) return exact(ceiling.never, 'mg');
  return exact(exact(ceiling.never, 'mg/kg').times(weight).floor().toFixed(), 'mg');
}

function ceilingFinding(ceiling: DoseCeiling, input: CeilingInput, passed: Passed): DoseFinding {
  const limit = `${passed.limit} ${ceiling.unit}`;
  return doseFinding({
    ruleId: ceiling.ruleId,
    level: passed.level,
    sentence: `The dose is above ${limit}. ${asks[passed.level]}`,
    inputs: ceilingInputs(ceiling, input),
    threshold: `${passed.what} ${limit}`,
    source: passed.setting === null ? { key: 'Ketalar', mark: 'P' } : planSettings[passed.setting].source,
    remedy: remedies[passed.level],
  });
}

function ceilingInputs(ceiling: DoseCeiling, input: CeilingInput): readonly RuleInput[] {
  const dose: RuleInput = { name: 'dose', value: input.dose.toFixed(), unit: 'mg' };
  const first: RuleInput = { name: 'first dose of this treatment', value: input.isFirstDose };
  if (ceiling.unit === 'mg' || input.weight === null) return [dose, first];
  const perWeight: MilligramsPerKilogram = dosePerWeight(input.dose, input.weight);
  return [
    dose,
    { name: 'dose for weight', value: perWeight.toFixed(3), unit: 'mg/kg' },
    { name: 'weight', value: input.weight.toFixed(), unit: 'kg' },
    first,
  ];
}

function compoundedNasalNotice(): DoseFinding {
  return doseFinding({
    ruleId: 'DOSE-5',
    level: 'soft',
    sentence: 'Compounded nasal ketamine is not an approved product; the FDA published a notice on it on 16 February 2022.',
    inputs: [],
    threshold: 'Any use asks for a reason',
    source: { key: 'FDA22', mark: 'C' },
    remedy: 'The prescriber writes the reason, or chooses another treatment.',
  });
}

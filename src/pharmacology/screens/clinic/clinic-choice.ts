import type { Choice } from '../../exploring.ts';
import { firstChoice } from '../../exploring.ts';
import { modelsFor } from '../../models.ts';
import type { WrittenDose } from '../../regimen.ts';
import { STUDY_DOSES } from '../../study-doses.ts';
import type { Route, Substance } from '../../substance.ts';
import { SUBSTANCES } from '../../substance.ts';

/** The unit that a dose is written in. */
export type DoseUnit = 'mg' | 'mg/kg';

/** The dose that a route begins with: one that a study gave. @throws Error for a route without one */
export function startingDose(route: Route): WrittenDose {
  const example = STUDY_DOSES.find(({ dose }) => dose.route === route);
  if (example === undefined) throw new Error(`no study dose goes by the route ${route}`);
  return example.dose;
}

/** The substances of which a model knows this route. */
export function substancesBy(route: Route): readonly Substance[] {
  return SUBSTANCES.filter((substance) => modelsFor(substance, route).length > 0);
}

/** The choice by another route or of another substance, with the primary model of both; weight, series and hours stay. */
export function withRoute(choice: Choice, route: Route, wanted: Substance): Choice {
  const known = substancesBy(route);
  const substance = known.includes(wanted) ? wanted : (known[0] ?? wanted);
  const dose = route === choice.dose.route ? choice.dose : startingDose(route);
  const { weightKg, rhythm, times, windowH } = choice;
  return { ...firstChoice(substance, dose), weightKg, rhythm, times, windowH };
}

/** The amount of a dose as it is written; null for devices, which hold what they hold. */
export function amountOf(dose: WrittenDose): { readonly value: string; readonly unit: DoseUnit } | null {
  if (dose.route === 'nasal') return null;
  return dose.route === 'intravenous' ? (dose.steps[0]?.amount ?? null) : dose.amount;
}

/** The dose with another amount. */
export function withAmount(dose: WrittenDose, value: string, unit: DoseUnit): WrittenDose {
  const amount = { value, unit };
  switch (dose.route) {
    case 'intravenous':
      return { ...dose, steps: [{ minutes: dose.steps[0]?.minutes ?? 0, amount }] };
    case 'intramuscular':
    case 'sublingual':
    case 'oral':
      return { ...dose, amount };
    case 'nasal':
      return dose;
  }
}

/** Minutes between two devices, as in the study of the model. */
const BETWEEN_DEVICES_MINUTES = 5;

/** So many devices of 28 mg, one after the other. */
export function withDevices(dose: WrittenDose, count: number): WrittenDose {
  if (dose.route !== 'nasal') return dose;
  const amount = dose.devices[0]?.amount ?? { value: '28', unit: 'mg' as const };
  return { ...dose, devices: Array.from({ length: count }, (_, index) => ({ amount, afterMinutes: index * BETWEEN_DEVICES_MINUTES })) };
}

/** A slider's position as digits, without the rests of a computer's fractions. */
export function digitsOf(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** How far a slider goes for a unit. */
export const DOSE_SLIDER = { 'mg/kg': { min: 0.05, max: 2, step: 0.05 }, mg: { min: 1, max: 200, step: 1 } } as const satisfies Readonly<Record<DoseUnit, object>>;

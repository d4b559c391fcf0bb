/** What a model may know of a person. An age of null is not known, and then the model's typical adult stands in for it. */
export type Person = {
  readonly weightKg: number;
  readonly ageYears: number | null;
  /** The race factors of the 2021 esketamine model; off unless its own table is to be reproduced, because weight explains more. */
  readonly raceFactor: 'none' | 'Asian' | 'Japanese';
};

/** The adult most models are written for. */
export const TYPICAL_ADULT: Person = { weightKg: 70, ageYears: 40, raceFactor: 'none' };

/** Scales values with (weight / 70 kg) to a power: 1 for volumes, 0.75 for clearances. */
export function withWeight(values: Readonly<Record<string, number>>, weightKg: number, powers: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const scaled = Object.entries(powers).map(([name, power]) => [name, (values[name] ?? 0) * (weightKg / TYPICAL_ADULT.weightKg) ** power]);
  return { ...values, ...Object.fromEntries(scaled) };
}

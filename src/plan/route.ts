import type { Milligrams } from '#foundation/quantity.ts';
import { exact } from '#foundation/quantity.ts';
import type { Refusal } from '#foundation/refusal.ts';
import type { Product, Route } from '#screening/treatment.ts';
import { refuse } from './refusals.ts';

/** The pairs of product and route that may be ordered; no other pair exists in the product. */
export type TreatmentKey =
  | 'racemic-intravenous'
  | 'racemic-intramuscular'
  | 'racemic-sublingual'
  | 'racemic-oral'
  | 'racemic-nasal'
  | 'esketamine-nasal';

/** One pair of product and route with its name in full and the units in which it may be ordered. */
export type Treatment = {
  readonly key: TreatmentKey;
  readonly product: Product;
  readonly route: Route;
  readonly name: string;
  /** `mg/kg` only where the limits of the route are per kilogram. */
  readonly orderedIn: readonly ('mg' | 'mg/kg')[];
  /** Solutions are drawn from a vial, so their order names a concentration and a volume. */
  readonly form: 'solution' | 'lozenge' | 'oral-dose' | 'nasal-spray' | 'spray-device';
};

/** The allowlist of treatments (H05); everything else is refused by `findTreatment`. */
export const treatments: Readonly<Record<TreatmentKey, Treatment>> = {
  'racemic-intravenous': {
    key: 'racemic-intravenous',
    product: 'racemic-ketamine',
    route: 'intravenous',
    name: 'Racemic ketamine, intravenous infusion',
    orderedIn: ['mg/kg', 'mg'],
    form: 'solution',
  },
  'racemic-intramuscular': {
    key: 'racemic-intramuscular',
    product: 'racemic-ketamine',
    route: 'intramuscular',
    name: 'Racemic ketamine, intramuscular injection',
    orderedIn: ['mg/kg', 'mg'],
    form: 'solution',
  },
  'racemic-sublingual': {
    key: 'racemic-sublingual',
    product: 'racemic-ketamine',
    route: 'sublingual',
    name: 'Racemic ketamine, sublingual lozenge',
    orderedIn: ['mg'],
    form: 'lozenge',
  },
  'racemic-oral': {
    key: 'racemic-oral',
    product: 'racemic-ketamine',
    route: 'oral',
    name: 'Racemic ketamine, by mouth and swallowed',
    orderedIn: ['mg/kg', 'mg'],
    form: 'oral-dose',
  },
  'racemic-nasal': {
    key: 'racemic-nasal',
    product: 'racemic-ketamine',
    route: 'nasal',
    name: 'Racemic ketamine, compounded nasal spray',
    orderedIn: ['mg'],
    form: 'nasal-spray',
  },
  'esketamine-nasal': {
    key: 'esketamine-nasal',
    product: 'esketamine',
    route: 'nasal',
    name: 'Esketamine, nasal spray device',
    orderedIn: ['mg'],
    form: 'spray-device',
  },
};

/** What one esketamine device holds: 28 mg in two sprays (DevIFU). */
export const esketamineDeviceDose: Milligrams = exact('28', 'mg');

/** The whole-device doses of the esketamine label: one, two or three devices (MIMS). */
export const esketamineDoses: readonly Milligrams[] = [exact('28', 'mg'), exact('56', 'mg'), exact('84', 'mg')];

/**
 * The allowlisted treatment of a product by a route, ordered in a unit.
 * Refuses `treatment.not-offered` for any other pair and `treatment.unit-not-offered` for a unit the pair does not take.
 */
export function findTreatment(product: string, route: string, unit: string): Treatment | Refusal {
  const treatment = Object.values(treatments).find((each) => each.product === product && each.route === route);
  if (treatment === undefined) return refuse('treatment.not-offered', { product, route });
  if (!treatment.orderedIn.some((each) => each === unit)) {
    return refuse('treatment.unit-not-offered', { treatment: treatment.key, unit, offered: treatment.orderedIn });
  }
  return treatment;
}

/** How many 28 mg devices make up an esketamine dose; refuses `treatment.not-whole-devices` for anything but 28, 56 or 84 mg. */
export function countDevices(dose: Milligrams): number | Refusal {
  if (!esketamineDoses.some((each) => each.equals(dose))) {
    return refuse('treatment.not-whole-devices', { doseMg: dose.toFixed() });
  }
  return dose.dividedBy(esketamineDeviceDose).toNumber();
}

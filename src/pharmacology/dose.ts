import type { Route } from './substance.ts';

/** A stretch of an infusion at one rate; a rate of 0 is a pause. */
export type InfusionStep = { readonly mg: number; readonly hours: number };

/** One dose as it was or will be given, in milligrams and hours from the start of the regimen. */
export type Dose =
  /** Into a vein: steps one after the other; a step of 0 hours is given at once. */
  | { readonly route: 'intravenous'; readonly atH: number; readonly steps: readonly InfusionStep[] }
  | { readonly route: 'intramuscular'; readonly atH: number; readonly mg: number }
  /** Kept under the tongue or in the cheek for a time, then swallowed or spat out. */
  | { readonly route: 'sublingual'; readonly atH: number; readonly mg: number; readonly holdH: number; readonly afterwards: 'swallow' | 'spit' }
  /** Devices one after the other, each both nostrils. */
  | { readonly route: 'nasal'; readonly atH: number; readonly devices: readonly { readonly mg: number; readonly afterH: number }[] }
  | { readonly route: 'oral'; readonly atH: number; readonly mg: number };

/** A dose by one route. */
export type DoseOf<R extends Route> = Extract<Dose, { readonly route: R }>;

/** Everything given, in milligrams. */
export function totalMg(dose: Dose): number {
  if (dose.route === 'intravenous') return dose.steps.reduce((sum, { mg }) => sum + mg, 0);
  if (dose.route === 'nasal') return dose.devices.reduce((sum, { mg }) => sum + mg, 0);
  return dose.mg;
}

/** From its beginning to the last of it being given; a lozenge lasts as long as it is kept. */
export function lastsH(dose: Dose): number {
  if (dose.route === 'intravenous') return dose.steps.reduce((sum, { hours }) => sum + hours, 0);
  if (dose.route === 'nasal') return Math.max(0, ...dose.devices.map(({ afterH }) => afterH));
  return dose.route === 'sublingual' ? dose.holdH : 0;
}

import type { Eigenmodes } from './eigenmodes.ts';
import { addFading, addTwoFading } from './fading.ts';
import type { Input } from './linear-system.ts';
import { isAtOnce, ONE_MOMENT_H } from './linear-system.ts';

/** The same dose given at several times, each followed for a while on the same even grid. */
export type Series = {
  /** When each dose is given, hours, rising. */
  readonly atH: readonly number[];
  readonly stepH: number;
  /** How many times are looked at after each dose, the first one at the dose itself. */
  readonly steps: number;
};

/** Which compartments make up a curve, by place, with the factor from milligrams to its concentration. */
export type CurveParts = readonly { readonly place: number; readonly factor: number }[];

/** What is below this share of the curve's peak adds nothing to a double. */
const NEGLIGIBLE = 1e-19;

/** When the last input of a dose at hour 0 has ended. */
export function inputsEndH(inputs: readonly Input[]): number {
  return inputs.reduce((latest, { atH, durationH }) => Math.max(latest, atH + durationH), 0);
}

/**
 * Fills one curve per set of parts: the steps after the first dose, then those after the second, and so on.
 * The response to one dose is computed once; later doses add what earlier ones left, which only slow modes do.
 * Exact for doses whose inputs end before the next dose begins.
 * @param inputs what one dose at hour 0 puts in
 */
export function fillSeries(modes: Eigenmodes, compartments: readonly string[], inputs: readonly Input[], series: Series, curves: readonly { readonly parts: CurveParts; readonly into: Float64Array }[]): void {
  const response = respond(modes, compartments, inputs);
  const endH = inputsEndH(inputs);
  const left = new Float64Array(modes.size);
  for (const { parts, into } of curves) fillResponse(modes, response, weightsOf(modes, parts), series, into.fill(0, 0, series.steps));
  for (let dose = 1; dose < series.atH.length; dose++) {
    const sinceEndH = (series.atH[dose] ?? 0) - (series.atH[dose - 1] ?? 0) - endH;
    for (let mode = 0; mode < modes.size; mode++) {
      const fading = modes.fading[mode] ?? 0;
      left[mode] = ((left[mode] ?? 0) * Math.exp(-fading * endH) + (response.at(-1)?.state[mode] ?? 0)) * Math.exp(-fading * sinceEndH);
    }
    for (const { parts, into } of curves) addLeftover(modes, left, weightsOf(modes, parts), series, dose, into);
  }
}

/** A stretch between two changes of input: the modes when it begins, and where each would settle if it went on. */
type Stretch = { readonly fromH: number; readonly state: Float64Array; readonly settled: Float64Array };

function respond({ size, fading, strengths }: Eigenmodes, compartments: readonly string[], inputs: readonly Input[]): readonly Stretch[] {
  const moments = [...new Set(inputs.flatMap(({ atH, durationH }) => [atH, atH + durationH]))].toSorted((left, right) => left - right);
  const stretches: Stretch[] = [];
  for (const fromH of moments) {
    const before = stretches.at(-1);
    const state = new Float64Array(size);
    const settled = new Float64Array(size);
    for (let mode = 0; mode < size; mode++) {
      const rate = fading[mode] ?? 0;
      if (before !== undefined) {
        const passed = -rate * (fromH - before.fromH);
        state[mode] = (before.state[mode] ?? 0) * Math.exp(passed) - (before.settled[mode] ?? 0) * Math.expm1(passed);
      }
      for (const input of inputs) {
        const { compartment, atH, durationH, mg } = input;
        const strength = mg * (strengths[mode * size + compartments.indexOf(compartment)] ?? 0);
        if (isAtOnce(input) && atH === fromH) state[mode] = (state[mode] ?? 0) + strength;
        else if (!isAtOnce(input) && atH <= fromH && fromH < atH + durationH) settled[mode] = (settled[mode] ?? 0) + strength / durationH / rate;
      }
    }
    stretches.push({ fromH, state, settled });
  }
  return stretches;
}

/** How much of each mode is in a curve. */
function weightsOf({ size, vectors }: Eigenmodes, parts: CurveParts): Float64Array {
  const weights = new Float64Array(size);
  for (const { place, factor } of parts) {
    for (let mode = 0; mode < size; mode++) weights[mode] = (weights[mode] ?? 0) + factor * (vectors[place * size + mode] ?? 0);
  }
  return weights;
}

function fillResponse({ size, fading }: Eigenmodes, response: readonly Stretch[], weights: Float64Array, { stepH, steps }: Series, into: Float64Array): void {
  for (const [index, { fromH, state, settled }] of response.entries()) {
    const firstStep = (hour: number): number => Math.ceil((hour - ONE_MOMENT_H) / stepH);
    const from = firstStep(fromH);
    const to = Math.min(steps, firstStep(response[index + 1]?.fromH ?? Number.POSITIVE_INFINITY));
    if (from >= to) continue;
    for (let mode = 0; mode < size; mode++) {
      const weight = weights[mode] ?? 0;
      if (weight === 0) continue;
      const aim = weight * (settled[mode] ?? 0);
      const rate = fading[mode] ?? 0;
      if (aim !== 0) addFading(into, from, to, aim, 1);
      addFading(into, from, to, (weight * (state[mode] ?? 0) - aim) * Math.exp(-rate * (from * stepH - fromH)), Math.exp(-rate * stepH));
    }
  }
}

/** The response once more at a later dose, on top of what earlier doses left there. */
function addLeftover({ size, fading }: Eigenmodes, left: Float64Array, weights: Float64Array, { stepH, steps }: Series, dose: number, into: Float64Array): void {
  const response = into.subarray(0, steps);
  const start = dose * steps;
  const least = NEGLIGIBLE * (response[Math.min(steps - 1, 60)] ?? 0);
  const lasting: { readonly strength: number; readonly factor: number }[] = [];
  for (let mode = 0; mode < size; mode++) {
    const strength = (weights[mode] ?? 0) * (left[mode] ?? 0);
    if (Math.abs(strength) > least) lasting.push({ strength, factor: Math.exp(-(fading[mode] ?? 0) * stepH) });
  }
  const none = { strength: 0, factor: 1 };
  addTwoFading(into, start, response, steps, lasting[0] ?? none, lasting[1] ?? none);
  for (const { strength, factor } of lasting.slice(2)) addFading(into, start, start + steps, strength, factor);
}

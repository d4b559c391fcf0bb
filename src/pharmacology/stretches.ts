import type { Eigenmodes } from './eigenmodes.ts';
import type { Fading } from './fading.ts';
import { writeFading } from './fading.ts';
import type { Input } from './linear-system.ts';
import { isAtOnce, ONE_MOMENT_H } from './linear-system.ts';
import type { ModeArrays } from './mode-arrays.ts';

/** A stretch of time in which inputs stay as they are: the modes when it begins, and where each would settle if it went on. */
export type Stretch = { readonly fromH: number; readonly state: Float64Array; readonly settled: Float64Array };

/** Hours that lie evenly, so many of them, the first one at `fromH`. */
export type EvenHours = { readonly fromH: number; readonly stepH: number; readonly steps: number };

/** Which compartments make up a curve, by place, with the factor from milligrams to its concentration. */
export type CurveParts = readonly { readonly place: number; readonly factor: number }[];

/** When the last input has ended. */
export function inputsEndH(inputs: readonly Input[]): number {
  return inputs.reduce((latest, { atH, durationH }) => Math.max(latest, atH + durationH), 0);
}

/**
 * What inputs do to each mode, from one change of input to the next; in the last stretch nothing arrives any more.
 * @param arrays what is reckoned is kept in some of them
 * @param left what is in each mode already, from hour 0 on
 */
export function stretchesOf(modes: Eigenmodes, compartments: readonly string[], inputs: readonly Input[], arrays: ModeArrays, left: Float64Array | null = null): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const fromH of momentsOf(inputs, left === null ? [] : [0])) {
    const before = stretches.at(-1);
    const state = arrays.take();
    if (before !== undefined) stateAt(modes, before, fromH, state);
    else if (left !== null) state.set(left);
    const settled = arrays.take();
    for (const input of inputs) arrive(modes, compartments.indexOf(input.compartment), input, fromH, { state, settled });
    stretches.push({ fromH, state, settled });
  }
  return stretches;
}

/** The hours at which an input begins or ends, rising, each once. */
function momentsOf(inputs: readonly Input[], moments: number[]): readonly number[] {
  for (const { atH, durationH } of inputs) {
    if (!moments.includes(atH)) moments.push(atH);
    if (!moments.includes(atH + durationH)) moments.push(atH + durationH);
  }
  return moments.toSorted((one, other) => one - other);
}

/** Writes what is in each mode at an hour of a stretch. */
export function stateAt({ size, fading }: Eigenmodes, { fromH, state, settled }: Stretch, hour: number, later: Float64Array): void {
  for (let mode = 0; mode < size; mode++) {
    const aim = settled[mode] ?? 0;
    later[mode] = aim + ((state[mode] ?? 0) - aim) * Math.exp(-(fading[mode] ?? 0) * (hour - fromH));
  }
}

/** Lets an input arrive in the stretch that begins at an hour, if it does. */
function arrive({ size, fading, strengths }: Eigenmodes, place: number, input: Input, fromH: number, { state, settled }: Pick<Stretch, 'state' | 'settled'>): void {
  const { atH, durationH, mg } = input;
  const atOnce = isAtOnce(input);
  if (atOnce ? atH !== fromH : fromH < atH || fromH >= atH + durationH) return;
  for (let mode = 0; mode < size; mode++) {
    const strength = mg * (strengths[mode * size + place] ?? 0);
    if (atOnce) state[mode] = (state[mode] ?? 0) + strength;
    else settled[mode] = (settled[mode] ?? 0) + strength / durationH / (fading[mode] ?? 0);
  }
}

/** How much of each mode is in a curve. */
export function weightsOf({ size, vectors }: Eigenmodes, parts: CurveParts, arrays: ModeArrays): Float64Array {
  const weights = arrays.take();
  for (const { place, factor } of parts) {
    for (let mode = 0; mode < size; mode++) weights[mode] = (weights[mode] ?? 0) + factor * (vectors[place * size + mode] ?? 0);
  }
  return weights;
}

/** The same stretches at even hours: what each mode keeps from one hour to the next, and where each stretch lies. */
export type EvenStretches = {
  readonly factors: Float64Array;
  /** From which step on and until which one, how far each mode is from where it would settle at the first of them, and where it would. */
  readonly stretches: readonly { readonly from: number; readonly to: number; readonly apart: Float64Array; readonly settled: Float64Array }[];
};

/** Lays stretches on even hours; those between two of them are left out. */
export function atEvenHours({ size, fading }: Eigenmodes, stretches: readonly Stretch[], { fromH: firstH, stepH, steps }: EvenHours, arrays: ModeArrays): EvenStretches {
  const stepAt = (hour: number): number => Math.min(steps, Math.max(0, Math.ceil((hour - firstH - ONE_MOMENT_H) / stepH)));
  const factors = arrays.take();
  for (let mode = 0; mode < size; mode++) factors[mode] = Math.exp(-(fading[mode] ?? 0) * stepH);
  const lying: EvenStretches['stretches'][number][] = [];
  for (const [index, { fromH, state, settled }] of stretches.entries()) {
    const [from, to] = [stepAt(fromH), stepAt(stretches[index + 1]?.fromH ?? Number.POSITIVE_INFINITY)];
    if (from >= to) continue;
    const apart = arrays.take();
    const sinceH = firstH + from * stepH - fromH;
    for (let mode = 0; mode < size; mode++) apart[mode] = ((state[mode] ?? 0) - (settled[mode] ?? 0)) * Math.exp(-(fading[mode] ?? 0) * sinceH);
    lying.push({ from, to, apart, settled });
  }
  return { factors, stretches: lying };
}

/**
 * Writes a curve at even hours into `into`, from `first` on.
 * @param weights how much of each mode is in the curve
 * @param fading room for the modes of one stretch
 */
export function writeCurve({ factors, stretches }: EvenStretches, weights: Float64Array, into: Float64Array, first: number, fading: Fading): void {
  into.fill(0, first, first + (stretches[0]?.from ?? 0));
  for (const { from, to, apart, settled } of stretches) {
    fading.clear();
    let level = 0;
    for (let mode = 0; mode < weights.length; mode++) {
      const weight = weights[mode] ?? 0;
      if (weight === 0) continue;
      level += weight * (settled[mode] ?? 0);
      fading.add(weight * (apart[mode] ?? 0), factors[mode] ?? 0);
    }
    writeFading(into, first + from, first + to, level, fading);
  }
}

import type { Eigenmodes } from './eigenmodes.ts';
import type { Fading } from './fading.ts';
import { addFading } from './fading.ts';
import type { Input } from './linear-system.ts';
import { isAtOnce, ONE_MOMENT_H } from './linear-system.ts';

/** A stretch of time in which inputs stay as they are: the modes when it begins, and where each would settle if it went on. */
export type Stretch = { readonly fromH: number; readonly state: Float64Array; readonly settled: Float64Array };

/** Hours that lie evenly, the first one at `fromH`. */
export type EvenHours = { readonly fromH: number; readonly stepH: number; readonly steps: number };

/** Which compartments make up a curve, by place, with the factor from milligrams to its concentration. */
export type CurveParts = readonly { readonly place: number; readonly factor: number }[];

/** When the last input has ended. */
export function inputsEndH(inputs: readonly Input[]): number {
  return inputs.reduce((latest, { atH, durationH }) => Math.max(latest, atH + durationH), 0);
}

/**
 * What inputs do to each mode, from one change of input to the next; in the last stretch nothing arrives any more.
 * @param left what is in each mode already, from hour 0 on
 */
export function stretchesOf(modes: Eigenmodes, compartments: readonly string[], inputs: readonly Input[], left: Float64Array | null = null): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const fromH of momentsOf(inputs, left === null ? [] : [0])) {
    const before = stretches.at(-1);
    const state = before === undefined ? (left ?? new Float64Array(modes.size)).slice() : stateAt(modes, before, fromH);
    const settled = new Float64Array(modes.size);
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

/** What is in each mode at an hour of a stretch. */
export function stateAt({ size, fading }: Eigenmodes, { fromH, state, settled }: Stretch, hour: number): Float64Array {
  const later = new Float64Array(size);
  for (let mode = 0; mode < size; mode++) {
    const passed = -(fading[mode] ?? 0) * (hour - fromH);
    later[mode] = (state[mode] ?? 0) * Math.exp(passed) - (settled[mode] ?? 0) * Math.expm1(passed);
  }
  return later;
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
export function weightsOf({ size, vectors }: Eigenmodes, parts: CurveParts): Float64Array {
  const weights = new Float64Array(size);
  for (const { place, factor } of parts) {
    for (let mode = 0; mode < size; mode++) weights[mode] = (weights[mode] ?? 0) + factor * (vectors[place * size + mode] ?? 0);
  }
  return weights;
}

/**
 * Writes the curve of some stretches at even hours into `into`, from `first` on.
 * @param fading room for the modes of one stretch
 */
export function writeStretches({ size, fading: rates }: Eigenmodes, stretches: readonly Stretch[], weights: Float64Array, { fromH: beginH, stepH, steps }: EvenHours, into: Float64Array, first: number, fading: Fading): void {
  const stepAt = (hour: number): number => Math.min(steps, Math.max(0, Math.ceil((hour - beginH - ONE_MOMENT_H) / stepH)));
  into.fill(0, first, first + stepAt(stretches[0]?.fromH ?? Number.POSITIVE_INFINITY));
  for (const [index, { fromH, state, settled }] of stretches.entries()) {
    const [from, to] = [stepAt(fromH), stepAt(stretches[index + 1]?.fromH ?? Number.POSITIVE_INFINITY)];
    if (from >= to) continue;
    fading.clear();
    let level = 0;
    for (let mode = 0; mode < size; mode++) {
      const weight = weights[mode] ?? 0;
      if (weight === 0) continue;
      const aim = weight * (settled[mode] ?? 0);
      const rate = rates[mode] ?? 0;
      level += aim;
      fading.add((weight * (state[mode] ?? 0) - aim) * Math.exp(-rate * (beginH + from * stepH - fromH)), Math.exp(-rate * stepH));
    }
    addFading(into.fill(level, first + from, first + to), first + from, first + to, fading);
  }
}

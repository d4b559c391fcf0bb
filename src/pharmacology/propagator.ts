import type { Eigenmodes } from './eigenmodes.ts';
import { LARGEST_MODES, modeFinder } from './eigenmodes.ts';
import type { Layout } from './linear-system.ts';
import { applied, matrixExponential } from './matrix-exponential.ts';

/** Moves the amounts of a linear system through time, exactly. A state belongs to the propagator that made it. */
export type Propagator = {
  readonly begin: () => Float64Array;
  /** The same drug per hour or milligrams per compartment, as `give` and `pass` take it. */
  readonly inward: (byCompartment: Float64Array) => Float64Array;
  /** Puts drug in at once. */
  readonly give: (state: Float64Array, inward: Float64Array) => void;
  /** Lets hours pass while drug arrives evenly. */
  readonly pass: (state: Float64Array, hours: number, inwardPerHour: Float64Array) => void;
  readonly amount: (state: Float64Array, compartment: number) => number;
};

/** The closed form where modes stand apart, else the matrix exponential. */
export function propagatorOf(layout: Layout, rates: Float64Array): Propagator {
  return byEigenmodes(layout, rates) ?? byExponential(rates, layout.compartments.length);
}

/** Each mode by itself. @returns null where modes do not stand apart */
export function byEigenmodes(layout: Layout, rates: Float64Array): Propagator | null {
  const { modes, find } = modeFinder(layout, LARGEST_MODES.exact);
  return find(rates) ? withModes(modes) : null;
}

/** Steps that miss each other by less than this share of themselves are as long as each other: a minute in hours, rounded, over some days. */
const SAME_LENGTH = 1e-12;

/** Each mode by itself, in modes that were found: one multiplication a mode for a step as long as the last one. */
export function withModes({ size, fading, vectors, strengths }: Eigenmodes): Propagator {
  const [kept, gained] = [new Float64Array(size), new Float64Array(size)];
  let lastHours = Number.NaN;
  const prepare = (hours: number): void => {
    for (let mode = 0; mode < size; mode++) {
      const rate = fading[mode] ?? 0;
      const lost = Math.expm1(-rate * hours);
      // Once most is lost, what is kept would miss its last digits as a difference.
      kept[mode] = lost > -0.5 ? 1 + lost : Math.exp(-rate * hours);
      gained[mode] = rate === 0 ? hours : -lost / rate;
    }
    lastHours = hours;
  };
  return {
    begin: () => new Float64Array(size),
    inward: (byCompartment) => applied(strengths, byCompartment, size),
    give: addTo,
    pass: (state, hours, inwardPerHour) => {
      if (!(Math.abs(hours - lastHours) <= SAME_LENGTH * hours)) prepare(hours);
      for (let mode = 0; mode < size; mode++) state[mode] = (state[mode] ?? 0) * (kept[mode] ?? 0) + (inwardPerHour[mode] ?? 0) * (gained[mode] ?? 0);
    },
    amount: (state, compartment) => {
      let sum = 0;
      for (let mode = 0; mode < size; mode++) sum += (vectors[compartment * size + mode] ?? 0) * (state[mode] ?? 0);
      return sum;
    },
  };
}

/** Steps of an even grid differ in the last digits of their hours; such as agree in this many binary digits are one. */
const LENGTH_DIGITS = 36;
const SHORTEST_H = 1e-12;

function lengthOf(hours: number): number {
  const scale = 2 ** (LENGTH_DIGITS - Math.ceil(Math.log2(Math.max(hours, SHORTEST_H))));
  return Math.round(hours * scale) / scale;
}

/** All compartments at once, for any rates; a step of a length seen before is one matrix times vector. */
export function byExponential(rates: Float64Array, size: number): Propagator {
  const steps = new Map<number, Float64Array>();
  const both = new Float64Array(2 * size);
  const stepOf = (hours: number): Float64Array => {
    const length = lengthOf(hours);
    const known = steps.get(length) ?? matrixExponential(withInputs(rates, size, hours), 2 * size);
    steps.set(length, known);
    return known;
  };
  return {
    begin: () => new Float64Array(size),
    inward: (byCompartment) => byCompartment.slice(),
    give: addTo,
    pass: (state, hours, inwardPerHour) => {
      both.set(state);
      both.set(inwardPerHour, size);
      state.set(applied(stepOf(hours), both, 2 * size).subarray(0, size));
    },
    amount: (state, compartment) => state[compartment] ?? 0,
  };
}

function addTo(state: Float64Array, inward: Float64Array): void {
  for (let index = 0; index < state.length; index++) state[index] = (state[index] ?? 0) + (inward[index] ?? 0);
}

/** The rates over some hours, with one more row and column for what arrives evenly in each compartment. */
function withInputs(rates: Float64Array, size: number, hours: number): Float64Array {
  const wide = new Float64Array(4 * size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) wide[row * 2 * size + column] = hours * (rates[row * size + column] ?? 0);
    wide[row * 2 * size + size + row] = hours;
  }
  return wide;
}

/** How many modes are added in one pass: as many as a processor holds, with their factors, without putting one aside. */
const SIDE_BY_SIDE = 5;

/** Modes on an even grid: what each adds at the first step, and what of it is left a step later. */
export class Fading {
  readonly strengths: Float64Array;
  readonly factors: Float64Array;
  #count = 0;

  /** @param most how many modes there may be */
  constructor(most: number) {
    const room = (Math.ceil(most / SIDE_BY_SIDE) + 1) * SIDE_BY_SIDE;
    this.strengths = new Float64Array(room);
    this.factors = new Float64Array(room);
  }

  get count(): number {
    return this.#count;
  }

  clear(): void {
    this.strengths.fill(0);
    this.#count = 0;
  }

  add(strength: number, factor: number): void {
    this.strengths[this.#count] = strength;
    this.factors[this.#count] = factor;
    this.#count++;
  }
}

/** Adds modes to a stretch of a curve: curve[i] += the sum of strength × factor^(i - from). */
export function addFading(curve: Float64Array, from: number, to: number, fading: Fading, first = 0): void {
  for (let place = first; place < fading.count; place += SIDE_BY_SIDE) addFive(curve, from, to, fading, place);
}

function addFive(curve: Float64Array, from: number, to: number, { strengths, factors }: Fading, place: number): void {
  const [f0, f1, f2, f3, f4] = [factors[place] ?? 0, factors[place + 1] ?? 0, factors[place + 2] ?? 0, factors[place + 3] ?? 0, factors[place + 4] ?? 0];
  let [s0, s1, s2, s3, s4] = [strengths[place] ?? 0, strengths[place + 1] ?? 0, strengths[place + 2] ?? 0, strengths[place + 3] ?? 0, strengths[place + 4] ?? 0];
  for (let index = from; index < to; index++) {
    curve[index] = (curve[index] ?? 0) + (s0 + s1 + (s2 + s3) + s4);
    s0 *= f0;
    s1 *= f1;
    s2 *= f2;
    s3 *= f3;
    s4 *= f4;
  }
}

/** What the samples of a curve come to, read one after the other. */
export type Reading = { sum: number; peak: number };

/** Reads the first `count` samples of a curve and adds them to a reading. */
export function readOff(curve: Float64Array, from: number, to: number, reading: Reading): void {
  let even = 0;
  let odd = 0;
  let peak = 0;
  let index = from;
  for (; index + 1 < to; index += 2) {
    const one = curve[index] ?? 0;
    const next = curve[index + 1] ?? 0;
    even += one;
    odd += next;
    if (one > peak) peak = one;
    if (next > peak) peak = next;
  }
  if (index < to) {
    const last = curve[index] ?? 0;
    even += last;
    if (last > peak) peak = last;
  }
  reading.sum += even + odd;
  if (peak > reading.peak) reading.peak = peak;
}

/** Reads a base with the first two modes on top of it, sample after sample, without writing any. Two steps go side by side, so that none waits for the one before. */
export function readOver(base: Float64Array, count: number, { strengths, factors }: Fading, reading: Reading): void {
  const [f, g] = [factors[0] ?? 0, factors[1] ?? 0];
  const [twoF, twoG] = [f * f, g * g];
  let [s0, t0] = [strengths[0] ?? 0, strengths[1] ?? 0];
  let [s1, t1] = [s0 * f, t0 * g];
  let even = 0;
  let odd = 0;
  let peak = 0;
  let index = 0;
  for (; index + 1 < count; index += 2) {
    const one = (base[index] ?? 0) + s0 + t0;
    const next = (base[index + 1] ?? 0) + s1 + t1;
    even += one;
    odd += next;
    if (one > peak) peak = one;
    if (next > peak) peak = next;
    s0 *= twoF;
    s1 *= twoF;
    t0 *= twoG;
    t1 *= twoG;
  }
  if (index < count) {
    const last = (base[index] ?? 0) + s0 + t0;
    even += last;
    if (last > peak) peak = last;
  }
  reading.sum += even + odd;
  if (peak > reading.peak) reading.peak = peak;
}

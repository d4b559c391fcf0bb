// The loops here are most of what the engine does. Each value stands in a variable of its own, because one that the
// machine puts aside and fetches again at each turn makes a loop up to half as slow again. The one list that is taken apart,
// in `writeFive`, is there for its length: it keeps that loop a call of its own, where all its values fit.

/** How many modes are written and how many are added in one pass: no more than a processor holds with their factors. */
const WRITTEN = 5;
const ADDED = 3;

/** Modes on an even grid: what each adds at the first step, and what of it is left a step later. */
export class Fading {
  readonly strengths: Float64Array;
  readonly factors: Float64Array;
  #count = 0;

  /** @param most how many modes there may be */
  constructor(most: number) {
    const room = WRITTEN + Math.ceil(most / ADDED) * ADDED;
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

/** Writes a stretch of a curve: curve[i] = level + the sum of strength × factor^(i - from). */
export function writeFading(curve: Float64Array, from: number, to: number, level: number, fading: Fading): void {
  writeFive(curve, from, to, fading);
  for (let place = WRITTEN; place < fading.count; place += ADDED) addThree(curve, from, to, fading, place);
  if (level !== 0) for (let index = from; index < to; index++) curve[index] = (curve[index] ?? 0) + level;
}

/** Adds modes to a stretch of a curve: curve[i] += the sum of strength × factor^(i - from). */
export function addFading(curve: Float64Array, from: number, to: number, fading: Fading): void {
  for (let place = 0; place < fading.count; place += ADDED) addThree(curve, from, to, fading, place);
}

// Both loops take two samples side by side, each two steps after its last one, so that none waits for the one before.

function writeFive(curve: Float64Array, from: number, to: number, { strengths, factors }: Fading): void {
  const f0 = factors[0] ?? 0;
  const f1 = factors[1] ?? 0;
  const f2 = factors[2] ?? 0;
  const f3 = factors[3] ?? 0;
  const f4 = factors[4] ?? 0;
  const [g0, g1, g2, g3, g4] = [f0 * f0, f1 * f1, f2 * f2, f3 * f3, f4 * f4];
  let s0 = strengths[0] ?? 0;
  let s1 = strengths[1] ?? 0;
  let s2 = strengths[2] ?? 0;
  let s3 = strengths[3] ?? 0;
  let s4 = strengths[4] ?? 0;
  let t0 = s0 * f0;
  let t1 = s1 * f1;
  let t2 = s2 * f2;
  let t3 = s3 * f3;
  let t4 = s4 * f4;
  let index = from;
  for (; index + 1 < to; index += 2) {
    curve[index] = s0 + s1 + (s2 + s3) + s4;
    curve[index + 1] = t0 + t1 + (t2 + t3) + t4;
    s0 *= g0;
    s1 *= g1;
    s2 *= g2;
    s3 *= g3;
    s4 *= g4;
    t0 *= g0;
    t1 *= g1;
    t2 *= g2;
    t3 *= g3;
    t4 *= g4;
  }
  if (index < to) curve[index] = s0 + s1 + (s2 + s3) + s4;
}

function addThree(curve: Float64Array, from: number, to: number, { strengths, factors }: Fading, place: number): void {
  const f0 = factors[place + 0] ?? 0;
  const f1 = factors[place + 1] ?? 0;
  const f2 = factors[place + 2] ?? 0;
  const g0 = f0 * f0;
  const g1 = f1 * f1;
  const g2 = f2 * f2;
  let s0 = strengths[place + 0] ?? 0;
  let s1 = strengths[place + 1] ?? 0;
  let s2 = strengths[place + 2] ?? 0;
  let t0 = s0 * f0;
  let t1 = s1 * f1;
  let t2 = s2 * f2;
  let index = from;
  for (; index + 1 < to; index += 2) {
    curve[index] = (curve[index] ?? 0) + (s0 + s1 + s2);
    curve[index + 1] = (curve[index + 1] ?? 0) + (t0 + t1 + t2);
    s0 *= g0;
    s1 *= g1;
    s2 *= g2;
    t0 *= g0;
    t1 *= g1;
    t2 *= g2;
  }
  if (index < to) curve[index] = (curve[index] ?? 0) + (s0 + s1 + s2);
}

/** What samples come to that were read so far. */
export type Reading = { sum: number; peak: number };

/** Reads a curve. Two samples go side by side, so that no sum waits for the one before. */
export function readOff(curve: Float64Array, reading: Reading): void {
  let even = 0;
  let odd = 0;
  let peak = 0;
  let index = 0;
  for (; index + 1 < curve.length; index += 2) {
    const one = curve[index] ?? 0;
    const next = curve[index + 1] ?? 0;
    even += one;
    odd += next;
    peak = Math.max(peak, Math.max(one, next));
  }
  if (index < curve.length) {
    const last = curve[index] ?? 0;
    even += last;
    if (last > peak) peak = last;
  }
  reading.sum += even + odd;
  if (peak > reading.peak) reading.peak = peak;
}

/** How many strengths are read in one pass: of six times for one mode, of three for two. */
export const STRENGTHS = 6;

/**
 * Reads a base several times over, each time with the same one or two modes on top of it, without writing any.
 * @param modes how many: 1 or 2
 * @param strengths what each mode adds at the first step, time by time, `STRENGTHS` of them from `place` on. No later
 * time is ever above the first one, so that the peak is found among the samples of that one.
 * @param factors what of each mode is left a step later
 */
export function readTogether(base: Float64Array, modes: number, strengths: Float64Array, place: number, factors: Float64Array, reading: Reading): void {
  if (modes === 1) readSix(base, base.length, strengths, place, factors[0] ?? 0, reading);
  else readThree(base, base.length, strengths, place, factors, reading);
}

/** @param count how many samples the base has; asking the base for it at each turn of the loop would cost a fifth more */
function readSix(base: Float64Array, count: number, strengths: Float64Array, place: number, factor: number, reading: Reading): void {
  let s0 = strengths[place + 0] ?? 0;
  let s1 = strengths[place + 1] ?? 0;
  let s2 = strengths[place + 2] ?? 0;
  let s3 = strengths[place + 3] ?? 0;
  let s4 = strengths[place + 4] ?? 0;
  let s5 = strengths[place + 5] ?? 0;
  let sum = 0;
  let peak = 0;
  for (let index = 0; index < count; index++) {
    const level = base[index] ?? 0;
    const highest = level + s0;
    sum += highest + (level + s1) + (level + s2 + (level + s3)) + (level + s4 + (level + s5));
    if (highest > peak) peak = highest;
    s0 *= factor;
    s1 *= factor;
    s2 *= factor;
    s3 *= factor;
    s4 *= factor;
    s5 *= factor;
  }
  reading.sum += sum;
  if (peak > reading.peak) reading.peak = peak;
}

function readThree(base: Float64Array, count: number, strengths: Float64Array, place: number, factors: Float64Array, reading: Reading): void {
  const f = factors[0] ?? 0;
  const g = factors[1] ?? 0;
  let s0 = strengths[place + 0] ?? 0;
  let t0 = strengths[place + 1] ?? 0;
  let s1 = strengths[place + 2] ?? 0;
  let t1 = strengths[place + 3] ?? 0;
  let s2 = strengths[place + 4] ?? 0;
  let t2 = strengths[place + 5] ?? 0;
  let sum = 0;
  let peak = 0;
  for (let index = 0; index < count; index++) {
    const level = base[index] ?? 0;
    const highest = level + (s0 + t0);
    sum += highest + (level + (s1 + t1)) + (level + (s2 + t2));
    if (highest > peak) peak = highest;
    s0 *= f;
    t0 *= g;
    s1 *= f;
    t1 *= g;
    s2 *= f;
    t2 *= g;
  }
  reading.sum += sum;
  if (peak > reading.peak) reading.peak = peak;
}

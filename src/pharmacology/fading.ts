// The loops here are most of what the engine does. Each value stands in a variable of its own, because a list taken apart
// beside such a loop makes it up to half as slow again.

/** How many modes are added in one pass: as many as a processor holds, with their factors, without putting one aside. */
const SIDE_BY_SIDE = 5;

/** Modes on an even grid: what each adds at the first step, and what of it is left a step later. */
export class Fading {
  readonly strengths: Float64Array;
  readonly factors: Float64Array;
  #count = 0;

  /** @param most how many modes there may be */
  constructor(most: number) {
    const room = Math.ceil(most / SIDE_BY_SIDE) * SIDE_BY_SIDE;
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
export function addFading(curve: Float64Array, from: number, to: number, fading: Fading): void {
  for (let place = 0; place < fading.count; place += SIDE_BY_SIDE) addFive(curve, from, to, fading, place);
}

function addFive(curve: Float64Array, from: number, to: number, { strengths, factors }: Fading, place: number): void {
  const f0 = factors[place + 0] ?? 0;
  const f1 = factors[place + 1] ?? 0;
  const f2 = factors[place + 2] ?? 0;
  const f3 = factors[place + 3] ?? 0;
  const f4 = factors[place + 4] ?? 0;
  let s0 = strengths[place + 0] ?? 0;
  let s1 = strengths[place + 1] ?? 0;
  let s2 = strengths[place + 2] ?? 0;
  let s3 = strengths[place + 3] ?? 0;
  let s4 = strengths[place + 4] ?? 0;
  for (let index = from; index < to; index++) {
    curve[index] = (curve[index] ?? 0) + (s0 + s1 + (s2 + s3) + s4);
    s0 *= f0;
    s1 *= f1;
    s2 *= f2;
    s3 *= f3;
    s4 *= f4;
  }
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

/** How often `readThrice` reads its base, and how many modes lie on it each time. */
export const THRICE = { times: 3, modes: 2 } as const;

/**
 * Reads a base three times over, each time with the same two modes on top of it, without writing any: how they fade is
 * reckoned once for all three.
 * @param count how many samples the base has; asking the base for it at each turn of the loop would cost a fifth more
 * @param strengths what each mode adds at the first step: both of the first time, then both of the second, then of the third
 * @param factors what of each is left a step later
 */
export function readThrice(base: Float64Array, count: number, strengths: Float64Array, factors: Float64Array, reading: Reading): void {
  const f = factors[0] ?? 0;
  const g = factors[1] ?? 0;
  const s0 = strengths[0] ?? 0;
  const t0 = strengths[1] ?? 0;
  const s1 = strengths[2] ?? 0;
  const t1 = strengths[3] ?? 0;
  const s2 = strengths[4] ?? 0;
  const t2 = strengths[5] ?? 0;
  let x = 1;
  let y = 1;
  let sum = 0;
  let peak = 0;
  for (let index = 0; index < count; index++) {
    const level = base[index] ?? 0;
    const first = level + (s0 * x + t0 * y);
    const second = level + (s1 * x + t1 * y);
    const third = level + (s2 * x + t2 * y);
    sum += first + second + third;
    if (first > peak) peak = first;
    if (second > peak) peak = second;
    if (third > peak) peak = third;
    x *= f;
    y *= g;
  }
  reading.sum += sum;
  if (peak > reading.peak) reading.peak = peak;
}

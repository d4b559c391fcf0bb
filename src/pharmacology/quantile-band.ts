/** Steps of the histogram in each doubling: a value is known to within 1.1 %. */
const STEPS_PER_DOUBLING = 64;
const SHIFT = 14;
/** From 2^-20 ng/mL, which no laboratory finds, to 2^20. */
const LEAST_DOUBLING = -20;
const DOUBLINGS = 40;
const BINS = STEPS_PER_DOUBLING * DOUBLINGS + 1;
const OFFSET = (1023 + LEAST_DOUBLING) * STEPS_PER_DOUBLING;

/** How many curves wait before they are counted. */
const WAITING = 1024;
/** From one time to the next; with as many as wait, a power of two, the times would crowd each other out of the cache. */
const STRIDE = WAITING + 32;

/**
 * Quantiles at each time of a stream of curves, without keeping the curves: a histogram for each time whose steps are
 * even in the logarithm. What lies below all steps counts as zero. Curves wait as steps, those of one time side by side,
 * so that each histogram is counted in one go and all of them are there only once more curves come than may wait.
 */
export class QuantileBand {
  readonly #times: number;
  readonly #waiting: Uint16Array;
  #waits = 0;
  #counted: Uint32Array | null = null;
  #curves = 0;

  constructor(times: number) {
    this.#times = times;
    this.#waiting = new Uint16Array(times * STRIDE);
  }

  get curves(): number {
    return this.#curves;
  }

  /** Adds one curve: a value, not negative, for each time. */
  add(curve: Float64Array): void {
    if (this.#waits === WAITING) this.#count();
    const high = new Int32Array(curve.buffer, curve.byteOffset, 2 * this.#times);
    const waiting = this.#waiting;
    let place = this.#waits;
    for (let time = 0; time < this.#times; time++) {
      // The upper half of a positive number is its exponent and the first digits of its fraction: a logarithm for free.
      const step = ((high[2 * time + 1] ?? 0) >> SHIFT) - OFFSET;
      waiting[place] = step < 0 ? 0 : Math.min(step + 1, BINS - 1);
      place += STRIDE;
    }
    this.#waits++;
    this.#curves++;
  }

  /** Takes in what another band of the same times has seen. */
  merge(counts: Uint32Array, curves: number): void {
    const counted = this.#count();
    for (let index = 0; index < counts.length; index++) counted[index] = (counted[index] ?? 0) + (counts[index] ?? 0);
    this.#curves += curves;
  }

  get counts(): Uint32Array {
    return this.#count();
  }

  /** The value at each time that `share` of the curves stay below, for each share (0 to 1, rising). */
  quantiles(shares: readonly number[]): readonly Float64Array[] {
    const bands = shares.map(() => new Float64Array(this.#times));
    const wanted = shares.map((share) => Math.max(1, Math.ceil(share * this.#curves)));
    const counted = this.#counted && this.#count();
    const one = new Uint32Array(BINS);
    for (let time = 0; time < this.#times; time++) {
      const histogram = counted?.subarray(time * BINS, (time + 1) * BINS) ?? one.fill(0);
      const least = counted === null ? this.#countTime(time, one) : 0;
      readSteps(histogram, least, wanted, bands, time);
    }
    return bands;
  }

  /** Counts all that wait, so that others may. */
  #count(): Uint32Array {
    const counted = (this.#counted ??= new Uint32Array(this.#times * BINS));
    for (let time = 0; time < this.#times; time++) this.#countTime(time, counted.subarray(time * BINS, (time + 1) * BINS));
    this.#waits = 0;
    return counted;
  }

  /** Counts those that wait at one time. @returns the lowest step among them */
  #countTime(time: number, histogram: Uint32Array): number {
    const waiting = this.#waiting;
    const end = time * STRIDE + this.#waits;
    let least = BINS;
    for (let place = time * STRIDE; place < end; place++) {
      const bin = waiting[place] ?? 0;
      histogram[bin] = (histogram[bin] ?? 0) + 1;
      if (bin < least) least = bin;
    }
    return least;
  }
}

/** Reads off one histogram, from its lowest step on, where so many curves as wanted have been seen. */
function readSteps(histogram: Uint32Array, least: number, wanted: readonly number[], bands: readonly Float64Array[], time: number): void {
  let seen = 0;
  let bin = least - 1;
  for (let index = 0; index < wanted.length; index++) {
    const enough = wanted[index] ?? 0;
    while (seen < enough && bin < BINS - 1) seen += histogram[++bin] ?? 0;
    const band = bands[index];
    if (band !== undefined) band[time] = middleOf(bin);
  }
}

/** The middle of a step of the histogram. */
function middleOf(bin: number): number {
  if (bin <= 0) return 0;
  const step = bin - 1;
  const doubling = Math.floor(step / STEPS_PER_DOUBLING) + LEAST_DOUBLING;
  return 2 ** doubling * (1 + ((step % STEPS_PER_DOUBLING) + 0.5) / STEPS_PER_DOUBLING);
}

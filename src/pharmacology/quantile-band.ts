/** Steps of the histogram in each doubling: a value is known to within 1.1 %. */
const STEPS_PER_DOUBLING = 64;
const SHIFT = 14;
/** From 2^-20 ng/mL, which no laboratory finds, to 2^20. */
const LEAST_DOUBLING = -20;
const DOUBLINGS = 40;
const BINS = STEPS_PER_DOUBLING * DOUBLINGS + 1;
const OFFSET = (1023 + LEAST_DOUBLING) * STEPS_PER_DOUBLING;

/**
 * Quantiles at each time of a stream of curves, without keeping the curves: a histogram for each time whose steps are
 * even in the logarithm. What lies below all steps counts as zero.
 */
export class QuantileBand {
  readonly #times: number;
  readonly #counts: Uint32Array;
  #curves = 0;

  constructor(times: number) {
    this.#times = times;
    this.#counts = new Uint32Array(times * BINS);
  }

  get curves(): number {
    return this.#curves;
  }

  /** Adds one curve: a value, not negative, for each time. */
  add(curve: Float64Array): void {
    const high = new Int32Array(curve.buffer, curve.byteOffset, 2 * this.#times);
    for (let time = 0; time < this.#times; time++) {
      // The upper half of a positive number is its exponent and the first digits of its fraction: a logarithm for free.
      const step = ((high[2 * time + 1] ?? 0) >> SHIFT) - OFFSET;
      const bin = step < 0 ? 0 : Math.min(step + 1, BINS - 1);
      this.#counts[time * BINS + bin] = (this.#counts[time * BINS + bin] ?? 0) + 1;
    }
    this.#curves++;
  }

  /** Takes in what another band of the same times has seen. */
  merge(counts: Uint32Array, curves: number): void {
    for (let index = 0; index < counts.length; index++) this.#counts[index] = (this.#counts[index] ?? 0) + (counts[index] ?? 0);
    this.#curves += curves;
  }

  get counts(): Uint32Array {
    return this.#counts;
  }

  /** The value at each time that `share` of the curves stay below, for each share (0 to 1, rising). */
  quantiles(shares: readonly number[]): readonly Float64Array[] {
    const bands = shares.map(() => new Float64Array(this.#times));
    for (let time = 0; time < this.#times; time++) {
      let [seen, bin] = [0, -1];
      for (const [index, share] of shares.entries()) {
        const wanted = Math.max(1, Math.ceil(share * this.#curves));
        while (seen < wanted && bin < BINS - 1) seen += this.#counts[time * BINS + ++bin] ?? 0;
        const band = bands[index];
        if (band !== undefined) band[time] = middleOf(bin);
      }
    }
    return bands;
  }
}

/** The middle of a step of the histogram. */
function middleOf(bin: number): number {
  if (bin <= 0) return 0;
  const step = bin - 1;
  const doubling = Math.floor(step / STEPS_PER_DOUBLING) + LEAST_DOUBLING;
  return 2 ** doubling * (1 + ((step % STEPS_PER_DOUBLING) + 0.5) / STEPS_PER_DOUBLING);
}

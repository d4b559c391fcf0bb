import type { Eigenmodes } from './eigenmodes.ts';
import type { Reading } from './fading.ts';
import { addFading, Fading, readOff, readThrice, THRICE } from './fading.ts';
import type { Input } from './linear-system.ts';
import type { CurveParts, EvenStretches } from './stretches.ts';
import { atEvenHours, stretchesOf, weightsOf, writeCurve } from './stretches.ts';

/** The same dose given at several times, each followed for a while on the same even grid. */
export type Series = {
  /** When each dose is given, hours, rising. */
  readonly atH: readonly number[];
  readonly stepH: number;
  /** How many times are looked at after each dose, the first one at the dose itself. */
  readonly steps: number;
};

/** What is below this share of the response to one dose is no longer followed: a ten-thousandth of what the closed form promises. */
const NEGLIGIBLE = 1e-12;
/** Steps between the samples that say how high a response is. */
const LOOKS_APART = 30;

/**
 * Solves a series for one person after the other. The response to one dose is computed once; later doses add what
 * earlier ones left, which only slow modes do. Exact for doses whose inputs end before the next dose begins.
 */
export class SeriesSolver {
  readonly #modes: Eigenmodes;
  readonly #compartments: readonly string[];
  readonly #series: Series;
  readonly #fading: Fading;
  /** The response to one dose, and the same with more on top of it. */
  readonly #response: Float64Array;
  readonly #raised: Float64Array;
  readonly #thrice = { strengths: new Float64Array(THRICE.times * THRICE.modes), factors: new Float64Array(THRICE.modes) };
  #even: EvenStretches = { factors: new Float64Array(0), stretches: [] };
  /** What is left in each mode when each dose is given, dose by dose. */
  readonly #left: Float64Array;

  /** @param modes found anew for each person, in the same arrays */
  constructor(modes: Eigenmodes, compartments: readonly string[], series: Series) {
    this.#modes = modes;
    this.#compartments = compartments;
    this.#series = series;
    this.#fading = new Fading(modes.size);
    this.#left = new Float64Array(series.atH.length * modes.size);
    this.#response = new Float64Array(series.steps);
    this.#raised = new Float64Array(series.steps);
  }

  /**
   * Takes the next person, whose modes have been found.
   * @param inputs what one dose at hour 0 puts in
   */
  solve(inputs: readonly Input[]): void {
    const stretches = stretchesOf(this.#modes, this.#compartments, inputs);
    this.#even = atEvenHours(this.#modes, stretches, this.#series);
    const last = stretches.at(-1);
    if (last === undefined) return;
    for (let mode = 0; mode < this.#modes.size; mode++) {
      const rate = this.#modes.fading[mode] ?? 0;
      const [keptUntilEnd, gained] = [Math.exp(-rate * last.fromH), last.state[mode] ?? 0];
      let amount = 0;
      for (let dose = 1; dose < this.#series.atH.length; dose++) {
        const gapH = (this.#series.atH[dose] ?? 0) - (this.#series.atH[dose - 1] ?? 0);
        amount = (amount * keptUntilEnd + gained) * Math.exp(-rate * (gapH - last.fromH));
        this.#left[dose * this.#modes.size + mode] = amount;
      }
    }
  }

  /** Writes a curve: the steps after the first dose, then those after the second, and so on. */
  fill(parts: CurveParts, into: Float64Array): void {
    const { steps } = this.#series;
    const weights = this.#respond(parts);
    const lasting = this.#lasting(weights);
    for (let dose = 0; dose < this.#series.atH.length; dose++) this.#raise(lasting, weights, dose, into.subarray(dose * steps, (dose + 1) * steps));
  }

  /** Reads every sample of a curve and keeps none. */
  read(parts: CurveParts): Reading {
    const weights = this.#respond(parts);
    const lasting = this.#lasting(weights);
    const reading = { sum: 0, peak: 0 };
    let dose = 0;
    for (; lasting.length <= THRICE.modes && dose + THRICE.times <= this.#series.atH.length; dose += THRICE.times) {
      const { strengths, factors } = this.#threeDoses(lasting, weights, dose);
      readThrice(this.#response, this.#series.steps, strengths, factors, reading);
    }
    for (; dose < this.#series.atH.length; dose++) {
      this.#raise(lasting, weights, dose, this.#raised);
      readOff(this.#raised, reading);
    }
    return reading;
  }

  /** Writes the response to one dose. @returns how much of each mode is in the curve */
  #respond(parts: CurveParts): Float64Array {
    const weights = weightsOf(this.#modes, parts);
    writeCurve(this.#even, weights, this.#response, 0, this.#fading);
    return weights;
  }

  /** The modes that still show when a later dose is given. Some samples say how high the response is: none is higher than its peak, so that rather too many are followed. */
  #lasting(weights: Float64Array): readonly number[] {
    let height = 0;
    for (let step = 0; step < this.#series.steps; step += LOOKS_APART) height = Math.max(height, this.#response[step] ?? 0);
    const lasting: number[] = [];
    for (let mode = 0; mode < this.#modes.size; mode++) {
      let most = 0;
      for (let dose = 1; dose < this.#series.atH.length; dose++) most = Math.max(most, Math.abs(this.#strength(mode, weights, dose)));
      if (most > NEGLIGIBLE * height) lasting.push(mode);
    }
    return lasting;
  }

  /** The response with what earlier doses left on top of it. */
  #raise(lasting: readonly number[], weights: Float64Array, dose: number, into: Float64Array): void {
    into.set(this.#response);
    this.#fading.clear();
    for (const mode of lasting) this.#fading.add(this.#strength(mode, weights, dose), this.#even.factors[mode] ?? 0);
    addFading(into, 0, this.#series.steps, this.#fading);
  }

  /** What earlier doses left of the few lasting modes at three doses, as `readThrice` takes it. */
  #threeDoses(lasting: readonly number[], weights: Float64Array, dose: number): { readonly strengths: Float64Array; readonly factors: Float64Array } {
    const { strengths, factors } = this.#thrice;
    strengths.fill(0);
    for (let place = 0; place < lasting.length; place++) {
      const mode = lasting[place] ?? 0;
      factors[place] = this.#even.factors[mode] ?? 0;
      for (let time = 0; time < THRICE.times; time++) strengths[time * THRICE.modes + place] = this.#strength(mode, weights, dose + time);
    }
    return this.#thrice;
  }

  /** What earlier doses left of a mode in a curve when a dose is given. */
  #strength(mode: number, weights: Float64Array, dose: number): number {
    return (weights[mode] ?? 0) * (this.#left[dose * this.#modes.size + mode] ?? 0);
  }
}

import type { Eigenmodes } from './eigenmodes.ts';
import type { Reading } from './fading.ts';
import { addFading, Fading, readOff, readTogether, STRENGTHS } from './fading.ts';
import { Lasting } from './lasting.ts';
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
  readonly #lasting: Lasting;
  /** The response to one dose, and the same with more on top of it. */
  readonly #response: Float64Array;
  readonly #raised: Float64Array;
  #even: EvenStretches = { factors: new Float64Array(0), stretches: [] };
  /** What is left in each mode when each dose is given, dose by dose. */
  readonly #left: Float64Array;

  /** @param modes found anew for each person, in the same arrays */
  constructor(modes: Eigenmodes, compartments: readonly string[], series: Series) {
    this.#modes = modes;
    this.#compartments = compartments;
    this.#series = series;
    this.#fading = new Fading(modes.size);
    this.#lasting = new Lasting(modes.size, series.atH.length);
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
    this.#respond(parts);
    for (let dose = 0; dose < this.#series.atH.length; dose++) this.#raise(dose, into.subarray(dose * steps, (dose + 1) * steps));
  }

  /** Reads every sample of a curve and keeps none. */
  read(parts: CurveParts): Reading {
    this.#respond(parts);
    const { count, factors, strengths } = this.#lasting;
    const doses = this.#series.atH.length;
    const reading = { sum: 0, peak: 0 };
    let dose = 0;
    if (count <= 2 && this.#lasting.putHighestFirst(doses)) {
      for (const together = STRENGTHS / count; dose + together <= doses; dose += together) readTogether(this.#response, count, strengths, dose * count, factors, reading);
    }
    for (; dose < doses; dose++) {
      this.#raise(dose, this.#raised);
      readOff(this.#raised, reading);
    }
    return reading;
  }

  /** Writes the response to one dose, and finds what of it lasts until later doses. */
  #respond(parts: CurveParts): void {
    const weights = weightsOf(this.#modes, parts);
    writeCurve(this.#even, weights, this.#response, 0, this.#fading);
    const modes: number[] = [];
    const least = NEGLIGIBLE * this.#height();
    for (let mode = 0; mode < this.#modes.size; mode++) {
      if (this.#mostLeft(mode) * Math.abs(weights[mode] ?? 0) <= least) continue;
      const faster = modes.findIndex((other) => (this.#modes.fading[other] ?? 0) > (this.#modes.fading[mode] ?? 0));
      modes.splice(faster === -1 ? modes.length : faster, 0, mode);
    }
    this.#last(modes, weights);
  }

  /** How high the response is, of some samples: none is higher than its peak, so that rather too many modes are followed. */
  #height(): number {
    let height = 0;
    for (let step = 0; step < this.#series.steps; step += LOOKS_APART) height = Math.max(height, this.#response[step] ?? 0);
    return height;
  }

  #mostLeft(mode: number): number {
    let most = 0;
    for (let place = mode; place < this.#left.length; place += this.#modes.size) most = Math.max(most, Math.abs(this.#left[place] ?? 0));
    return most;
  }

  #last(modes: readonly number[], weights: Float64Array): void {
    const { factors, strengths } = this.#lasting;
    const doses = this.#series.atH.length;
    this.#lasting.count = modes.length;
    for (let place = 0; place < modes.length; place++) {
      const mode = modes[place] ?? 0;
      factors[place] = this.#even.factors[mode] ?? 0;
      for (let dose = 0; dose < doses; dose++) strengths[dose * modes.length + place] = (weights[mode] ?? 0) * (this.#left[dose * this.#modes.size + mode] ?? 0);
    }
  }

  /** The response with what earlier doses left on top of it. */
  #raise(dose: number, into: Float64Array): void {
    const { count, factors, strengths } = this.#lasting;
    into.set(this.#response);
    this.#fading.clear();
    for (let mode = 0; mode < count; mode++) this.#fading.add(strengths[dose * count + mode] ?? 0, factors[mode] ?? 0);
    addFading(into, 0, this.#series.steps, this.#fading);
  }
}

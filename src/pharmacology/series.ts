import type { Eigenmodes } from './eigenmodes.ts';
import type { Reading } from './fading.ts';
import { addFading, Fading, readOff, readOver } from './fading.ts';
import type { Input } from './linear-system.ts';
import type { CurveParts, EvenHours, Stretch } from './stretches.ts';
import { stateAt, stretchesOf, weightsOf, writeStretches } from './stretches.ts';

/** The same dose given at several times, each followed for a while on the same even grid. */
export type Series = {
  /** When each dose is given, hours, rising. */
  readonly atH: readonly number[];
  readonly stepH: number;
  /** How many times are looked at after each dose, the first one at the dose itself. */
  readonly steps: number;
};

/** What is below this share of the peak after one dose is no longer followed: a ten-thousandth of what the closed form promises. */
const NEGLIGIBLE = 1e-12;

/**
 * Solves a series for one person after the other. The response to one dose is computed once; later doses add what
 * earlier ones left, which only slow modes do. Exact for doses whose inputs end before the next dose begins.
 */
export class SeriesSolver {
  readonly #modes: Eigenmodes;
  readonly #compartments: readonly string[];
  readonly #atH: readonly number[];
  readonly #hours: EvenHours;
  readonly #fading: Fading;
  /** The response to one dose, and the same with more on top of it. */
  readonly #response: Float64Array;
  readonly #raised: Float64Array;
  #stretches: readonly Stretch[] = [];
  /** What is left in each mode when each dose is given. */
  #left: readonly Float64Array[] = [];

  /** @param modes found anew for each person, in the same arrays */
  constructor(modes: Eigenmodes, compartments: readonly string[], { atH, stepH, steps }: Series) {
    this.#modes = modes;
    this.#compartments = compartments;
    this.#atH = atH;
    this.#hours = { fromH: 0, stepH, steps };
    this.#fading = new Fading(modes.size);
    this.#response = new Float64Array(steps);
    this.#raised = new Float64Array(steps);
  }

  /**
   * Takes the next person, whose modes have been found.
   * @param inputs what one dose at hour 0 puts in
   */
  solve(inputs: readonly Input[]): void {
    this.#stretches = stretchesOf(this.#modes, this.#compartments, inputs);
    const last = this.#stretches.at(-1);
    let left = new Float64Array(this.#modes.size);
    this.#left = this.#atH.map((atH, dose) => {
      if (dose === 0 || last === undefined) return left;
      const gapH = atH - (this.#atH[dose - 1] ?? 0);
      const own = stateAt(this.#modes, last, gapH);
      left = left.map((amount, mode) => amount * Math.exp(-(this.#modes.fading[mode] ?? 0) * gapH) + (own[mode] ?? 0));
      return left;
    });
  }

  /** Writes a curve: the steps after the first dose, then those after the second, and so on. */
  fill(parts: CurveParts, into: Float64Array): void {
    const { steps } = this.#hours;
    const weights = weightsOf(this.#modes, parts);
    const { peak } = this.#respond(weights);
    for (let dose = 0; dose < this.#atH.length; dose++) {
      into.set(this.#response, dose * steps);
      this.#leave(dose, weights, peak);
      addFading(into, dose * steps, (dose + 1) * steps, this.#fading);
    }
  }

  /** Reads every sample of a curve and keeps none. */
  read(parts: CurveParts): Reading {
    const { steps } = this.#hours;
    const weights = weightsOf(this.#modes, parts);
    const reading = this.#respond(weights);
    const { peak } = reading;
    for (let dose = 1; dose < this.#atH.length; dose++) {
      this.#leave(dose, weights, peak);
      if (this.#fading.count > 2) {
        this.#raised.set(this.#response);
        addFading(this.#raised, 0, steps, this.#fading, 2);
      }
      readOver(this.#fading.count > 2 ? this.#raised : this.#response, steps, this.#fading, reading);
    }
    return reading;
  }

  /** Writes the response to one dose and reads it. */
  #respond(weights: Float64Array): Reading {
    writeStretches(this.#modes, this.#stretches, weights, this.#hours, this.#response, 0, this.#fading);
    const reading = { sum: 0, peak: 0 };
    readOff(this.#response, 0, this.#hours.steps, reading);
    return reading;
  }

  /** The modes that still show when a dose is given. */
  #leave(dose: number, weights: Float64Array, peak: number): void {
    this.#fading.clear();
    for (let mode = 0; mode < this.#modes.size; mode++) {
      const strength = (weights[mode] ?? 0) * (this.#left[dose]?.[mode] ?? 0);
      if (Math.abs(strength) > NEGLIGIBLE * peak) this.#fading.add(strength, Math.exp(-(this.#modes.fading[mode] ?? 0) * this.#hours.stepH));
    }
  }
}

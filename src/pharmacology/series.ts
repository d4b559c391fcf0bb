import type { Eigenmodes } from './eigenmodes.ts';
import type { Reading } from './fading.ts';
import { addFading, Fading, readOff, readTogether, STRENGTHS } from './fading.ts';
import { Lasting } from './lasting.ts';
import type { Input } from './linear-system.ts';
import { ModeArrays } from './mode-arrays.ts';
import type { CurveParts, EvenHours, EvenStretches } from './stretches.ts';
import { atEvenHours, stretchesOf, weightsOf, writeCurve } from './stretches.ts';

/** The same dose given at several times, each followed for a while in the same way. */
export type Series = {
  /** When each dose is given, hours, rising. */
  readonly atH: readonly number[];
  /** When one looks after each dose, counted from the dose: even hours, and then perhaps others further apart. */
  readonly looks: readonly EvenHours[];
};

/** How many times one looks after each dose. */
export function looksPerDose({ looks }: Series): number {
  return looks.reduce((sum, { steps }) => sum + steps, 0);
}

/** What is below this share of the response to one dose is no longer followed: a ten-thousandth of what the closed form promises. */
const NEGLIGIBLE = 1e-12;
/** Steps between the samples that say how high a response is. */
const LOOKS_APART = 30;

/** Some even hours after each dose. */
type Look = {
  readonly hours: EvenHours;
  /** The place of the first of them in what follows a dose. */
  readonly first: number;
  /** The response to one dose, and the same with more on top of it. */
  readonly response: Float64Array;
  readonly raised: Float64Array;
  readonly lasting: Lasting;
  even: EvenStretches;
};

/**
 * Solves a series for one person after the other. The response to one dose is computed once; later doses add what
 * earlier ones left, which only slow modes do. Exact for doses whose inputs end before the next dose begins.
 */
export class SeriesSolver {
  readonly #modes: Eigenmodes;
  readonly #compartments: readonly string[];
  readonly #series: Series;
  readonly #perDose: number;
  readonly #fading: Fading;
  readonly #arrays: ModeArrays;
  readonly #looks: readonly Look[];
  /** What is left in each mode when each dose is given, dose by dose, and the most of it at any. */
  readonly #left: Float64Array;
  readonly #mostLeft: Float64Array;

  /** @param modes found anew for each person, in the same arrays */
  constructor(modes: Eigenmodes, compartments: readonly string[], series: Series) {
    this.#modes = modes;
    this.#compartments = compartments;
    this.#series = series;
    this.#perDose = looksPerDose(series);
    this.#fading = new Fading(modes.size);
    this.#arrays = new ModeArrays(modes.size);
    this.#left = new Float64Array(series.atH.length * modes.size);
    this.#mostLeft = new Float64Array(modes.size);
    this.#looks = series.looks.map((hours, index) => ({
      hours,
      first: looksPerDose({ ...series, looks: series.looks.slice(0, index) }),
      response: new Float64Array(hours.steps),
      raised: new Float64Array(hours.steps),
      lasting: new Lasting(modes.size, series.atH.length),
      even: { factors: new Float64Array(0), stretches: [] },
    }));
  }

  /**
   * Takes the next person, whose modes have been found.
   * @param inputs what one dose at hour 0 puts in
   */
  solve(inputs: readonly Input[]): void {
    this.#arrays.takeBack();
    const stretches = stretchesOf(this.#modes, this.#compartments, inputs, this.#arrays);
    for (const look of this.#looks) look.even = atEvenHours(this.#modes, stretches, look.hours, this.#arrays);
    const last = stretches.at(-1);
    if (last === undefined) return;
    for (let mode = 0; mode < this.#modes.size; mode++) {
      const rate = this.#modes.fading[mode] ?? 0;
      const [keptUntilEnd, gained] = [Math.exp(-rate * last.fromH), last.state[mode] ?? 0];
      let amount = 0;
      let most = 0;
      for (let dose = 1; dose < this.#series.atH.length; dose++) {
        const gapH = (this.#series.atH[dose] ?? 0) - (this.#series.atH[dose - 1] ?? 0);
        amount = (amount * keptUntilEnd + gained) * Math.exp(-rate * (gapH - last.fromH));
        this.#left[dose * this.#modes.size + mode] = amount;
        most = Math.max(most, Math.abs(amount));
      }
      this.#mostLeft[mode] = most;
    }
  }

  /** Writes a curve: what is looked at after the first dose, then after the second, and so on. */
  fill(parts: CurveParts, into: Float64Array): void {
    const weights = weightsOf(this.#modes, parts, this.#arrays);
    for (const look of this.#looks) {
      this.#respond(look, weights);
      for (let dose = 0; dose < this.#series.atH.length; dose++) this.#raise(look, dose, into, dose * this.#perDose + look.first);
    }
  }

  /** Reads every sample of a curve and keeps none. */
  read(parts: CurveParts): Reading {
    const weights = weightsOf(this.#modes, parts, this.#arrays);
    const reading = { sum: 0, peak: 0 };
    for (const look of this.#looks) {
      this.#respond(look, weights);
      this.#readLook(look, reading);
    }
    return reading;
  }

  #readLook(look: Look, reading: Reading): void {
    const { lasting, response, raised } = look;
    const { count, factors, strengths } = lasting;
    const doses = this.#series.atH.length;
    let dose = 0;
    if (count <= 2 && lasting.putHighestFirst(doses)) {
      for (const together = STRENGTHS / count; dose + together <= doses; dose += together) readTogether(response, count, strengths, dose * count, factors, reading);
    }
    for (; dose < doses; dose++) {
      this.#raise(look, dose, raised, 0);
      readOff(raised, reading);
    }
  }

  /** Writes the response to one dose, and finds what of it lasts until later doses. */
  #respond({ hours, response, lasting, even }: Look, weights: Float64Array): void {
    writeCurve(even, weights, response, 0, this.#fading);
    const modes: number[] = [];
    const least = NEGLIGIBLE * heightOf(response);
    for (let mode = 0; mode < this.#modes.size; mode++) {
      if ((this.#mostLeft[mode] ?? 0) * Math.abs(weights[mode] ?? 0) <= least) continue;
      const faster = modes.findIndex((other) => (this.#modes.fading[other] ?? 0) > (this.#modes.fading[mode] ?? 0));
      modes.splice(faster === -1 ? modes.length : faster, 0, mode);
    }
    lasting.count = modes.length;
    for (let place = 0; place < modes.length; place++) {
      const mode = modes[place] ?? 0;
      const weight = (weights[mode] ?? 0) * Math.exp(-(this.#modes.fading[mode] ?? 0) * hours.fromH);
      lasting.factors[place] = even.factors[mode] ?? 0;
      for (let dose = 0; dose < this.#series.atH.length; dose++) lasting.strengths[dose * modes.length + place] = weight * (this.#left[dose * this.#modes.size + mode] ?? 0);
    }
  }

  /** Writes the response with what earlier doses left on top of it, from a place on. */
  #raise({ response, lasting: { count, factors, strengths } }: Look, dose: number, into: Float64Array, from: number): void {
    into.set(response, from);
    this.#fading.clear();
    for (let mode = 0; mode < count; mode++) this.#fading.add(strengths[dose * count + mode] ?? 0, factors[mode] ?? 0);
    addFading(into, from, from + response.length, this.#fading);
  }
}

/** How high a response is, of some samples: none is higher than its peak, so that rather too many modes are followed. */
function heightOf(response: Float64Array): number {
  let height = 0;
  for (let step = 0; step < response.length; step += LOOKS_APART) height = Math.max(height, response[step] ?? 0);
  return height;
}

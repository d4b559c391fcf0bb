import type { Input } from './linear-system.ts';
import { isAtOnce, ONE_MOMENT_H } from './linear-system.ts';
import type { Propagator } from './propagator.ts';

/** A stretch of time in which rates stay as they are, from `fromH` until the next one begins. */
export type Phase = {
  readonly fromH: number;
  /** Called when the phase begins; the propagator of the phase before is not used any more, so it may be made of the same arrays. */
  readonly solve: () => Propagator;
  /** Called once for each time in the phase with its index and the state. */
  readonly look: (index: number, state: Float64Array, propagator: Propagator) => void;
};

/**
 * Walks through inputs and times together and looks at each time, all at the same rates.
 * @param timesH hours in rising order; what is given at once at a time already counts in the look at that time
 * @param look called once for each time with its index and the state
 */
export function walk(propagator: Propagator, compartments: readonly string[], inputs: readonly Input[], timesH: ArrayLike<number>, look: Phase['look']): void {
  walkPhases([{ fromH: Number.NEGATIVE_INFINITY, solve: () => propagator, look }], compartments, inputs, timesH);
}

/**
 * The same while rates change from one phase to the next; what is in the body stays there.
 * @param phases rising, the first one from before all else
 */
export function walkPhases([first, ...later]: readonly Phase[], compartments: readonly string[], inputs: readonly Input[], timesH: ArrayLike<number>): void {
  if (first === undefined) return;
  const body = new Body(first, compartments, Math.min(timesH[0] ?? 0, ...inputs.map(({ atH }) => atH)));
  const changes = later.map((phase): Change => ({ atH: phase.fromH, make: () => body.enter(phase) }));
  const moments = [...changes, ...inputs.flatMap((input) => changesOf(input, body))].toSorted((left, right) => left.atH - right.atH);
  let next = 0;
  for (let index = 0; index < timesH.length; index++) {
    const hour = timesH[index] ?? 0;
    for (let change = moments[next]; change !== undefined && change.atH <= hour + ONE_MOMENT_H; change = moments[++next]) {
      body.passTo(change.atH);
      change.make();
    }
    body.passTo(hour);
    body.look(index);
  }
}

/** A moment at which something changes. */
type Change = { readonly atH: number; readonly make: () => void };

/** What one input does: all of it at once, or evenly until it ends, so that the clock's rounding loses nothing. */
function changesOf(input: Input, body: Body): readonly Change[] {
  const { compartment, atH, durationH, mg } = input;
  if (isAtOnce(input)) return [{ atH, make: () => body.give(compartment, mg) }];
  const endH = atH + durationH;
  const mgPerHour = mg / (endH - atH);
  return [
    { atH, make: () => body.let(compartment, mgPerHour, 1) },
    { atH: endH, make: () => body.let(compartment, -mgPerHour, -1) },
  ];
}

/** The amounts in the body as time passes. */
class Body {
  readonly #compartments: readonly string[];
  readonly #mgPerHour: Float64Array;
  /** How many inputs are running into each compartment: when the last one ends, nothing arrives, to the last digit. */
  readonly #running: Uint32Array;
  #look: Phase['look'];
  #propagator: Propagator;
  #state: Float64Array;
  #inwardPerHour: Float64Array;
  #now: number;

  constructor(phase: Phase, compartments: readonly string[], fromH: number) {
    this.#compartments = compartments;
    this.#mgPerHour = new Float64Array(compartments.length);
    this.#running = new Uint32Array(compartments.length);
    this.#look = phase.look;
    this.#propagator = phase.solve();
    this.#state = this.#propagator.begin();
    this.#inwardPerHour = this.#propagator.inward(this.#mgPerHour);
    this.#now = fromH;
  }

  passTo(hour: number): void {
    if (hour <= this.#now) return;
    this.#propagator.pass(this.#state, hour - this.#now, this.#inwardPerHour);
    this.#now = hour;
  }

  look(index: number): void {
    this.#look(index, this.#state, this.#propagator);
  }

  give(compartment: string, mg: number): void {
    const place = this.#placeOf(compartment);
    this.#propagator.give(this.#state, this.#propagator.inward(Float64Array.from(this.#compartments, (_, index) => (index === place ? mg : 0))));
  }

  /** Lets more arrive in a compartment each hour, or less. */
  let(compartment: string, mgPerHour: number, inputs: 1 | -1): void {
    const place = this.#placeOf(compartment);
    const running = (this.#running[place] ?? 0) + inputs;
    this.#running[place] = running;
    this.#mgPerHour[place] = running === 0 ? 0 : (this.#mgPerHour[place] ?? 0) + mgPerHour;
    this.#inwardPerHour = this.#propagator.inward(this.#mgPerHour);
  }

  enter({ solve, look }: Phase): void {
    const amounts = Float64Array.from(this.#compartments, (_, place) => this.#propagator.amount(this.#state, place));
    this.#look = look;
    this.#propagator = solve();
    this.#state = this.#propagator.begin();
    this.#propagator.give(this.#state, this.#propagator.inward(amounts));
    this.#inwardPerHour = this.#propagator.inward(this.#mgPerHour);
  }

  #placeOf(compartment: string): number {
    const place = this.#compartments.indexOf(compartment);
    if (place < 0) throw new Error(`no compartment named ${compartment}`);
    return place;
  }
}

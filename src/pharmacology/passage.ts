import type { Input } from './linear-system.ts';
import type { Propagator } from './propagator.ts';

/** A moment at which drug is put in or what arrives changes. */
type Change = { readonly atH: number; readonly compartment: number; readonly mg: number; readonly mgPerHour: number };

/**
 * Walks through inputs and times together and looks at each time.
 * @param timesH hours in rising order; what is given at once at a time already counts in the look at that time
 * @param look called once for each time with its index and the state
 */
export function walk(propagator: Propagator, compartments: readonly string[], inputs: readonly Input[], timesH: ArrayLike<number>, look: (index: number, state: Float64Array) => void): void {
  const changes = changesOf(inputs, compartments);
  const state = propagator.begin();
  const mgPerHour = new Float64Array(compartments.length);
  let inwardPerHour = propagator.inward(mgPerHour);
  let now = Math.min(changes[0]?.atH ?? 0, timesH[0] ?? 0);
  const passTo = (hour: number): void => {
    if (hour > now) propagator.pass(state, hour - now, inwardPerHour);
    now = hour;
  };
  const make = (change: Change): void => {
    passTo(change.atH);
    if (change.mg > 0) propagator.give(state, propagator.inward(Float64Array.from(compartments, (_, index) => (index === change.compartment ? change.mg : 0))));
    mgPerHour[change.compartment] = (mgPerHour[change.compartment] ?? 0) + change.mgPerHour;
    inwardPerHour = propagator.inward(mgPerHour);
  };
  let next = 0;
  for (let index = 0; index < timesH.length; index++) {
    const hour = timesH[index] ?? 0;
    for (let change = changes[next]; change !== undefined && change.atH <= hour; change = changes[++next]) make(change);
    passTo(hour);
    look(index, state);
  }
}

function changesOf(inputs: readonly Input[], compartments: readonly string[]): readonly Change[] {
  return inputs
    .flatMap(({ compartment, atH, durationH, mg }): Change[] => {
      const place = compartments.indexOf(compartment);
      if (place < 0) throw new Error(`no compartment named ${compartment}`);
      if (durationH === 0) return [{ atH, compartment: place, mg, mgPerHour: 0 }];
      const mgPerHour = mg / durationH;
      return [
        { atH, compartment: place, mg: 0, mgPerHour },
        { atH: atH + durationH, compartment: place, mg: 0, mgPerHour: -mgPerHour },
      ];
    })
    .toSorted((left, right) => left.atH - right.atH);
}

import type { Flow, Input } from '#pharmacology/linear-system.ts';
import { inputsOf } from '#pharmacology/model.ts';
import { inHours, valueOf } from '#pharmacology/parameter.ts';
import type { Question } from '#pharmacology/prediction.ts';
import type { Tolerance } from './adaptive-solver.ts';
import { solveOver } from './adaptive-solver.ts';

/**
 * What each compartment holds at each time, by the adaptive solver: straight from the flows, without the engine's matrix.
 * @param timesH hours, rising; what is given at once at a time already counts there
 * @returns milligrams by compartment, one array for each name
 */
export function solvedFlows(flows: readonly Flow[], inputs: readonly Input[], timesH: ArrayLike<number>): ReadonlyMap<string, Float64Array> {
  const names = [...new Set(flows.flatMap(({ from, to }) => (to === null ? [from] : [from, to])))];
  const amounts = new Float64Array(names.length);
  const held = new Map(names.map((name) => [name, new Float64Array(timesH.length)]));
  const given = inputs.reduce((sum, { mg }) => sum + mg, 0);
  const tolerance: Tolerance = { share: 1e-11, floor: 1e-17 * (given || 1) };
  const ends = inputs.map(({ atH, durationH }) => atH + durationH);
  const stops = [...new Set([...inputs.map(({ atH }) => atH), ...ends, ...Array.from(timesH)])].toSorted((left, right) => left - right);
  let now = stops[0] ?? 0;
  for (const stop of stops) {
    if (stop > now) solveOver(derivativeOf(flows, names, running(inputs, now, stop)), amounts, stop - now, tolerance);
    now = stop;
    for (const { compartment, atH, durationH, mg } of inputs) {
      const place = names.indexOf(compartment);
      if (durationH === 0 && atH === stop) amounts[place] = (amounts[place] ?? 0) + mg;
    }
    const index = Array.prototype.indexOf.call(timesH, stop);
    for (const [place, name] of names.entries()) if (index >= 0) held.get(name)?.fill(amounts[place] ?? 0, index, index + 1);
  }
  return held;
}

function running(inputs: readonly Input[], from: number, to: number): readonly Input[] {
  return inputs.filter(({ atH, durationH }) => durationH > 0 && atH <= from && to <= atH + durationH);
}

function derivativeOf(flows: readonly Flow[], names: readonly string[], inputs: readonly Input[]): (amounts: Float64Array, change: Float64Array) => void {
  const moves = flows.map(({ from, to, perHour }) => ({ from: names.indexOf(from), to: to === null ? -1 : names.indexOf(to), perHour }));
  const arrivals = inputs.map(({ compartment, durationH, mg }) => ({ place: names.indexOf(compartment), perHour: mg / durationH }));
  return (amounts, change) => {
    change.fill(0);
    for (const { place, perHour } of arrivals) change[place] = (change[place] ?? 0) + perHour;
    for (const { from, to, perHour } of moves) {
      const moved = perHour * (amounts[from] ?? 0);
      change[from] = (change[from] ?? 0) - moved;
      if (to >= 0) change[to] = (change[to] ?? 0) + moved;
    }
  };
}

/** The curves of a question by the adaptive solver, ng/mL, in the model's order. */
export function solvedCurves(question: Question): readonly Float64Array[] {
  const { model, person, doses, timesH, substance } = question;
  const values = model.scale(inHours(model.parameters), person);
  const held = solvedFlows(model.flows(values), doses.flatMap((dose) => inputsOf(model, dose, values) ?? []), timesH);
  return model.curves.filter(({ analytes }) => analytes[substance] !== undefined).map(({ parts }) => timesH.map((_, index) => parts.reduce((sum, { compartment, volume, massRatio }) => sum + (1000 * massRatio * (held.get(compartment)?.[index] ?? Number.NaN)) / valueOf(values, volume), 0)));
}

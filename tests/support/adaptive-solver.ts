/** How fast each value changes, written into `change`, for values that depend on nothing but themselves. */
export type Derivative = (values: Float64Array, change: Float64Array) => void;

/** The rows of Dormand and Prince 1980, "A family of embedded Runge-Kutta formulae": what each stage takes of the earlier ones. */
const STAGES: readonly (readonly number[])[] = [
  [],
  [1 / 5],
  [3 / 40, 9 / 40],
  [44 / 45, -56 / 15, 32 / 9],
  [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
  [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
];

/** Fifth order minus fourth order: what a step is off by. */
const ERROR = [71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40] as const;

/** The step is chosen so that each value is right to this share of itself, or to `floor`. */
export type Tolerance = { readonly share: number; readonly floor: number };

/**
 * Lets values run for some hours by an explicit method of order five that chooses its own steps. It shares nothing with
 * the closed forms of the engine, so that the two can be held against each other.
 * @param values where they begin; they are where they end afterwards
 * @throws Error when steps become so small that they no longer move time
 */
export function solveOver(derivative: Derivative, values: Float64Array, hours: number, { share, floor }: Tolerance): void {
  const size = values.length;
  const stages = STAGES.map(() => new Float64Array(size));
  const trial = new Float64Array(size);
  let [gone, step] = [0, Math.min(hours, 1e-3)];
  while (gone < hours) {
    step = Math.min(step, hours - gone);
    for (const [index, weights] of STAGES.entries()) {
      combine(values, stages, weights, step, trial);
      const change = stages[index];
      if (change !== undefined) derivative(trial, change);
    }
    const off = Math.max(1e-10, worst(values, trial, stages, step, share, floor));
    if (off <= 1) {
      values.set(trial);
      gone = hours - gone - step < 1e-15 * hours ? hours : gone + step;
    }
    if (!(step > 1e-15 * hours)) throw new Error('the steps no longer move time');
    step *= Math.min(5, Math.max(0.2, 0.9 * off ** -0.2));
  }
}

function combine(values: Float64Array, stages: readonly Float64Array[], weights: readonly number[], step: number, into: Float64Array): void {
  for (let index = 0; index < values.length; index++) {
    let sum = 0;
    for (let stage = 0; stage < weights.length; stage++) sum += (weights[stage] ?? 0) * (stages[stage]?.[index] ?? 0);
    into[index] = (values[index] ?? 0) + step * sum;
  }
}

/** The largest error of a step, in multiples of what is allowed. */
function worst(before: Float64Array, after: Float64Array, stages: readonly Float64Array[], step: number, share: number, floor: number): number {
  let most = 0;
  for (let index = 0; index < before.length; index++) {
    let error = 0;
    for (let stage = 0; stage < ERROR.length; stage++) error += (ERROR[stage] ?? 0) * (stages[stage]?.[index] ?? 0);
    const allowed = floor + share * Math.max(Math.abs(before[index] ?? 0), Math.abs(after[index] ?? 0));
    most = Math.max(most, Math.abs(step * error) / allowed);
  }
  return most;
}

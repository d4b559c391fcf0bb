import type { Dose } from './dose.ts';
import { Fading } from './fading.ts';
import type { Input, Layout } from './linear-system.ts';
import { applied } from './matrix-exponential.ts';
import type { CurveOf } from './model.ts';
import { inputsOf } from './model.ts';
import type { Values } from './parameter.ts';
import { valueOf } from './parameter.ts';
import type { Drawn } from './population.ts';
import { walkPerson } from './population.ts';
import type { curvesOf, Question } from './prediction.ts';
import { NG_PER_ML } from './prediction.ts';
import type { Series } from './series.ts';
import { SeriesSolver } from './series.ts';
import type { CurveParts } from './stretches.ts';
import { atEvenHours, inputsEndH, stateAt, stretchesOf, weightsOf, writeCurve } from './stretches.ts';

/** One dose, given again at each time of a series; the doses and times of the question are the same written out. */
type AskedSeries = Question & { readonly dose: Dose; readonly series: Series };
type Curves = ReturnType<typeof curvesOf>;

/** Fills the curves of one drawn person after the other. Where a dose is still taken up when the next one comes, or where modes do not stand apart, the person is walked through instead. */
export function fillingOf(asked: AskedSeries, curves: Curves): (drawn: Drawn) => void {
  let solver: SeriesSolver | null = null;
  return (drawn) => {
    const { layout, modes, occasions } = drawn;
    const inputs = occasions.slice(0, modes === null ? occasions.length : 1).map((values) => inputsOf(asked.model, { ...asked.dose, atH: 0 }, values) ?? []);
    const isQuick = inputs.every((each) => inputsEndH(each) <= leastGapH(asked.series));
    if (isQuick && modes !== null) {
      solver ??= new SeriesSolver(modes, layout.compartments, asked.series);
      solver.solve(inputs[0] ?? []);
      for (const { of, ngPerMl } of curves) solver.fill(partsOf(of, layout, occasions[0] ?? {}), ngPerMl);
    } else if (!isQuick || !fillOccasions(drawn, inputs, asked.series, curves)) walkPerson(drawn, asked, curves);
  };
}

/** Solves each dose with the rates of its own occasion, from what is left in the body. @returns false where modes do not stand apart */
function fillOccasions({ layout, occasions, find }: Drawn, inputs: readonly (readonly Input[])[], series: Series, curves: Curves): boolean {
  const { compartments } = layout;
  const fading = new Fading(compartments.length);
  let inBody: Float64Array = new Float64Array(compartments.length);
  for (const [dose, values] of occasions.entries()) {
    const modes = find(values);
    if (modes === null) return false;
    const stretches = stretchesOf(modes, compartments, inputs[dose] ?? [], applied(modes.strengths, inBody, modes.size));
    const even = atEvenHours(modes, stretches, series);
    for (const { of, ngPerMl } of curves) writeCurve(even, weightsOf(modes, partsOf(of, layout, values)), ngPerMl, dose * series.steps, fading);
    const last = stretches.at(-1);
    if (last !== undefined) inBody = applied(modes.vectors, stateAt(modes, last, (series.atH[dose + 1] ?? 0) - (series.atH[dose] ?? 0)), modes.size);
  }
  return true;
}

function partsOf({ parts }: CurveOf, { compartments }: Layout, values: Values): CurveParts {
  return parts.map(({ compartment, volume, massRatio }) => ({ place: compartments.indexOf(compartment), factor: (massRatio * NG_PER_ML) / valueOf(values, volume) }));
}

function leastGapH({ atH }: Series): number {
  return atH.reduce((least, hour, index) => (index === 0 ? least : Math.min(least, hour - (atH[index - 1] ?? hour))), Number.POSITIVE_INFINITY);
}

import type { Dose } from './dose.ts';
import { Fading } from './fading.ts';
import type { Input, Layout } from './linear-system.ts';
import { applied } from './matrix-exponential.ts';
import { ModeArrays } from './mode-arrays.ts';
import type { CurveOf } from './model.ts';
import { inputsOf } from './model.ts';
import type { Values } from './parameter.ts';
import { valueOf } from './parameter.ts';
import type { Drawn } from './population.ts';
import { walkPerson } from './population.ts';
import type { curvesOf, Question } from './prediction.ts';
import { NG_PER_ML } from './prediction.ts';
import type { Series } from './series.ts';
import { looksPerDose, SeriesSolver } from './series.ts';
import type { CurveParts } from './stretches.ts';
import { atEvenHours, inputsEndH, stateAt, stretchesOf, weightsOf, writeCurve } from './stretches.ts';

/** One dose, given again at each time of a series; the doses and times of the question are the same written out. */
type AskedSeries = Question & { readonly dose: Dose; readonly series: Series };
type Curves = ReturnType<typeof curvesOf>;

/** Fills the curves of one drawn person after the other. Where a dose is still taken up when the next one comes, or where modes do not stand apart, the person is walked through instead. */
export function fillingOf(asked: AskedSeries, curves: Curves): (drawn: Drawn) => void {
  let solver: SeriesSolver | null = null;
  let room: Room | null = null;
  return (drawn) => {
    const { layout, modes, occasions } = drawn;
    const inputs = occasions.slice(0, modes === null ? occasions.length : 1).map((values) => inputsOf(asked.model, { ...asked.dose, atH: 0 }, values) ?? []);
    const isQuick = inputs.every((each) => inputsEndH(each) <= leastGapH(asked.series));
    if (isQuick && modes !== null) {
      solver ??= new SeriesSolver(modes, layout.compartments, asked.series);
      solver.solve(inputs[0] ?? []);
      for (const { of, ngPerMl } of curves) solver.fill(partsOf(of, layout, occasions[0] ?? {}), ngPerMl);
    } else {
      room ??= roomFor(layout.compartments.length);
      if (!isQuick || !fillOccasions(drawn, inputs, asked.series, curves, room)) walkPerson(drawn, asked, curves);
    }
  };
}

/** Room to solve one person in, used again for the next one. */
type Room = { readonly fading: Fading; readonly arrays: ModeArrays; readonly inBody: Float64Array };

function roomFor(compartments: number): Room {
  return { fading: new Fading(compartments), arrays: new ModeArrays(compartments), inBody: new Float64Array(compartments) };
}

/** Solves each dose with the rates of its own occasion, from what is left in the body. @returns false where modes do not stand apart */
function fillOccasions({ layout, occasions, find }: Drawn, inputs: readonly (readonly Input[])[], series: Series, curves: Curves, { fading, arrays, inBody }: Room): boolean {
  const { compartments } = layout;
  const perDose = looksPerDose(series);
  inBody.fill(0);
  for (const [dose, values] of occasions.entries()) {
    const modes = find(values);
    if (modes === null) return false;
    arrays.takeBack();
    const stretches = stretchesOf(modes, compartments, inputs[dose] ?? [], arrays, applied(modes.strengths, inBody, modes.size, arrays.take()));
    let first = dose * perDose;
    for (const hours of series.looks) {
      const even = atEvenHours(modes, stretches, hours, arrays);
      for (const { of, ngPerMl } of curves) writeCurve(even, weightsOf(modes, partsOf(of, layout, values), arrays), ngPerMl, first, fading);
      first += hours.steps;
    }
    const [last, nextH, later] = [stretches.at(-1), series.atH[dose + 1], arrays.take()];
    if (last === undefined || nextH === undefined) break;
    stateAt(modes, last, nextH - (series.atH[dose] ?? 0), later);
    applied(modes.vectors, later, modes.size, inBody);
  }
  return true;
}

function partsOf({ parts }: CurveOf, { compartments }: Layout, values: Values): CurveParts {
  return parts.map(({ compartment, volume, massRatio }) => ({ place: compartments.indexOf(compartment), factor: (massRatio * NG_PER_ML) / valueOf(values, volume) }));
}

function leastGapH({ atH }: Series): number {
  return atH.reduce((least, hour, index) => (index === 0 ? least : Math.min(least, hour - (atH[index - 1] ?? hour))), Number.POSITIVE_INFINITY);
}

import type { Dose } from '#pharmacology/dose.ts';
import { LARGEST_MODES, modeFinder } from '#pharmacology/eigenmodes.ts';
import { layoutOf, writeRates } from '#pharmacology/linear-system.ts';
import { inputsOf } from '#pharmacology/model.ts';
import { otto2021 } from '#pharmacology/models/otto-2021.ts';
import type { Values } from '#pharmacology/parameter.ts';
import { inHours, valueOf } from '#pharmacology/parameter.ts';
import { TYPICAL_ADULT } from '#pharmacology/person.ts';
import { NG_PER_ML } from '#pharmacology/prediction.ts';
import { normalOf, uniformOf } from '#pharmacology/random-numbers.ts';
import type { Series } from '#pharmacology/series.ts';
import { SeriesSolver } from '#pharmacology/series.ts';
import type { CurveParts } from '#pharmacology/stretches.ts';
import { drawingOf } from '#pharmacology/variability.ts';

/** Each minute for 24 hours. */
export const EACH_MINUTE = { fromH: 0, stepH: 1 / 60, steps: 1441 } as const;

/** The task every engine was given: 0.5 mg/kg over 40 minutes six times, each minute for 24 hours after each, parent and metabolite. */
export const SERIES: Series = { atH: [0, 72, 168, 240, 336, 408], looks: [EACH_MINUTE] };
export const SAMPLES = SERIES.atH.length * EACH_MINUTE.steps;
export const INFUSION: Dose = { route: 'intravenous', atH: 0, steps: [{ mg: 35, hours: 40 / 60 }] };

const typical = otto2021.scale(inHours(otto2021.parameters), TYPICAL_ADULT);

/** The people of the task, the same ones each time. */
export function drawRacers(people: number): readonly Values[] {
  const draw = drawingOf(otto2021.between);
  const normal = normalOf(uniformOf(20261101));
  return Array.from({ length: people }, () => draw(typical, normal));
}

/** Solves one person after the other and lets each be looked at. */
export function runRace(people: readonly Values[], look: (index: number, solver: SeriesSolver, parent: CurveParts, metabolite: CurveParts) => void): void {
  const layout = layoutOf(otto2021.flows(typical));
  const [central, norketamine] = [layout.compartments.indexOf('central'), layout.compartments.indexOf('norketamine')];
  const finder = modeFinder(layout, LARGEST_MODES.banded);
  const solver = new SeriesSolver(finder.modes, layout.compartments, SERIES);
  const rates = new Float64Array(layout.compartments.length ** 2);
  for (const [index, values] of people.entries()) {
    if (!finder.find(writeRates(layout, otto2021.flows(values), rates))) throw new Error('the modes of this person do not stand apart');
    solver.solve(inputsOf(otto2021, INFUSION, values) ?? []);
    look(index, solver, [{ place: central, factor: NG_PER_ML / valueOf(values, 'V1') }], [{ place: norketamine, factor: NG_PER_ML / valueOf(values, 'VN') }]);
  }
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dose } from './dose.ts';
import { LARGEST_MODES, modeFinder } from './eigenmodes.ts';
import { layoutOf, writeRates } from './linear-system.ts';
import type { Model } from './model.ts';
import { inputsOf } from './model.ts';
import { otto2021 } from './models/otto-2021.ts';
import { ottoIntramuscular } from './models/otto-intramuscular.ts';
import { perezRuixo2021 } from './models/perez-ruixo-2021.ts';
import { simons2022 } from './models/simons-2022.ts';
import { inHours, valueOf } from './parameter.ts';
import { TYPICAL_ADULT } from './person.ts';
import { spreadOf } from './population.ts';
import { NG_PER_ML, predict } from './prediction.ts';
import type { Series } from './series.ts';
import { looksPerDose, SeriesSolver } from './series.ts';
import { seriesTimes, spreadOfSeries } from './series-population.ts';
import { answered, infusion, questionOf, sprays } from '../../tests/support/predicted.ts';
import { regimenOf } from '../../tests/support/regimens.ts';
import { runs } from '../../tests/support/runs.ts';

const SERIES: Series = { atH: [0, 72, 168], looks: [{ fromH: 0, stepH: 1 / 60, steps: 120 }, { fromH: 2, stepH: 0.25, steps: 60 }] };

/** The curves of a typical person by the quick way: the response to one dose, and what earlier ones left. Reading them only must come to the same. */
function quickly(model: Model, dose: Dose, series: Series): readonly Float64Array[] {
  const values = model.scale(inHours(model.parameters), TYPICAL_ADULT);
  const flows = model.flows(values);
  const layout = layoutOf(flows);
  const { modes, find } = modeFinder(layout, LARGEST_MODES.exact);
  expect(find(writeRates(layout, flows, new Float64Array(layout.compartments.length ** 2)))).toBe(true);
  const curves = model.curves.map(({ parts }) => ({
    parts: parts.map(({ compartment, volume, massRatio }) => ({ place: layout.compartments.indexOf(compartment), factor: (massRatio * NG_PER_ML) / valueOf(values, volume) })),
    into: new Float64Array(series.atH.length * looksPerDose(series)),
  }));
  const solver = new SeriesSolver(modes, layout.compartments, series);
  solver.solve(inputsOf(model, { ...dose, atH: 0 }, values) ?? []);
  for (const { parts, into } of curves) {
    solver.fill(parts, into);
    const { sum, peak } = solver.read(parts);
    expect(Math.abs(sum / into.length - into.reduce((total, level) => total + level / into.length, 0))).toBeLessThanOrEqual(1e-11 * (peak + 1));
    expect(Math.abs(peak - Math.max(...into))).toBeLessThanOrEqual(1e-11 * (peak + 1));
  }
  return curves.map(({ into }) => into);
}

describe.each([
  ['otto-2021', otto2021],
  ['otto-intramuscular', ottoIntramuscular],
  ['perez-ruixo-2021', perezRuixo2021],
] as const)('%s: the quick way through a series', (_, model) => {
  test('gives what walking past every dose gives', () => {
    fc.assert(fc.property(regimenOf(model, 1), fc.array(fc.double({ min: 27, max: 200, noNaN: true }), { maxLength: 7 }), fc.integer({ min: 1, max: 300 }), fc.integer({ min: 5, max: 300 }).map((seconds) => seconds / 3600), ([dose], gaps, steps, stepH) => {
      if (dose === undefined) return;
      const atH = gaps.reduce<readonly number[]>((times, gap) => [...times, (times.at(-1) ?? 0) + gap], [0]);
      const series: Series = { atH, looks: [{ fromH: 0, stepH, steps }, { fromH: steps * stepH, stepH: stepH * 3, steps: 7 }] };
      const walked = answered(predict({ ...questionOf(model, atH.map((hour) => ({ ...dose, atH: hour }))), timesH: seriesTimes(series) }));
      const quick = quickly(model, dose, series);
      for (const [index, { ngPerMl }] of walked.entries()) {
        const peak = Math.max(...ngPerMl);
        for (const [time, level] of ngPerMl.entries()) expect(Math.abs((quick[index]?.[time] ?? Number.NaN) - level)).toBeLessThanOrEqual(1e-9 * (peak + 1));
      }
    }), { numRuns: runs(20, 1000) });
  });
});

describe('a series put to many people', () => {
  const asked = { model: otto2021, substance: 'S-ketamine', person: TYPICAL_ADULT, people: 60, seed: 5, dose: infusion(35, 40), series: SERIES } as const;

  test.each([
    ['otto-2021, the quick way', otto2021, infusion(35, 40)],
    ['perez-ruixo-2021, the quick way', perezRuixo2021, sprays(2, 5)],
    ['simons-2022, each dose its own occasion', simons2022, { route: 'sublingual', atH: 0, mg: 50, holdH: 1 / 6, afterwards: 'swallow' }],
  ] as const)('%s: the same bands and exposures as the doses written out', (_, model, dose) => {
    const question = { ...asked, model, dose, people: 20 };
    const timesH = seriesTimes(SERIES);
    const written = answered(spreadOf({ ...question, doses: SERIES.atH.map((atH): Dose => ({ ...dose, atH })), timesH }, [0.05, 0.5, 0.95]));
    const series = answered(spreadOfSeries(question, [0.05, 0.5, 0.95]));
    expect(series.length).toBe(written.length);
    for (const [index, { exposures, bands }] of series.entries()) {
      for (const [person, { cmax, areaUntilEnd }] of exposures.entries()) {
        expect(cmax / (written[index]?.exposures[person]?.cmax ?? Number.NaN)).toBeCloseTo(1, 8);
        expect(areaUntilEnd / (written[index]?.exposures[person]?.areaUntilEnd ?? Number.NaN)).toBeCloseTo(1, 8);
      }
      for (const [share, band] of bands.entries()) {
        for (const [time, level] of band.entries()) expect(Math.abs(level - (written[index]?.bands[share]?.[time] ?? Number.NaN))).toBeLessThanOrEqual(level / 60 + 2 ** -19);
      }
    }
  });

  test('a dose whose absorption runs into the next one is walked through instead', () => {
    const question = { ...asked, model: perezRuixo2021, dose: { route: 'oral', atH: 0, mg: 50 } as const, series: { atH: [0, 0.2], looks: [{ fromH: 0, stepH: 1 / 600, steps: 100 }] } };
    const written = answered(spreadOf({ ...question, doses: [0, 0.2].map((atH) => ({ ...question.dose, atH })), timesH: seriesTimes(question.series) }, [0.5]));
    expect(answered(spreadOfSeries(question, [0.5])).map(({ exposures }) => exposures)).toEqual(written.map(({ exposures }) => exposures));
  });
});

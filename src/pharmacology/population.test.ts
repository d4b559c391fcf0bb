import { describe, expect, test } from 'vitest';
import type { Dose } from './dose.ts';
import type { Model } from './model.ts';
import { kamp2020 } from './models/kamp-2020.ts';
import { otto2021 } from './models/otto-2021.ts';
import { simons2022 } from './models/simons-2022.ts';
import { MODELS } from './models.ts';
import type { Values } from './parameter.ts';
import { valueOf } from './parameter.ts';
import type { PopulationQuestion } from './population.ts';
import { drawPeople, spreadOf, walkPerson } from './population.ts';
import { curvesOf, predict } from './prediction.ts';
import type { Route } from './substance.ts';
import { answered, infusion, questionOf, sprays, timesUntil } from '../../tests/support/predicted.ts';
import { runs } from '../../tests/support/runs.ts';

const film: Dose = { route: 'sublingual', atH: 0, mg: 50, holdH: 1 / 6, afterwards: 'swallow' };
const ONE_DOSE: { readonly [R in Route]: Dose } = { intravenous: infusion(35, 40), intramuscular: { route: 'intramuscular', atH: 0, mg: 35 }, sublingual: film, nasal: sprays(2, 5), oral: { route: 'oral', atH: 0, mg: 50 } };

function drawn(model: Model, doses: readonly Dose[], given: Partial<PopulationQuestion> = {}): PopulationQuestion {
  return { ...questionOf(model, doses), timesH: timesUntil(6, 10), people: 100, seed: 1, ...given };
}

/** Every curve of every person, the first analyte only. */
function curvesDrawn(question: PopulationQuestion): readonly Float64Array[] {
  const curves = curvesOf(question);
  const all: Float64Array[] = [];
  drawPeople(question, (person) => {
    walkPerson(person, question, curves);
    all.push(...curves.slice(0, 1).map(({ ngPerMl }) => ngPerMl.slice()));
  });
  return all;
}

const banded = MODELS.filter(({ between }) => between.length > 0).flatMap((model) => (Object.keys(model.routes) as readonly Route[]).map((route) => [model.id, route, model] as const));

describe.each(banded)('%s, %s', (_, route, model) => {
  const question = drawn(model, [ONE_DOSE[route]]);

  test('the same seed draws the same people, another seed others', () => {
    const once = answered(spreadOf(question, [0.5]));
    expect(answered(spreadOf(question, [0.5]))).toEqual(once);
    expect(answered(spreadOf({ ...question, seed: 2 }, [0.5]))[0]?.exposures).not.toEqual(once[0]?.exposures);
  });

  test('the band holds the exact quantiles of the people, within the steps of its histogram', () => {
    const shares = [0.05, 0.5, 0.95];
    const curves = curvesDrawn(question);
    const [spread] = answered(spreadOf(question, shares));
    for (const [index, share] of shares.entries()) {
      for (let time = 1; time < question.timesH.length; time++) {
        const exact = curves.map((curve) => curve[time] ?? Number.NaN).toSorted((left, right) => left - right)[Math.ceil(share * curves.length) - 1] ?? Number.NaN;
        expect(Math.abs((spread?.bands[index]?.[time] ?? Number.NaN) - exact)).toBeLessThanOrEqual(exact / 128 + 2 ** -20);
      }
    }
  });

  test('the typical curve lies inside the band of nine people of ten at every time', () => {
    const [typical] = answered(predict(question));
    const [low, high] = answered(spreadOf(question, [0.05, 0.95]))[0]?.bands ?? [];
    for (let time = 1; time < question.timesH.length; time++) {
      expect(typical?.ngPerMl[time]).toBeGreaterThanOrEqual((low?.[time] ?? Number.NaN) * 0.99);
      expect(typical?.ngPerMl[time]).toBeLessThanOrEqual((high?.[time] ?? Number.NaN) * 1.01);
    }
  });
});

describe('how widely people spread', () => {
  test('Otto 2021, 35 mg over 40 minutes: nine peaks of ten lie between 110 and 240 ng/mL, as 100 to 250 were seen', () => {
    const [spread] = answered(spreadOf(drawn(otto2021, [infusion(35, 40)], { people: runs(2000, 20_000), timesH: timesUntil(2) }), [0.5]));
    const peaks = (spread?.exposures ?? []).map(({ cmax }) => cmax).toSorted((left, right) => left - right);
    const at = (share: number): number => peaks[Math.floor(share * peaks.length)] ?? Number.NaN;
    expect(at(0.05)).toBeGreaterThan(100);
    expect(at(0.95)).toBeLessThan(250);
    expect(at(0.95) / at(0.05)).toBeGreaterThan(1.6);
    expect(Math.abs(at(0.5) / 158 - 1)).toBeLessThan(0.03);
  });

  test('areas spread as clearance does: their logarithms have the printed variance', () => {
    const people = runs(3000, 50_000);
    const [spread] = answered(spreadOf(drawn(otto2021, [infusion(35, 40)], { people, timesH: timesUntil(96, 5) }), []));
    const logarithms = (spread?.exposures ?? []).map(({ areaUntilEnd }) => Math.log(areaUntilEnd));
    const mean = logarithms.reduce((sum, value) => sum + value, 0) / people;
    const variance = logarithms.reduce((sum, value) => sum + (value - mean) ** 2, 0) / people;
    expect(Math.abs(variance / 0.026048 - 1)).toBeLessThan(0.1);
    expect(Math.exp(mean)).toBeCloseTo((35 / 95.2) * 1000, -1);
  });
});

describe('from occasion to occasion', () => {
  const week = [film, { ...film, atH: 168 }];

  function occasionsOf(question: PopulationQuestion): readonly (readonly Values[])[] {
    const all: (readonly Values[])[] = [];
    drawPeople(question, ({ occasions }) => all.push(occasions));
    return all;
  }

  test('each dose has its own absorption; what differs between people only stays', () => {
    for (const [first, second] of occasionsOf(drawn(simons2022, week))) {
      for (const name of ['F1', 'D1', 'KA1', 'F2', 'D2', 'KA2', 'MTTgut', 'MTT', 'VH2', 'CLH']) expect(valueOf(first ?? {}, name)).not.toBe(valueOf(second ?? {}, name));
      for (const name of ['V1', 'CL', 'Q3', 'CLN', 'VH1', 'QH']) expect(valueOf(first ?? {}, name)).toBe(valueOf(second ?? {}, name));
    }
  });

  test('a person is the same whatever is given and how often', () => {
    const [once, twice, other] = [drawn(simons2022, [film]), drawn(simons2022, week), drawn(simons2022, [infusion(20, 20)])].map((question) => occasionsOf(question).map(([first]) => valueOf(first ?? {}, 'CL')));
    expect(twice).toEqual(once);
    expect(other).toEqual(once);
  });

  test('the second curve is that of its own occasion, not of the first: absorption, volumes and clearances', () => {
    const sixHours = timesUntil(6, 10);
    const question = drawn(simons2022, week, { people: 20, timesH: Float64Array.from([...sixHours, ...sixHours.map((hour) => 168 + hour)]) });
    const curves = curvesOf(question);
    drawPeople(question, (person) => {
      walkPerson(person, question, curves);
      const alone = { ...question, doses: [film], timesH: sixHours };
      const curvesAlone = curvesOf(alone);
      walkPerson({ ...person, occasions: person.occasions.slice(1) }, alone, curvesAlone);
      for (const [index, { ngPerMl }] of curvesAlone.entries()) {
        const second = curves[index]?.ngPerMl.slice(sixHours.length) ?? [];
        const peak = Math.max(...ngPerMl);
        for (const [time, level] of ngPerMl.entries()) expect(Math.abs((second[time] ?? Number.NaN) - level)).toBeLessThan(1e-6 * peak);
      }
    });
  });

  test('peaks of one person differ from dose to dose by a fifth to four fifths', () => {
    const question = drawn(simons2022, week, { people: 200, timesH: Float64Array.from([...timesUntil(2, 2), ...timesUntil(2, 2).map((hour) => 168 + hour)]) });
    const half = question.timesH.length / 2;
    const peaks = curvesDrawn(question).map((curve) => [Math.max(...curve.slice(0, half)), Math.max(...curve.slice(half))] as const);
    const apart = peaks.map(([one, other]) => Math.log(one / other));
    const spread = Math.sqrt(apart.reduce((sum, value) => sum + value ** 2, 0) / apart.length);
    expect(spread).toBeGreaterThan(0.2);
    expect(spread).toBeLessThan(0.8);
  });
});

test('a model without spread refuses, and names itself', () => {
  expect(spreadOf(drawn(kamp2020, [infusion(35, 40)]), [0.5])).toMatchObject({ code: 'pharmacology.no-spread', facts: { model: 'kamp-2020' } });
});

test('only the analytes asked for are spread', () => {
  const spreads = answered(spreadOf(drawn(simons2022, [film], { analytes: ['S-norketamine'], people: 3 }), [0.5]));
  expect(spreads.map(({ observable }) => observable.analyte)).toEqual(['S-norketamine']);
});

test('a person whose modes fall together is solved by the matrix exponential instead', () => {
  const twins: Model = {
    ...otto2021,
    between: [{ scale: 'log', names: ['V2'], covariance: [[1e-20]] }],
    flows: (values) => [{ from: 'first', to: 'second', perHour: 3 }, ...otto2021.flows(values), { from: 'second', to: 'third', perHour: 5 }, { from: 'third', to: 'central', perHour: 3 }],
    routes: { intravenous: ({ atH }) => [{ compartment: 'first', atH, durationH: 0, mg: 35 }] },
  };
  const [band] = answered(spreadOf(drawn(twins, [infusion(35, 40)], { people: 3 }), [0.5]));
  const [exact] = answered(predict(drawn(twins, [infusion(35, 40)])));
  for (const [time, level] of (exact?.ngPerMl ?? []).entries()) expect(Math.abs((band?.bands[0]?.[time] ?? Number.NaN) - level)).toBeLessThanOrEqual(level / 64 + 2 ** -20);
});

test('people are solved one after the other in the same arrays, so that many take no more room than one', () => {
  const rooms = new Set<unknown>();
  drawPeople(drawn(otto2021, [infusion(35, 40)], { people: 500 }), ({ layout, modes }) => rooms.add(layout).add(modes));
  expect(rooms.size).toBe(2);
});

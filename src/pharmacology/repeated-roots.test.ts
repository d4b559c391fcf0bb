import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LARGEST_MODES, modeFinder } from './eigenmodes.ts';
import type { Flow, Input } from './linear-system.ts';
import { APART, exchange, layoutOf, movedApart, writeRates } from './linear-system.ts';
import { simons2022 } from './models/simons-2022.ts';
import { inHours } from './parameter.ts';
import { walk } from './passage.ts';
import { curvesOf, readerOf } from './prediction.ts';
import type { Propagator } from './propagator.ts';
import { byEigenmodes, byExponential, propagatorOf, withModes } from './propagator.ts';
import { normalOf, uniformOf } from './random-numbers.ts';
import { drawingOf } from './variability.ts';
import { questionOf, timesUntil } from '../../tests/support/predicted.ts';
import { runs } from '../../tests/support/runs.ts';
import { solvedFlows } from '../../tests/support/solved-flows.ts';

const TIMES_H = Float64Array.of(0.02, 0.1, 0.5, 1, 2, 4, 8, 24, 48);
const GAPS = [0, 1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3] as const;
const INPUT: Input = { compartment: 'step 1', atH: 0, durationH: 0.25, mg: 1 };

/** Steps in a row, each by its rate, into a volume that exchanges with another one and is cleared. */
function chain(rates: readonly number[], cleared = 1.1): readonly Flow[] {
  return [
    ...rates.map((perHour, index): Flow => ({ from: `step ${index + 1}`, to: index + 1 < rates.length ? `step ${index + 2}` : 'blood', perHour })),
    ...exchange('blood', 'tissue', 40, 30, 100),
    { from: 'blood', to: null, perHour: cleared },
  ];
}

function solve(flows: readonly Flow[], make: (layout: ReturnType<typeof layoutOf>, rates: Float64Array) => Propagator | null): ReadonlyMap<string, Float64Array> | null {
  const layout = layoutOf(flows);
  const propagator = make(layout, writeRates(layout, flows, new Float64Array(layout.compartments.length ** 2)));
  if (propagator === null) return null;
  const held = new Map(layout.compartments.map((name) => [name, new Float64Array(TIMES_H.length)]));
  walk(propagator, layout.compartments, [INPUT], TIMES_H, (index, state) => {
    for (const [place, name] of layout.compartments.entries()) held.get(name)?.fill(propagator.amount(state, place), index, index + 1);
  });
  return held;
}

/** How far two solutions are apart, as a share of each amount or of a hundred-thousandth of the dose. */
function farthestApart(left: ReadonlyMap<string, Float64Array>, right: ReadonlyMap<string, Float64Array>): number {
  return Math.max(...[...left].flatMap(([name, amounts]) => Array.from(amounts, (amount, index) => Math.abs(amount - (right.get(name)?.[index] ?? Number.NaN)) / Math.max(1e-5, amount))));
}

describe.each(GAPS)('rates in a row that are %d of themselves apart', (gap) => {
  test.each([2, 3, 4])('%i steps agree with the adaptive solver to seven digits', (steps) => {
    const flows = chain(Array.from({ length: steps }, (_, index) => 3 * (1 + index * gap)));
    expect(farthestApart(solvedFlows(flows, [INPUT], TIMES_H), solve(flows, propagatorOf) ?? new Map())).toBeLessThan(1e-7);
  });

  test('a step as fast as a mode of the group it feeds agrees as well', () => {
    const layout = layoutOf(chain([3]));
    const { modes, find } = modeFinder(layout, LARGEST_MODES.exact);
    find(writeRates(layout, chain([3]), new Float64Array(layout.compartments.length ** 2)));
    for (const fading of modes.fading.slice(1)) {
      const flows = chain([fading * (1 + gap), 2 * fading, fading]);
      expect(farthestApart(solvedFlows(flows, [INPUT], TIMES_H), solve(flows, propagatorOf) ?? new Map())).toBeLessThan(1e-7);
    }
  });
});

test('any chain agrees with the matrix exponential, however near its rates are to each other', () => {
  const gap = fc.integer({ min: -13, max: -1 }).map((power) => 10 ** power);
  fc.assert(fc.property(fc.double({ min: 0.1, max: 60, noNaN: true }), fc.array(fc.oneof(fc.constant(0), gap), { minLength: 1, maxLength: 5 }), fc.double({ min: 0.1, max: 10, noNaN: true }), (rate, gaps, cleared) => {
    const flows = chain([rate, ...gaps.map((own, index) => rate * (1 + own * (index + 1)))], cleared);
    const exponential = solve(flows, (layout, rates) => byExponential(rates, layout.compartments.length));
    expect(farthestApart(exponential ?? new Map(), solve(flows, propagatorOf) ?? new Map())).toBeLessThan(1e-7);
  }), { numRuns: runs(100, 5000) });
});

test('the closed form itself says where it does not hold, and holds where it says so', () => {
  const holds = (gap: number): boolean => solve(chain([3, 3 * (1 + gap)]), byEigenmodes) !== null;
  expect(GAPS.map(holds)).toEqual([false, false, false, false, false, false, false, false]);
  expect([0.1, 1].map(holds)).toEqual([true, true]);
});

describe('equal rates moved apart', () => {
  const question = questionOf(simons2022, [{ route: 'sublingual', atH: 0, mg: 50, holdH: 1 / 6, afterwards: 'swallow' }], { timesH: timesUntil(24, 10) });

  function curvesBy(flows: readonly Flow[], make: (rates: Float64Array, layout: ReturnType<typeof layoutOf>) => Propagator | null, values: Readonly<Record<string, number>>): readonly Float64Array[] | null {
    const layout = layoutOf(flows);
    const propagator = make(writeRates(layout, flows, new Float64Array(layout.compartments.length ** 2)), layout);
    if (propagator === null) return null;
    const curves = curvesOf(question);
    const readers = curves.map(({ of }) => readerOf(of, layout, values));
    const inputs = simons2022.routes.sublingual?.({ route: 'sublingual', atH: 0, mg: 50, holdH: 1 / 6, afterwards: 'swallow' }, values) ?? [];
    walk(propagator, layout.compartments, inputs, question.timesH, (index, state) => {
      for (const [place, { ngPerMl }] of curves.entries()) ngPerMl[index] = readers[place]?.(propagator, state) ?? Number.NaN;
    });
    return curves.map(({ ngPerMl }) => ngPerMl);
  }

  test.each([
    [APART.little, 1e-8],
    [APART.further, 3e-6],
  ])('by %d change a curve by less than %d of its peak, in the typical person and in others', (apart, change) => {
    const [drawPerson, drawOccasion, normal] = [drawingOf(simons2022.between), drawingOf(simons2022.occasion), normalOf(uniformOf(11))];
    const typical = inHours(simons2022.parameters);
    let closed = 0;
    const people = runs(30, 1000);
    for (let index = 0; index < people; index++) {
      const values = index === 0 ? typical : drawOccasion(drawPerson(typical, normal), normal);
      const exact = curvesBy(simons2022.flows(values), (rates, { compartments }) => byExponential(rates, compartments.length), values) ?? [];
      const moved = curvesBy(movedApart(simons2022.flows(values), apart), (rates, layout) => {
        const { modes, find } = modeFinder(layout, LARGEST_MODES.banded);
        return find(rates) ? withModes(modes) : null;
      }, values);
      if (moved === null) continue;
      closed++;
      for (const [place, curve] of exact.entries()) {
        const peak = Math.max(...curve);
        for (const [time, level] of curve.entries()) expect(Math.abs(level - (moved[place]?.[time] ?? Number.NaN))).toBeLessThan(change * peak);
      }
    }
    expect(closed / people).toBeGreaterThan(0.9);
  });

  test('only equal rates in a row move, and their sum stays', () => {
    const flows = simons2022.flows(inHours(simons2022.parameters));
    const changed = movedApart(flows, APART.little).filter((flow, index) => flow.perHour !== flows[index]?.perHour);
    expect(changed.map(({ from }) => from)).toEqual(['becoming norketamine 1', 'becoming norketamine 2', 'becoming hydroxynorketamine 1', 'becoming hydroxynorketamine 2']);
    const sum = (rows: readonly Flow[]) => rows.reduce((total, { perHour }) => total + perHour, 0);
    expect(sum(movedApart(flows, APART.little))).toBeCloseTo(sum(flows), 9);
  });
});

describe('what the closed form does not solve', () => {
  test('a ring of flows is refused as a fault of the model', () => {
    const ring = [{ from: 'a', to: 'b', perHour: 1 }, { from: 'b', to: 'c', perHour: 1 }, { from: 'c', to: 'a', perHour: 1 }, { from: 'a', to: null, perHour: 1 }];
    expect(() => layoutOf(ring)).toThrow('must form a tree');
  });

  test('so are three compartments that all exchange with each other', () => {
    expect(() => layoutOf([...exchange('a', 'b', 1, 1, 1), ...exchange('b', 'c', 1, 1, 1), ...exchange('a', 'c', 1, 1, 1)])).toThrow('must form a tree');
  });

  test('a chain and a tree are not', () => {
    expect(() => layoutOf([...exchange('a', 'b', 1, 1, 1), ...exchange('a', 'c', 1, 1, 1), { from: 'c', to: 'd', perHour: 1 }])).not.toThrow();
  });
});

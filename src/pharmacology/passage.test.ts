import { describe, expect, test } from 'vitest';
import type { Flow, Input } from './linear-system.ts';
import { exchange, layoutOf, writeRates } from './linear-system.ts';
import type { Phase } from './passage.ts';
import { walk, walkPhases } from './passage.ts';
import type { Propagator } from './propagator.ts';
import { byExponential, propagatorOf } from './propagator.ts';

const FLOWS: readonly Flow[] = [...exchange('blood', 'tissue', 20, 40, 100), { from: 'blood', to: null, perHour: 0.5 }];
const layout = layoutOf(FLOWS);

function ratesTimes(factor: number): Float64Array {
  return writeRates(layout, FLOWS.map((flow) => ({ ...flow, perHour: flow.perHour * factor })), new Float64Array(4));
}

function bloodAt(inputs: readonly Input[], timesH: readonly number[], propagator: Propagator = propagatorOf(layout, ratesTimes(1))): readonly number[] {
  const amounts: number[] = [];
  walk(propagator, layout.compartments, inputs, timesH, (_, state) => amounts.push(propagator.amount(state, layout.compartments.indexOf('blood'))));
  return amounts;
}

describe('inputs', () => {
  test('what is given at once at a time already counts there', () => {
    expect(bloodAt([{ compartment: 'blood', atH: 1, durationH: 0, mg: 10 }], [0.999, 1])).toEqual([0, 10]);
  });

  test('so it does where the hours miss each other in their last digit', () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    for (const [given, looked] of [[0.1 + 0.2, 0.3], [0.3, 0.1 + 0.2]] as const) expect(bloodAt([{ compartment: 'blood', atH: given, durationH: 0, mg: 10 }], [looked])[0]).toBeCloseTo(10, 9);
  });

  test.each([0, 100, 8000])('from hour %d, an infusion of microseconds or less loses nothing of its dose', (atH) => {
    for (const durationH of [Number.MIN_VALUE, 1e-300, 1e-13, 1e-9, 3e-9, 1e-7]) {
      const [at, later] = bloodAt([{ compartment: 'blood', atH, durationH, mg: 10 }], [atH + durationH, atH + 1]);
      const [atOnce, laterAtOnce] = bloodAt([{ compartment: 'blood', atH, durationH: 0, mg: 10 }], [atH, atH + 1]);
      expect(at).toBeCloseTo(atOnce ?? Number.NaN, 5);
      expect(later).toBeCloseTo(laterAtOnce ?? Number.NaN, 5);
    }
  });

  test('when the last of several overlapping inputs ends, nothing arrives any more, to the last digit', () => {
    const inputs = [0.1, 0.3, 0.7].map((atH, index): Input => ({ compartment: 'blood', atH, durationH: 0.9 + index / 7, mg: 1 / 3 + index }));
    const [level, halved] = bloodAt(inputs, [2000, 2010]);
    expect(level).toBeGreaterThan(0);
    expect(level).toBeLessThan(1e-30);
    expect(halved).toBeLessThan(level ?? 0);
  });

  test('a compartment nobody knows is a fault of the model', () => {
    expect(() => bloodAt([{ compartment: 'bone', atH: 0, durationH: 0, mg: 1 }], [1])).toThrow('no compartment named bone');
  });
});

describe('phases', () => {
  const dose: Input = { compartment: 'blood', atH: 0, durationH: 2, mg: 10 };

  /** Rates one until an hour, then faster by a factor; each phase solved by the propagator given for it. */
  function bloodInPhases(changeH: number, factor: number, timesH: readonly number[]): readonly number[] {
    const amounts: number[] = [];
    const look: Phase['look'] = (_, state, propagator) => amounts.push(propagator.amount(state, layout.compartments.indexOf('blood')));
    const phases: readonly Phase[] = [{ fromH: Number.NEGATIVE_INFINITY, solve: () => propagatorOf(layout, ratesTimes(1)), look }, { fromH: changeH, solve: () => byExponential(ratesTimes(factor), 2), look }];
    walkPhases(phases, layout.compartments, [dose], timesH);
    return amounts;
  }

  test('a change of solver in the middle of an infusion changes nothing where the rates stay', () => {
    const timesH = [0.5, 1, 1.5, 3];
    for (const [index, amount] of bloodInPhases(1, 1, timesH).entries()) expect(amount).toBeCloseTo(bloodAt([dose], timesH)[index] ?? Number.NaN, 12);
  });

  test('rates of a later phase hold from its beginning on, for what is in the body already', () => {
    const [before, later] = bloodInPhases(5, 2, [5, 6]);
    const [sameBefore, twiceAsLong] = bloodAt([dose], [5, 7]);
    expect(before).toBeCloseTo(sameBefore ?? Number.NaN, 12);
    expect(later).toBeCloseTo(twiceAsLong ?? Number.NaN, 12);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dose, DoseOf } from './dose.ts';
import { totalMg } from './dose.ts';
import type { Flow, Input, Layout } from './linear-system.ts';
import { layoutOf, writeRates } from './linear-system.ts';
import type { Model } from './model.ts';
import { MODELS } from './models.ts';
import { inHours, valueOf } from './parameter.ts';
import { walk } from './passage.ts';
import type { Curve, Question } from './prediction.ts';
import { allInputs, curvesOf, NG_PER_ML, predict } from './prediction.ts';
import type { Propagator } from './propagator.ts';
import { byEigenmodes, byExponential, propagatorOf } from './propagator.ts';
import type { Route } from './substance.ts';
import { milligramHours } from './disposition.ts';
import { answered, questionOf, timesUntil } from '../../tests/support/predicted.ts';
import { questionsTo } from '../../tests/support/regimens.ts';
import { runs } from '../../tests/support/runs.ts';
import { solvedCurves } from '../../tests/support/solved-flows.ts';

/**
 * Two ways must agree to seven digits of every level above a hundred-thousandth of the whole dose in one litre for each
 * kilogram: of 35 mg in 70 kg that is 0.005 ng/mL, a hundred times less than laboratories find.
 */
const [DIGITS, LEAST_SHARE] = [1e-7, 1e-5];
/** What the same numbers added up in another order may come to. */
const ROUNDING = 1e-8;

const ONE_DOSE: { readonly [R in Route]: DoseOf<R> } = {
  intravenous: { route: 'intravenous', atH: 0, steps: [{ mg: 35, hours: 2 / 3 }] },
  intramuscular: { route: 'intramuscular', atH: 0, mg: 35 },
  sublingual: { route: 'sublingual', atH: 0, mg: 50, holdH: 1 / 6, afterwards: 'swallow' },
  nasal: { route: 'nasal', atH: 0, devices: [{ mg: 28, afterH: 0 }, { mg: 28, afterH: 1 / 12 }] },
  oral: { route: 'oral', atH: 0, mg: 50 },
};

const models = MODELS.map((model) => [model.id, model] as const);

function farthestApart(question: Question, left: readonly Float64Array[], right: readonly Float64Array[]): number {
  const least = (LEAST_SHARE * NG_PER_ML * question.doses.reduce((sum, dose) => sum + totalMg(dose), 0)) / question.person.weightKg;
  return Math.max(0, ...left.flatMap((curve, index) => Array.from(curve, (level, time) => Math.abs(level - (right[index]?.[time] ?? Number.NaN)) / Math.max(least, level))));
}

function levelsOf(question: Question): readonly Float64Array[] {
  return answered(predict(question)).map(({ ngPerMl }: Curve) => ngPerMl);
}

/** Flows, layout, rates and inputs of a question. */
function systemOf(question: Question): { readonly flows: readonly Flow[]; readonly layout: Layout; readonly rates: Float64Array; readonly inputs: readonly Input[] } {
  const values = question.model.scale(inHours(question.model.parameters), question.person);
  const flows = question.model.flows(values);
  const layout = layoutOf(flows);
  return { flows, layout, rates: writeRates(layout, flows, new Float64Array(layout.compartments.length ** 2)), inputs: allInputs(question, values) };
}

/** Milligrams in every compartment at every time. */
function amountsBy(propagator: Propagator, layout: Layout, inputs: readonly Input[], timesH: Float64Array): readonly Float64Array[] {
  const held = Array.from(timesH, () => new Float64Array(layout.compartments.length));
  walk(propagator, layout.compartments, inputs, timesH, (index, state) => held[index]?.set(layout.compartments.map((_, place) => propagator.amount(state, place))));
  return held;
}

describe.each(models)('%s', (_, model) => {
  test('agrees with an adaptive solver that knows only its flows', () => {
    fc.assert(fc.property(questionsTo(model), (question) => {
      expect(farthestApart(question, solvedCurves(question), levelsOf(question))).toBeLessThan(DIGITS);
    }), { numRuns: runs(12, 1000) });
  });

  test('the closed form, where it holds, agrees with the matrix exponential', () => {
    fc.assert(fc.property(questionsTo(model), (question) => {
      const { layout, rates, inputs } = systemOf(question);
      const closed = byEigenmodes(layout, rates);
      if (closed === null) return;
      const given = inputs.reduce((sum, { mg }) => sum + mg, 0);
      const exponential = amountsBy(byExponential(rates, layout.compartments.length), layout, inputs, question.timesH);
      for (const [time, amounts] of amountsBy(closed, layout, inputs, question.timesH).entries()) {
        for (const [place, amount] of amounts.entries()) expect(Math.abs(amount - (exponential[time]?.[place] ?? Number.NaN))).toBeLessThanOrEqual(1e-10 * given);
      }
    }), { numRuns: runs(12, 1000) });
  });

  test('looking more often changes nothing', () => {
    fc.assert(fc.property(questionsTo(model), fc.integer({ min: 2, max: 40 }), (question, between) => {
      const [first = 0, last = 0] = [question.timesH[0], question.timesH.at(-1)];
      const more = Array.from({ length: between }, (__, index) => first + ((last - first) * index) / between);
      const timesH = Float64Array.from(new Set([...question.timesH, ...more])).toSorted();
      const [often, seldom] = [levelsOf({ ...question, timesH }), levelsOf(question)];
      const same = often.map((curve) => Float64Array.from(question.timesH, (hour) => curve[timesH.indexOf(hour)] ?? Number.NaN));
      expect(farthestApart(question, seldom, same)).toBeLessThan(ROUNDING);
    }), { numRuns: runs(12, 1000) });
  });

  test('a regimen is the sum of its doses', () => {
    fc.assert(fc.property(questionsTo(model), (question) => {
      const parts = question.doses.map((dose) => levelsOf({ ...question, doses: [dose] }));
      const summed = levelsOf(question).map((curve, index) => curve.map((__, time) => parts.reduce((sum, part) => sum + (part[index]?.[time] ?? Number.NaN), 0)));
      expect(farthestApart(question, levelsOf(question), summed)).toBeLessThan(ROUNDING);
    }), { numRuns: runs(12, 1000) });
  });

  test('curves are never negative, and nothing is there before the first dose', () => {
    fc.assert(fc.property(questionsTo(model), (question) => {
      const timesH = Float64Array.of(-3, -1e-6, ...question.timesH, (question.timesH.at(-1) ?? 0) + 24 * 60);
      for (const curve of levelsOf({ ...question, timesH })) {
        expect(Math.min(...curve)).toBeGreaterThanOrEqual(0);
        expect([curve[0], curve[1]]).toEqual([0, 0]);
      }
    }), { numRuns: runs(12, 1000) });
  });

  test('what was given is in the body or has left it', () => {
    fc.assert(fc.property(questionsTo(model), (question) => {
      const { flows, inputs } = systemOf(question);
      const kept = flows.map((flow) => ({ ...flow, to: flow.to ?? 'out of the body' }));
      const layout = layoutOf(kept);
      const propagator = propagatorOf(layout, writeRates(layout, kept, new Float64Array(layout.compartments.length ** 2)));
      const givenBy = (hour: number): number => inputs.reduce((sum, { atH, durationH, mg }) => sum + mg * (durationH === 0 ? Number(hour >= atH) : Math.min(1, Math.max(0, (hour - atH) / durationH))), 0);
      for (const [time, amounts] of amountsBy(propagator, layout, inputs, question.timesH).entries()) {
        const all = amounts.reduce((sum, amount) => sum + amount, 0);
        expect(Math.abs(all - givenBy(question.timesH[time] ?? 0))).toBeLessThanOrEqual(1e-9 * givenBy(Number.POSITIVE_INFINITY));
      }
    }), { numRuns: runs(12, 1000) });
  });

  test('in the end all of it has left, by the integral of what leaves', () => {
    fc.assert(fc.property(questionsTo(model), (question) => {
      const { flows, layout, rates, inputs } = systemOf(question);
      const hours = milligramHours(layout, rates, inputs);
      const left = flows.reduce((sum, { from, to, perHour }) => sum + (to === null ? perHour * (hours[layout.compartments.indexOf(from)] ?? 0) : 0), 0);
      const given = inputs.reduce((sum, { mg }) => sum + mg, 0);
      expect(Math.abs(left - given)).toBeLessThanOrEqual(1e-9 * given);
    }), { numRuns: runs(12, 1000) });
  });
});

/** A later device gives less by its place and not by what it holds, so doses stay in proportion while their number does not change. */
test.each(models)('%s: twice the dose is twice the curve', (_, model) => {
  fc.assert(fc.property(questionsTo(model), fc.double({ min: 0.01, max: 1.9, noNaN: true }), (question, factor) => {
    const doses = question.doses.map((dose) => {
      if (dose.route === 'intravenous') return { ...dose, steps: dose.steps.map(({ mg, hours }) => ({ mg: mg * factor, hours })) };
      if (dose.route === 'nasal') return { ...dose, devices: dose.devices.map(({ mg, afterH }) => ({ mg: mg * factor, afterH })) };
      return { ...dose, mg: dose.mg * factor };
    });
    const scaled = levelsOf(question).map((curve) => curve.map((level) => level * factor));
    expect(farthestApart({ ...question, doses }, levelsOf({ ...question, doses }), scaled)).toBeLessThan(ROUNDING);
  }), { numRuns: runs(12, 1000) });
});

describe('a planted fault is caught', () => {
  /** A dose by each route of a model, six hours apart, and every twenty minutes for a day. */
  function everyRoute(model: Model): Question {
    const doses = (Object.keys(model.routes) as readonly Route[]).map((route, index): Dose => ({ ...ONE_DOSE[route], atH: 6 * index }));
    return { ...questionOf(model, doses), timesH: timesUntil(24, 20) };
  }

  test.each(models)('%s: any one rate off by a ten-thousandth', (_, model) => {
    const question = everyRoute(model);
    const solved = solvedCurves(question);
    const missed = systemOf(question).flows.filter((__, wrong) => {
      const flows: Model['flows'] = (values) => model.flows(values).map((flow, index) => (index === wrong ? { ...flow, perHour: flow.perHour * (1 + 1e-4) } : flow));
      return farthestApart(question, solved, levelsOf({ ...question, model: { ...model, flows } })) < DIGITS;
    });
    expect(missed).toEqual([]);
    expect(farthestApart(question, solved, levelsOf(question))).toBeLessThan(DIGITS);
  });

  test.each(models)('%s: any one input that begins a second late or is a ten-thousandth too large', (_, model) => {
    const question = everyRoute(model);
    const solved = solvedCurves(question);
    const { inputs } = systemOf(question);
    for (const fault of [(input: Input) => ({ ...input, atH: input.atH + 1 / 3600 }), (input: Input) => ({ ...input, mg: input.mg * (1 + 1e-4) })]) {
      const missed = inputs.filter((wrong) => {
        const { layout, rates } = systemOf(question);
        const held = amountsBy(propagatorOf(layout, rates), layout, inputs.map((input) => (input === wrong ? fault(input) : input)), question.timesH);
        const values = model.scale(inHours(model.parameters), question.person);
        const levels = curvesOf(question).map(({ of }) => Float64Array.from(held, (amounts) => of.parts.reduce((sum, part) => sum + ((amounts[layout.compartments.indexOf(part.compartment)] ?? 0) * part.massRatio * NG_PER_ML) / valueOf(values, part.volume), 0)));
        return farthestApart(question, solved, levels) < DIGITS;
      });
      expect(missed).toEqual([]);
    }
  });
});

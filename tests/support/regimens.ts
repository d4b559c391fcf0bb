import fc from 'fast-check';
import type { Dose, DoseOf } from '#pharmacology/dose.ts';
import { lastsH } from '#pharmacology/dose.ts';
import type { Model } from '#pharmacology/model.ts';
import type { Person } from '#pharmacology/person.ts';
import type { Question } from '#pharmacology/prediction.ts';
import type { Route } from '#pharmacology/substance.ts';

const mg = fc.double({ min: 1, max: 200, noNaN: true });
/** None at all, or from a second on. */
const hours = (most: number): fc.Arbitrary<number> => fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.double({ min: 1 / 3600, max: most, noNaN: true }) });

const step = fc.record({ mg: fc.oneof(fc.constant(0), mg), hours: hours(3) });
const device = fc.record({ mg, gapH: hours(0.5) });

/** A dose by each route, at hour 0: infusions with changes of rate, pauses and boluses; lozenges swallowed or spat out; devices with gaps. */
const DOSES: { readonly [R in Route]: fc.Arbitrary<DoseOf<R>> } = {
  intravenous: fc.record({ route: fc.constant('intravenous' as const), atH: fc.constant(0), first: mg, steps: fc.array(step, { maxLength: 4 }) }).map(({ first, steps, ...dose }) => ({ ...dose, steps: [{ mg: first, hours: 2 / 3 }, ...steps] })),
  intramuscular: fc.record({ route: fc.constant('intramuscular' as const), atH: fc.constant(0), mg }),
  sublingual: fc.record({ route: fc.constant('sublingual' as const), atH: fc.constant(0), mg, holdH: hours(0.5), afterwards: fc.constantFrom('swallow' as const, 'spit' as const) }),
  nasal: fc.record({ route: fc.constant('nasal' as const), atH: fc.constant(0), devices: fc.array(device, { minLength: 1, maxLength: 3 }) }).map(({ devices, ...dose }) => ({ ...dose, devices: devices.map((own, index) => ({ mg: own.mg, afterH: devices.slice(1, index + 1).reduce((sum, { gapH }) => sum + gapH, 0) })) })),
  oral: fc.record({ route: fc.constant('oral' as const), atH: fc.constant(0), mg }),
};

const person: fc.Arbitrary<Person> = fc.record({
  weightKg: fc.double({ min: 20, max: 400, noNaN: true }),
  ageYears: fc.oneof(fc.constant(null), fc.integer({ min: 12, max: 110 })),
  raceFactor: fc.constantFrom('none', 'Asian', 'Japanese'),
});

/** One to four doses by the routes of a model, none before the one ahead of it has ended. */
export function regimenOf(model: Model, most = 4): fc.Arbitrary<readonly Dose[]> {
  const routes = Object.keys(model.routes) as readonly Route[];
  const dose = fc.oneof(...routes.map((route): fc.Arbitrary<Dose> => DOSES[route]));
  return fc.array(fc.record({ dose, pauseH: fc.oneof(hours(1), hours(72)) }), { minLength: 1, maxLength: most }).map((given) => {
    let atH = 0;
    return given.map((own): Dose => {
      atH += own.pauseH;
      const placed = { ...own.dose, atH };
      atH += lastsH(placed);
      return placed;
    });
  });
}

/** A person, a regimen and some times to look at, from the first dose to two days after the last one. */
export function questionsTo(model: Model): fc.Arbitrary<Question> {
  return fc.record({ person, doses: regimenOf(model), shares: fc.uniqueArray(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 8 }), substance: fc.constantFrom(...model.substances) }).map(({ shares, doses, ...asked }) => {
    const endH = (doses.at(-1)?.atH ?? 0) + 48;
    const timesH = [...new Set(shares.map((share) => share * endH))].toSorted((left, right) => left - right);
    const question: Question = { ...asked, model, doses, timesH: Float64Array.from(timesH) };
    // A counterexample is read without the tables of its model.
    return Object.defineProperty(question, fc.toStringMethod, { value: () => JSON.stringify({ ...asked, model: model.id, doses, timesH }) });
  });
}

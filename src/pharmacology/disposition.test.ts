import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isRefusal } from '#foundation/refusal.ts';
import type { Disposition } from './disposition.ts';
import { dispositionOf } from './disposition.ts';
import type { Dose } from './dose.ts';
import { exposureOf } from './exposure.ts';
import { MODELS } from './models.ts';
import { TYPICAL_ADULT } from './person.ts';
import { predict } from './prediction.ts';
import type { Substance } from './substance.ts';

const DOSES: readonly Dose[] = [
  { route: 'intravenous', atH: 0, steps: [{ mg: 35, hours: 2 / 3 }] },
  { route: 'intramuscular', atH: 0, mg: 35 },
  { route: 'sublingual', atH: 0, mg: 25, holdH: 0, afterwards: 'swallow' },
  { route: 'nasal', atH: 0, devices: [{ mg: 28, afterH: 0 }, { mg: 28, afterH: 0 }] },
  { route: 'oral', atH: 0, mg: 25 },
];

const modelNamed = (id: string) => {
  const model = MODELS.find((each) => each.id === id);
  if (model === undefined) throw new Error(`no model named ${id}`);
  return model;
};

function disposition(id: string, substance: Substance, dose: Dose, weightKg = 70): readonly Disposition[] {
  const result = dispositionOf({ model: modelNamed(id), substance, person: { ...TYPICAL_ADULT, weightKg }, doses: [dose] });
  if (isRefusal(result)) throw new Error(result.sentence);
  return result;
}

const QUESTIONS = MODELS.flatMap((model) => model.substances.flatMap((substance) => DOSES.filter(({ route }) => model.routes[route] !== undefined).map((dose) => ({ model, substance, dose }))));

it.each(QUESTIONS)('the area of $model.id after $substance ($dose.route) is that of the curve followed to its end, and its half-life that of the end', ({ model, substance, dose }) => {
  const timesH = Float64Array.from({ length: 12_000 }, (_, index) => index / 30);
  const curves = predict({ model, substance, person: TYPICAL_ADULT, doses: [dose], timesH });
  if (isRefusal(curves)) throw new Error(curves.sentence);
  for (const [index, { ngPerMl }] of curves.entries()) {
    const { areaToInfinity, halfLifeH } = disposition(model.id, substance, dose)[index] ?? { areaToInfinity: Number.NaN, halfLifeH: null };
    expect(exposureOf(timesH, ngPerMl).areaUntilEnd / areaToInfinity).toBeCloseTo(1, 3);
    if (halfLifeH !== null) expect((ngPerMl[11_900] ?? 0) / (ngPerMl[11_600] ?? 1)).toBeCloseTo(2 ** (-10 / halfLifeH), 5);
  }
});

it('clearance and bioavailability are those of the published table at any weight', () => {
  fc.assert(
    fc.property(fc.integer({ min: 40, max: 160 }), (weightKg) => {
      const [parent, metabolite] = disposition('otto-intramuscular', 'racemic ketamine', { route: 'intramuscular', atH: 0, mg: 35 }, weightKg);
      expect(parent?.clearance).toBeCloseTo(95.2 * (weightKg / 70) ** 0.75, 8);
      expect(parent?.bioavailability).toBeCloseTo(0.93, 10);
      expect([metabolite?.clearance, metabolite?.bioavailability]).toEqual([null, null]);
    }),
  );
});

it('esketamine by the nose reaches blood as the printed parameters say: 109 L/h, and 62.2 % of 28 mg but 53.8 % of 56 mg', () => {
  const [one] = disposition('perez-ruixo-2021', 'S-ketamine', { route: 'nasal', atH: 0, devices: [{ mg: 28, afterH: 0 }] });
  const [two] = disposition('perez-ruixo-2021', 'S-ketamine', { route: 'nasal', atH: 0, devices: [{ mg: 28, afterH: 0 }, { mg: 28, afterH: 0.1 }] });
  expect([one?.clearance, one?.bioavailability, two?.bioavailability].map((value) => Number(value?.toPrecision(3)))).toEqual([109, 0.622, 0.538]);
});

it('the mirror forms of a racemate are cleared each at its own rate', () => {
  const forms = disposition('otto-mirror-forms', 'racemic ketamine', { route: 'intravenous', atH: 0, steps: [{ mg: 70, hours: 0 }] });
  expect(forms.map(({ halfLifeH }) => halfLifeH === null)).toEqual([true, false, false]);
  expect(forms.map(({ observable, clearance }) => [observable.analyte, Number(clearance?.toFixed(2))])).toEqual([['ketamine', 88.03], ['S-ketamine', 95.2], ['R-ketamine', 81.87]]);
});

it('what cannot be asked is refused as by a prediction', () => {
  expect(dispositionOf({ model: modelNamed('kamp-2020'), substance: 'S-ketamine', person: TYPICAL_ADULT, doses: [DOSES[0] ?? { route: 'oral', atH: 0, mg: 1 }] })).toMatchObject({ code: 'pharmacology.no-substance' });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isRefusal } from '#foundation/refusal.ts';
import type { Disposition } from './disposition.ts';
import { dispositionOf } from './disposition.ts';
import type { Dose } from './dose.ts';
import { totalMg } from './dose.ts';
import { exposureOf } from './exposure.ts';
import { exchange } from './linear-system.ts';
import type { Model } from './model.ts';
import { ottoMirrorForms } from './models/otto-mirror-forms.ts';
import { MODELS } from './models.ts';
import type { Values } from './parameter.ts';
import { inHours, valueOf } from './parameter.ts';
import { TYPICAL_ADULT } from './person.ts';
import { predict } from './prediction.ts';
import type { Substance } from './substance.ts';
import { answered, questionOf } from '../../tests/support/predicted.ts';
import { questionsTo } from '../../tests/support/regimens.ts';
import { runs } from '../../tests/support/runs.ts';

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
  for (const [index, { ngPerMl, observable }] of curves.entries()) {
    const { areaToInfinity, halfLifeH } = disposition(model.id, substance, dose)[index] ?? { areaToInfinity: Number.NaN, halfLifeH: null };
    expect(exposureOf(timesH, ngPerMl).areaUntilEnd / areaToInfinity).toBeCloseTo(1, 3);
    // Two mirror forms fade nearly alike, so that their sum comes to its end only after months.
    const isSum = model === ottoMirrorForms && observable.analyte === 'ketamine';
    if (!isSum) expect((ngPerMl[11_900] ?? 0) / (ngPerMl[11_600] ?? 1)).toBeCloseTo(2 ** (-10 / (halfLifeH ?? Number.NaN)), 5);
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
  expect(forms.map(({ halfLifeH }) => Number(halfLifeH?.toFixed(3)))).toEqual([7.728, 7.367, 7.728]);
  expect(forms.map(({ observable, clearance }) => [observable.analyte, Number(clearance?.toFixed(2))])).toEqual([['ketamine', 88.03], ['S-ketamine', 95.2], ['R-ketamine', 81.87]]);
});

it('what cannot be asked is refused as by a prediction', () => {
  expect(dispositionOf({ model: modelNamed('kamp-2020'), substance: 'S-ketamine', person: TYPICAL_ADULT, doses: [DOSES[0] ?? { route: 'oral', atH: 0, mg: 1 }] })).toMatchObject({ code: 'pharmacology.no-substance' });
});

/** Clearance in L/h, and how many milligrams of a dose reach blood as it was given, by the formulas of each paper. */
const PAPERS: Readonly<Record<string, { readonly clearance: (values: Values) => number; readonly reaches: (dose: Dose, values: Values) => number }>> = {
  'otto-2021': { clearance: ({ CL }) => Number(CL), reaches: totalMg },
  'kamp-2020': { clearance: ({ CL }) => Number(CL), reaches: totalMg },
  'otto-r-ketamine': { clearance: (values) => Number(values['CL']) * 0.86, reaches: totalMg },
  'otto-intramuscular': { clearance: ({ CL }) => Number(CL), reaches: (dose, { F }) => totalMg(dose) * Number(F) },
  'otto-lozenge': { clearance: ({ CL }) => Number(CL), reaches: (dose, { F1, FPO, D1 }) => totalMg(dose) * (dose.route === 'sublingual' ? Number(F1) * (dose.afterwards === 'spit' ? Math.min(1, dose.holdH / Number(D1)) : 1) : Number(FPO)) },
  'simons-2022': { clearance: ({ CL }) => Number(CL), reaches: (dose, { F1, D1 }) => totalMg(dose) * (dose.route === 'sublingual' ? Number(F1) * (dose.afterwards === 'spit' ? Math.min(1, dose.holdH / Number(D1)) : 1) : 1) },
  'perez-ruixo-2021': { clearance: (values) => wellStirred(values).clearance, reaches: esketamineReaching },
  'domino-1984': { clearance: ({ k10, V1 }) => Number(k10) * Number(V1), reaches: totalMg },
  'clements-1981': { clearance: ({ k10, V1 }) => Number(k10) * Number(V1), reaches: totalMg },
};

/** A liver in which blood and tissue are one: what flows through it, against what it takes out. */
function wellStirred({ Qh, kel, kmet, Vh }: Values): { readonly clearance: number; readonly passes: number } {
  const takenOut = (Number(kel) + Number(kmet)) * Number(Vh);
  return { clearance: (Number(Qh) * takenOut) / (Number(Qh) + takenOut), passes: Number(Qh) / (Number(Qh) + takenOut) };
}

function esketamineReaching(dose: Dose, values: Values): number {
  const swallowed = valueOf(values, 'Fgut') * wellStirred(values).passes;
  if (dose.route === 'intravenous') return totalMg(dose);
  if (dose.route !== 'nasal') return totalMg(dose) * swallowed;
  return dose.devices.reduce((sum, { mg }, index) => {
    const share = valueOf(values, 'FRn') * (index === 0 ? 1 : valueOf(values, 'FRn later'));
    return sum + mg * (share + (1 - share) * swallowed);
  }, 0);
}

it.each(Object.entries(PAPERS))('%s: whatever is given, to whomever, the area is what reaches blood over clearance', (id, { clearance, reaches }) => {
  const model = modelNamed(id);
  fc.assert(
    fc.property(questionsTo(model), (question) => {
      const values = model.scale(inHours(model.parameters), question.person);
      const reaching = question.doses.reduce((sum, dose) => sum + reaches(dose, values), 0);
      const [parent] = answered(dispositionOf(question));
      expect(parent?.areaToInfinity).toBeCloseTo((1000 * reaching) / clearance(values), 6);
      expect(parent?.clearance).toBeCloseTo(clearance(values), 8);
      expect(parent?.bioavailability).toBeCloseTo(reaching / question.doses.reduce((sum, dose) => sum + totalMg(dose), 0), 10);
    }),
    { numRuns: runs(50, 2000) },
  );
});

it('only the analytes asked for are answered, and a model of another site refuses', () => {
  const question = questionOf(modelNamed('otto-2021'), [DOSES[0] ?? { route: 'oral', atH: 0, mg: 1 }]);
  expect(answered(dispositionOf({ ...question, analytes: ['S-norketamine'] })).map(({ observable, bioavailability }) => [observable.analyte, bioavailability])).toEqual([['S-norketamine', null]]);
  expect(dispositionOf({ ...question, site: 'arterial' })).toMatchObject({ code: 'pharmacology.no-site' });
});

it('the half-life is that of what shows: drug that enters behind a slow compartment, or is never seen there, does not count', () => {
  const slowStart: Model = { ...modelNamed('clements-1981'), flows: () => [{ from: 'depot', to: 'central', perHour: 0.05 }, { from: 'central', to: 'elsewhere', perHour: 1 }, { from: 'elsewhere', to: null, perHour: 0.001 }], routes: { intravenous: ({ atH }) => [{ compartment: 'central', atH, durationH: 0, mg: 10 }], oral: ({ atH, mg }) => [{ compartment: 'depot', atH, durationH: 0, mg }] } };
  const halfLife = (dose: Dose): number | null | undefined => answered(dispositionOf(questionOf(slowStart, [dose])))[0]?.halfLifeH;
  expect(halfLife({ route: 'intravenous', atH: 0, steps: [{ mg: 10, hours: 0 }] })).toBeCloseTo(Math.LN2, 12);
  expect(halfLife({ route: 'oral', atH: 0, mg: 10 })).toBeCloseTo(Math.LN2 / 0.05, 12);
});

it('a curve that no drug reaches has no half-life', () => {
  const spat: Dose = { route: 'sublingual', atH: 0, mg: 25, holdH: 0, afterwards: 'spit' };
  expect(answered(dispositionOf(questionOf(modelNamed('otto-lozenge'), [spat]))).map(({ areaToInfinity, halfLifeH }) => [areaToInfinity, halfLifeH])).toEqual([[0, null], [0, null]]);
});

it('a mode that the curve does not show has no part: two like tissues swing against each other unseen', () => {
  const likeTissues: Model = { ...modelNamed('clements-1981'), flows: () => [...exchange('central', 'left', 1, 10, 100), ...exchange('central', 'right', 1, 10, 100), { from: 'central', to: null, perHour: 100 }] };
  const [whole] = answered(dispositionOf(questionOf(likeTissues, [{ route: 'intravenous', atH: 0, steps: [{ mg: 10, hours: 0 }] }])));
  expect(Math.LN2 / (whole?.halfLifeH ?? Number.NaN)).toBeLessThan(0.01);
  expect(Math.LN2 / (whole?.halfLifeH ?? Number.NaN)).toBeGreaterThan(0.0097);
  expect(Math.LN2 / (whole?.halfLifeH ?? Number.NaN)).not.toBeCloseTo(0.01, 8);
});

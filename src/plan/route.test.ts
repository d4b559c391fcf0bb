import { describe, expect, it } from 'vitest';
import { exact } from '#foundation/quantity.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { countDevices, findTreatment, treatments } from './route.ts';

const products = ['racemic-ketamine', 'esketamine', 'arketamine', ''];
const routes = ['intravenous', 'intramuscular', 'sublingual', 'oral', 'nasal', 'subcutaneous', 'IN', 'IM', ''];
const units = ['mg', 'mg/kg', 'mL', 'mg/mL', ''];

const allowed = new Set([
  'racemic-ketamine intravenous mg',
  'racemic-ketamine intravenous mg/kg',
  'racemic-ketamine intramuscular mg',
  'racemic-ketamine intramuscular mg/kg',
  'racemic-ketamine sublingual mg',
  'racemic-ketamine oral mg',
  'racemic-ketamine oral mg/kg',
  'racemic-ketamine nasal mg',
  'esketamine nasal mg',
]);

describe('the allowlist of treatments', () => {
  const every = products.flatMap((product) => routes.flatMap((route) => units.map((unit) => ({ product, route, unit }))));

  it.each(every)('takes "$product" by "$route" in "$unit" only when it is on the list', ({ product, route, unit }) => {
    expect(!isRefusal(findTreatment(product, route, unit))).toBe(allowed.has(`${product} ${route} ${unit}`));
  });

  it('refuses esketamine by vein and the racemate as a device', () => {
    expect(findTreatment('esketamine', 'intravenous', 'mg')).toMatchObject({ code: 'treatment.not-offered' });
    expect(findTreatment('esketamine', 'nasal', 'mg/kg')).toMatchObject({ code: 'treatment.unit-not-offered' });
  });

  it('spells every route out in full', () => {
    for (const treatment of Object.values(treatments)) expect(treatment.name).not.toMatch(/\b(IV|IM|IN|SL|PO)\b/);
  });
});

describe('esketamine devices', () => {
  it.each([
    ['28', 1],
    ['56', 2],
    ['84', 3],
  ])('counts %s mg as %i devices', (dose, devices) => {
    expect(countDevices(exact(dose, 'mg'))).toBe(devices);
  });

  it.each(['0', '27', '28.5', '29', '55', '57', '83', '85', '112'])('refuses %s mg', (dose) => {
    expect(countDevices(exact(dose, 'mg'))).toMatchObject({ code: 'treatment.not-whole-devices' });
  });
});

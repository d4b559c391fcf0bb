import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exact } from '#foundation/quantity.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { CeilingInput } from './dose-ceilings.ts';
import { checkCeilings } from './dose-ceilings.ts';
import { planSettings } from './settings.ts';

const settings = settingsInForce(planSettings, {});
type Treatment = CeilingInput['treatment'];

function levels(treatment: Treatment, doseMg: string, isFirstDose: boolean, weightKg: string | null = '80') {
  const weight = weightKg === null ? null : exact(weightKg, 'kg');
  return checkCeilings({ treatment, dose: exact(doseMg, 'mg'), weight, isFirstDose }, settings).map((finding) => `${finding.ruleId} ${finding.level}`);
}

describe('dose ceilings for a person of 80 kg', () => {
  it.each<[Treatment, string, boolean, string[]]>([
    ['racemic-intravenous', '40', true, []],
    ['racemic-intravenous', '41', true, ['DOSE-1 soft']],
    ['racemic-intravenous', '41', false, []],
    ['racemic-intravenous', '60', false, []],
    ['racemic-intravenous', '61', false, ['DOSE-1 soft']],
    ['racemic-intravenous', '80', false, ['DOSE-1 soft']],
    ['racemic-intravenous', '81', false, ['DOSE-1 second-prescriber']],
    ['racemic-intravenous', '120', false, ['DOSE-1 second-prescriber']],
    ['racemic-intravenous', '121', false, ['DOSE-1 never']],
    ['racemic-intramuscular', '40', true, []],
    ['racemic-intramuscular', '41', true, ['DOSE-2 soft']],
    ['racemic-intramuscular', '80', false, []],
    ['racemic-intramuscular', '81', false, ['DOSE-2 soft']],
    ['racemic-intramuscular', '120', false, ['DOSE-2 soft']],
    ['racemic-intramuscular', '121', false, ['DOSE-2 second-prescriber']],
    ['racemic-intramuscular', '160', false, ['DOSE-2 second-prescriber']],
    ['racemic-intramuscular', '161', false, ['DOSE-2 never']],
    ['racemic-oral', '200', true, []],
    ['racemic-oral', '201', true, ['DOSE-4 soft']],
    ['racemic-oral', '400', false, ['DOSE-4 soft']],
    ['racemic-oral', '401', false, ['DOSE-4 never']],
  ])('%s of %s mg (first dose: %s) gives %j', (treatment, dose, isFirst, expected) => {
    expect(levels(treatment, dose, isFirst)).toEqual(expected);
  });
});

describe('ceilings in milligrams', () => {
  it.each<[Treatment, string, boolean, string[]]>([
    ['racemic-sublingual', '150', true, []],
    ['racemic-sublingual', '151', true, ['DOSE-3 soft']],
    ['racemic-sublingual', '300', false, []],
    ['racemic-sublingual', '301', false, ['DOSE-3 soft']],
    ['racemic-sublingual', '450', false, ['DOSE-3 soft']],
    ['racemic-sublingual', '451', false, ['DOSE-3 second-prescriber']],
    ['racemic-sublingual', '600', false, ['DOSE-3 second-prescriber']],
    ['racemic-sublingual', '601', false, ['DOSE-3 never']],
    ['racemic-nasal', '20', true, ['DOSE-5 soft']],
    ['racemic-nasal', '100', true, ['DOSE-5 soft']],
    ['racemic-nasal', '101', true, ['DOSE-5 soft', 'DOSE-5 never']],
  ])('%s of %s mg (first dose: %s) gives %j whatever the weight', (treatment, dose, isFirst, expected) => {
    expect(levels(treatment, dose, isFirst, null)).toEqual(expected);
    expect(levels(treatment, dose, isFirst, '45')).toEqual(expected);
  });
});

describe('rounding at a ceiling', () => {
  it('does not call ordering exactly the limit over it when the milligrams round up', () => {
    expect(levels('racemic-intravenous', '47', true, '93')).toEqual([]);
    expect(levels('racemic-intravenous', '48', true, '93')).toEqual(['DOSE-1 soft']);
  });

  it('never passes the fixed line, even by rounding', () => {
    expect(levels('racemic-intravenous', '139', false, '93')).toEqual(['DOSE-1 second-prescriber']);
    expect(levels('racemic-intravenous', '140', false, '93')).toEqual(['DOSE-1 never']);
  });

  it('says nothing on a ceiling per kilogram when no weight is known', () => {
    expect(levels('racemic-intravenous', '500', false, null)).toEqual([]);
  });
});

describe('ceilings as a property', () => {
  const rank = ['', 'soft', 'second-prescriber', 'never'];

  it('never judge a larger dose less seriously', () => {
    const treatment = fc.constantFrom<Treatment>('racemic-intravenous', 'racemic-intramuscular', 'racemic-sublingual', 'racemic-oral', 'racemic-nasal');
    fc.assert(
      fc.property(treatment, fc.integer({ min: 1, max: 800 }), fc.integer({ min: 1, max: 200 }), fc.integer({ min: 30, max: 200 }), fc.boolean(), (key, dose, more, weight, isFirst) => {
        const worst = (mg: number) => Math.max(0, ...levels(key, String(mg), isFirst, String(weight)).map((each) => rank.indexOf(each.split(' ')[1] ?? '')));
        expect(worst(dose + more)).toBeGreaterThanOrEqual(worst(dose));
      }),
    );
  });

  it('stop every intravenous dose above 1.5 mg/kg, whatever a clinic sets', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 200 }), fc.integer({ min: 1, max: 300 }), (weight, over) => {
        const generous = settingsInForce(planSettings, { 'DOSE-1.firstDose': 9, 'DOSE-1.anyDose': 9, 'DOSE-1.secondPrescriber': 9 });
        const dose = exact(String(Math.floor(weight * 1.5) + over), 'mg');
        const found = checkCeilings({ treatment: 'racemic-intravenous', dose, weight: exact(String(weight), 'kg'), isFirstDose: false }, generous);
        expect(found.map((finding) => finding.level)).toEqual(['never']);
      }),
    );
  });
});

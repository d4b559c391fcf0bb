import { describe, expect, it } from 'vitest';
import { day, failedTrial, healthyPerson, known, takes } from '../../tests/support/screening-cases.ts';
import type { EligibilityInput } from './eligibility-input.ts';
import { labelStatus } from './label-status.ts';
import type { Indication, ProposedTreatment } from './treatment.ts';
import { INDICATIONS } from './treatment.ts';

const trial = failedTrial('sertraline', '200 mg', 10);

function status(treatment: Partial<ProposedTreatment>, change: Partial<EligibilityInput> = {}) {
  return labelStatus(healthyPerson({ treatment: { product: 'esketamine', route: 'nasal', indication: 'treatment-resistant-depression', ...treatment }, ...change })).status;
}

describe('racemic ketamine in the United States', () => {
  it.each(INDICATIONS)('is off-label into vein and muscle and not approved in compounded forms, for %s', (indication) => {
    const racemic = (route: ProposedTreatment['route']) => status({ product: 'racemic-ketamine', route, indication });
    expect([racemic('intravenous'), racemic('intramuscular'), racemic('sublingual'), racemic('oral'), racemic('nasal')]).toEqual(['off-label', 'off-label', 'not-approved', 'not-approved', 'not-approved']);
  });
});

describe('esketamine in the United States', () => {
  it('is on-label for treatment-resistant depression with two failed trials, off-label with one', () => {
    expect(status({}, { trials: known([trial, trial]) })).toBe('on-label');
    expect(status({}, { trials: known([trial]) })).toBe('off-label');
  });

  it('is on-label with acute suicidality together with an oral antidepressant', () => {
    const indication: Indication = 'depression-with-acute-suicidality';
    expect(status({ indication }, { medicines: known([takes('Zoloft', '100')]) })).toBe('on-label');
    expect(status({ indication }, { medicines: known([takes('lithium', '900')]) })).toBe('off-label');
    expect(status({ indication }, { medicines: { state: 'not-asked' } })).toBe('not-known');
  });

  it.each(INDICATIONS.slice(2))('is off-label for %s', (indication) => {
    expect(status({ indication })).toBe('off-label');
  });

  it('is off-label under 18, whatever age the clinic treats from', () => {
    expect(status({}, { birthDate: known(day('2008-03-03')) })).toBe('off-label');
    expect(status({}, { birthDate: known(day('2008-03-02')) })).toBe('on-label');
  });

  it('is not approved by another route', () => {
    expect(status({ route: 'intravenous' })).toBe('not-approved');
  });
});

it('what is not known or not chosen is not called on-label or off-label', () => {
  expect(status({}, { trials: { state: 'unknown' } })).toBe('not-known');
  expect(status({}, { birthDate: { state: 'declined' } })).toBe('not-known');
  expect(status({ product: null })).toBe('not-known');
  expect(status({ route: null })).toBe('not-known');
  expect(status({ indication: null })).toBe('not-known');
});

it('every reading gives its reason', () => {
  expect(labelStatus(healthyPerson())).toMatchObject({ reason: expect.stringContaining('off-label'), sources: [{ key: 'FDA23', mark: 'C' }] });
});

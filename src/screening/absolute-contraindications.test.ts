import { describe, expect, it } from 'vitest';
import { fact, factsWith, healthyPerson, listed } from '../../tests/support/screening-cases.ts';
import { screenContraindications } from './absolute-contraindications.ts';
import type { FactDetails } from './fact.ts';
import type { FactId } from './facts.ts';

function found(factId: FactId, details: FactDetails = {}) {
  return screenContraindications(healthyPerson({ facts: factsWith(fact(factId, 'present', { details })) }));
}

describe('facts that bar treatment outright', () => {
  it.each<[FactId, string]>([
    ['aneurysmal-vascular-disease', 'ELIG-A1'],
    ['arteriovenous-malformation', 'ELIG-A1'],
    ['intracerebral-haemorrhage', 'ELIG-A2'],
    ['ketamine-hypersensitivity', 'ELIG-A3'],
    ['schizophrenia-spectrum', 'ELIG-A4'],
    ['current-psychosis', 'ELIG-A4'],
    ['current-mania', 'ELIG-A5'],
    ['decompensated-cirrhosis', 'ELIG-A12'],
  ])('%s refuses by %s and says what would lift it', (factId, ruleId) => {
    const [finding, ...rest] = found(factId);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ grade: 'REFUSE', ruleId, liftedBy: expect.stringContaining('screening is run again') });
    expect(finding?.inputs[0]).toMatchObject({ value: 'present', at: '2026-03-02T15:00:00.000Z' });
  });

  it('nothing present finds nothing', () => {
    expect(screenContraindications(healthyPerson())).toEqual([]);
  });
});

describe('facts that bar treatment in one state only', () => {
  it.each<[FactId, FactDetails, string]>([
    ['raised-intracranial-pressure', { control: 'untreated' }, 'REFUSE ELIG-A9'],
    ['raised-intracranial-pressure', { control: 'treated' }, 'REVIEW ELIG-A9'],
    ['raised-intracranial-pressure', {}, 'UNKNOWN ELIG-A9'],
    ['raised-intraocular-pressure', { control: 'untreated' }, 'REFUSE ELIG-A9'],
    ['raised-intraocular-pressure', { control: 'treated' }, 'REVIEW ELIG-A9'],
    ['raised-intraocular-pressure', {}, 'UNKNOWN ELIG-A9'],
    ['acute-angle-glaucoma', { control: 'untreated' }, 'REFUSE ELIG-A9'],
    ['acute-angle-glaucoma', { control: 'treated' }, 'REVIEW ELIG-A9'],
    ['acute-angle-glaucoma', {}, 'UNKNOWN ELIG-A9'],
    ['ketamine-or-pcp-use-disorder', { activity: 'active' }, 'REFUSE ELIG-A11'],
    ['ketamine-or-pcp-use-disorder', { activity: 'past' }, 'REVIEW ELIG-R2'],
    ['ketamine-or-pcp-use-disorder', {}, 'UNKNOWN ELIG-A11'],
    ['serious-head-injury', {}, 'REVIEW ELIG-A9'],
  ])('%s with %o gives %s', (factId, details, expected) => {
    expect(listed(found(factId, details))).toEqual([expected]);
  });
});

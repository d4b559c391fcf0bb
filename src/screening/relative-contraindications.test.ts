import { describe, expect, it } from 'vitest';
import { fact, factsWith, healthyPerson, known, listed, takes } from '../../tests/support/screening-cases.ts';
import type { FactDetails } from './fact.ts';
import type { FactId } from './facts.ts';
import { screenMedicineHistory } from './medicine-history.ts';
import { screenReviewedFacts } from './relative-contraindications.ts';

function found(factId: FactId, details: FactDetails = {}) {
  return listed(screenReviewedFacts(healthyPerson({ facts: factsWith(fact(factId, 'present', { details })) })));
}

describe('facts for a prescriber to weigh', () => {
  it.each<[FactId, FactDetails, readonly string[]]>([
    ['psychosis-in-close-relative', {}, ['REVIEW ELIG-R3']],
    ['past-psychosis', {}, ['REVIEW ELIG-R3']],
    ['urinary-symptoms', {}, ['REVIEW ELIG-R4']],
    ['interstitial-cystitis', {}, ['REVIEW ELIG-R4']],
    ['recurrent-urinary-infection', {}, ['REVIEW ELIG-R4']],
    ['sleep-apnoea', { control: 'untreated' }, ['REVIEW ELIG-R6']],
    ['sleep-apnoea', {}, ['REVIEW ELIG-R6']],
    ['sleep-apnoea', { control: 'treated' }, []],
    ['chronic-obstructive-pulmonary-disease', {}, ['REVIEW ELIG-R6']],
    ['opioid-use', {}, ['REVIEW ELIG-R6']],
    ['seizure-disorder', { control: 'untreated' }, ['REVIEW ELIG-R7']],
    ['seizure-disorder', {}, ['REVIEW ELIG-R7']],
    ['seizure-disorder', { control: 'treated' }, []],
    ['hyperthyroidism', {}, ['REVIEW ELIG-R7']],
    ['hyperthyroidism', { control: 'treated' }, []],
    ['porphyria', {}, ['REVIEW ELIG-R7']],
    ['dissociative-disorder', {}, ['REVIEW ELIG-R9']],
    ['borderline-personality-disorder', { hasRecentCrisis: true }, ['REVIEW ELIG-R9']],
    ['borderline-personality-disorder', {}, ['REVIEW ELIG-R9']],
    ['borderline-personality-disorder', { hasRecentCrisis: false }, []],
    ['no-escort', {}, ['REVIEW ELIG-R10']],
    ['alone-on-the-night', {}, ['REVIEW ELIG-R10']],
    ['cognitive-impairment', {}, ['REVIEW ELIG-R11']],
    ['delirium', {}, ['REVIEW ELIG-R11']],
    ['lack-of-capacity', {}, ['REVIEW ELIG-R11']],
    ['gastroparesis', {}, ['INFO ELIG-R13']],
  ])('%s with %o gives %j', (factId, details, expected) => {
    expect(found(factId, details)).toEqual(expected);
  });

  it('nothing present finds nothing', () => {
    expect(screenReviewedFacts(healthyPerson())).toEqual([]);
  });
});

describe('what the medicine list adds', () => {
  const bipolar = (bipolarType?: 'I' | 'II', ...medicines: readonly string[]) =>
    screenMedicineHistory(
      healthyPerson({
        facts: factsWith(fact('bipolar-disorder', 'present', bipolarType === undefined ? {} : { details: { bipolarType } })),
        medicines: known(medicines.map((name) => takes(name, null))),
      }),
    )[0]?.sentence;

  it('bipolar I without a mood stabiliser says so, and so does a type that is not known', () => {
    expect(bipolar('I')).toContain('No mood stabiliser');
    expect(bipolar()).toContain('No mood stabiliser');
    expect(bipolar('II')).toBe('Bipolar disorder is on record.');
    expect(bipolar('I', 'Lithium')).toBe('Bipolar disorder is on record.');
  });

  it('opioids and GLP-1 agonists on the list are found by brand name, and an opioid is not reported twice', () => {
    const medicines = known([takes('Suboxone', null), takes('Ozempic', null)]);
    expect(listed(screenMedicineHistory(healthyPerson({ medicines })))).toEqual(['REVIEW ELIG-R6', 'INFO ELIG-R13']);
    expect(listed(screenMedicineHistory(healthyPerson({ medicines, facts: factsWith(fact('opioid-use', 'present')) })))).toEqual(['INFO ELIG-R13']);
  });
});

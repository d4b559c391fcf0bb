import { describe, expect, it } from 'vitest';
import { toInstant } from '#foundation/instant.ts';
import { day, fact, factsWith, healthyPerson, known, listed } from '../../tests/support/screening-cases.ts';
import { ageYears, screenAge } from './age.ts';
import type { Answered } from './answered.ts';
import type { PregnancyTest } from './eligibility-input.ts';
import { screenPregnancy } from './pregnancy.ts';

const canConceive = fact('child-bearing-potential', 'present');

describe('pregnancy (ELIG-A6)', () => {
  const withTest = (pregnancyTest: Answered<PregnancyTest>) => listed(screenPregnancy(healthyPerson({ facts: factsWith(canConceive), pregnancyTest })));

  it.each([
    [known<PregnancyTest>('negative'), []],
    [known<PregnancyTest>('positive'), ['REFUSE ELIG-A6']],
    [known<PregnancyTest>('unclear'), ['UNKNOWN ELIG-A6']],
    [{ state: 'not-asked' } as const, ['UNKNOWN ELIG-A6']],
    [{ state: 'declined' } as const, ['UNKNOWN ELIG-A6']],
    [{ state: 'unknown' } as const, ['UNKNOWN ELIG-A6']],
  ])('a test that is %o gives %j', (test, expected) => {
    expect(withTest(test)).toEqual(expected);
  });

  it('a negative test counts for 14 days and not longer', () => {
    expect(withTest(known('negative', toInstant('2026-02-16T15:00:00Z')))).toEqual([]);
    expect(withTest(known('negative', toInstant('2026-02-16T14:59:59Z')))).toEqual(['UNKNOWN ELIG-A6']);
  });

  it('a positive test does not grow old', () => {
    expect(withTest(known('positive', toInstant('2026-01-01T15:00:00Z')))).toEqual(['REFUSE ELIG-A6']);
  });

  it('a positive test refuses whatever was said about child-bearing potential', () => {
    expect(listed(screenPregnancy(healthyPerson({ pregnancyTest: known('positive') })))).toEqual(['REFUSE ELIG-A6']);
  });

  it('pregnancy and trying for one refuse', () => {
    expect(listed(screenPregnancy(healthyPerson({ facts: factsWith(fact('pregnant', 'present')) })))).toEqual(['REFUSE ELIG-A6']);
    expect(listed(screenPregnancy(healthyPerson({ facts: factsWith(canConceive, fact('trying-for-pregnancy', 'present')) })))).toEqual(['REFUSE ELIG-A6']);
  });

  it('without child-bearing potential no test is asked for', () => {
    expect(screenPregnancy(healthyPerson({ pregnancyTest: { state: 'not-asked' } }))).toEqual([]);
  });

  it('breastfeeding is reviewed in the United States, and refused where the profile says so', () => {
    const input = healthyPerson({ facts: factsWith(fact('breastfeeding', 'present')) });
    expect(listed(screenPregnancy(input))).toEqual(['REVIEW ELIG-A6']);
    expect(listed(screenPregnancy(input, 'REFUSE'))).toEqual(['REFUSE ELIG-A6']);
  });
});

describe('age (ELIG-A10, LABEL-AGE)', () => {
  const born = (birthDate: string) => healthyPerson({ birthDate: known(day(birthDate)) });
  const esketamine = { product: 'esketamine', route: 'nasal', indication: 'treatment-resistant-depression' } as const;

  it('refuses the day before the 18th birthday and not on it', () => {
    expect(listed(screenAge(born('2008-03-03')))).toEqual(['REFUSE ELIG-A10']);
    expect(listed(screenAge(born('2008-03-02')))).toEqual([]);
  });

  it.each(['unknown', 'declined', 'not-asked'] as const)('a date of birth that is %s blocks', (state) => {
    expect(listed(screenAge(healthyPerson({ birthDate: { state } })))).toEqual(['UNKNOWN ELIG-A10']);
    expect(ageYears(healthyPerson({ birthDate: { state } }))).toBeNull();
  });

  it('notes the first esketamine dose of other countries from 65 on, for esketamine only', () => {
    expect(listed(screenAge({ ...born('1961-03-02'), treatment: esketamine }))).toEqual(['INFO LABEL-AGE']);
    expect(screenAge({ ...born('1961-03-03'), treatment: esketamine })).toEqual([]);
    expect(screenAge(born('1961-03-02'))).toEqual([]);
  });
});

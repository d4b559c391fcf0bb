import { describe, expect, it } from 'vitest';
import { toInstant } from '#foundation/instant.ts';
import { exact } from '#foundation/quantity.ts';
import { columbiaNo, day, fact, factsWith, failedTrial, healthyPerson, known, listed } from '../../tests/support/screening-cases.ts';
import { screenBodySize } from './body-size-screen.ts';
import type { EligibilityInput } from './eligibility-input.ts';
import { screenLiver } from './liver.ts';
import { screenSubstanceUse } from './substance-use.ts';
import { screenSuicidality } from './suicidality-screen.ts';
import { screenTreatmentTrials } from './treatment-trial-screen.ts';
import { countFailedTrials } from './treatment-trials.ts';

const NOT_KNOWN = ['unknown', 'declined', 'not-asked'] as const;

describe('alcohol and other substance use (ELIG-R2)', () => {
  const found = (change: Partial<EligibilityInput>) => listed(screenSubstanceUse(healthyPerson(change)));

  it.each([
    [2, 'female', []],
    [3, 'female', ['INFO ELIG-R2']],
    [3, 'not-recorded', ['INFO ELIG-R2']],
    [3, 'male', []],
    [4, 'male', ['INFO ELIG-R2']],
    [7, 'male', ['INFO ELIG-R2']],
    [8, 'male', ['REVIEW ELIG-R2']],
    [8, 'female', ['REVIEW ELIG-R2']],
  ] as const)('AUDIT-C %i, sex %s gives %j', (total, sex, expected) => {
    expect(found({ auditC: known(total), sex })).toEqual(expected);
  });

  it('DAST-10 is reviewed from 6 on, and stands before the drug question', () => {
    expect(found({ dast10: known(5), drugUseTimes: known(9) })).toEqual([]);
    expect(found({ dast10: known(6), drugUseTimes: known(0) })).toEqual(['REVIEW ELIG-R2']);
  });

  it('without a DAST-10 one use in a year is reviewed, none is not', () => {
    expect(found({ drugUseTimes: known(0) })).toEqual([]);
    expect(found({ drugUseTimes: known(1) })).toEqual(['REVIEW ELIG-R2']);
  });

  it('a positive urine screen is reviewed; one older than 90 days is not known', () => {
    expect(found({ urineDrugScreen: known({ positiveFor: ['cocaine', 'THC'] }) })).toEqual(['REVIEW ELIG-R2']);
    expect(found({ urineDrugScreen: known({ positiveFor: [] }, toInstant('2025-12-02T15:00:00Z')) })).toEqual([]);
    expect(found({ urineDrugScreen: known({ positiveFor: [] }, toInstant('2025-12-02T14:59:59Z')) })).toEqual(['UNKNOWN ELIG-R2']);
  });

  it.each(NOT_KNOWN)('tests that are %s are never read as clear', (state) => {
    const expected = state === 'not-asked' ? 'UNKNOWN ELIG-R2' : 'REVIEW ELIG-R2';
    expect(found({ auditC: { state } })).toEqual([expected]);
    expect(found({ urineDrugScreen: { state } })).toEqual([expected]);
    expect(found({ drugUseTimes: { state } })).toEqual([expected]);
  });

  it.each(['alcohol-use-disorder', 'other-substance-use-disorder'] as const)('%s is reviewed whether active, past or not known', (factId) => {
    for (const details of [{}, { activity: 'active' }, { activity: 'past' }] as const) {
      expect(found({ facts: factsWith(fact(factId, 'present', { details })) })).toEqual(['REVIEW ELIG-R2']);
    }
  });
});

describe('liver (ELIG-A12, ELIG-R5)', () => {
  const found = (change: Partial<EligibilityInput>) => listed(screenLiver(healthyPerson(change)));
  const tests = (altTimesUpperLimit: number | null, astTimesUpperLimit: number | null) => ({ liverTests: known({ altTimesUpperLimit, astTimesUpperLimit }) });

  it('ALT or AST above twice the upper limit is reviewed, exactly twice is not', () => {
    expect(found(tests(2, 2))).toEqual([]);
    expect(found(tests(2.01, 1))).toEqual(['REVIEW ELIG-R5']);
    expect(found(tests(1, 2.01))).toEqual(['REVIEW ELIG-R5']);
  });

  it('one test that was not measured is not read as normal', () => {
    expect(found(tests(1, null))).toEqual(['UNKNOWN ELIG-R5']);
  });

  it('tests count for 90 days', () => {
    expect(found({ liverTests: known({ altTimesUpperLimit: 1, astTimesUpperLimit: 1 }, toInstant('2025-12-02T14:59:59Z')) })).toEqual(['UNKNOWN ELIG-R5']);
  });

  it('liver disease is graded by its Child-Pugh class', () => {
    const disease = (childPugh?: 'A' | 'B' | 'C') => found({ facts: factsWith(fact('liver-disease', 'present', childPugh === undefined ? {} : { details: { childPugh } })) });
    expect(disease('A')).toEqual([]);
    expect(disease('B')).toEqual(['REVIEW ELIG-R5']);
    expect(disease('C')).toEqual(['REFUSE ELIG-A12']);
    expect(disease()).toEqual(['UNKNOWN ELIG-A12']);
  });
});

describe('body mass index (ELIG-R6)', () => {
  const found = (weight: string, heightCm: number) => listed(screenBodySize(healthyPerson({ bodySize: known({ weight: exact(weight, 'kg'), heightCm }) })));

  it('is reviewed from 40 on', () => {
    expect(found('159.9', 200)).toEqual([]);
    expect(found('160', 200)).toEqual(['REVIEW ELIG-R6']);
  });

  it.each(NOT_KNOWN)('weight and height that are %s are not read as normal', (state) => {
    expect(listed(screenBodySize(healthyPerson({ bodySize: { state } })))).toEqual([state === 'not-asked' ? 'UNKNOWN ELIG-R6' : 'REVIEW ELIG-R6']);
  });
});

describe('suicidality (ELIG-R8)', () => {
  const found = (change: Partial<EligibilityInput>) => listed(screenSuicidality(healthyPerson(change)));

  it.each([
    [columbiaNo, []],
    [{ ...columbiaNo, question1: 'yes' }, []],
    [{ ...columbiaNo, question2: 'yes' }, []],
    [{ ...columbiaNo, question2: 'yes', question3: 'yes' }, ['REVIEW ELIG-R8']],
    [{ ...columbiaNo, question6Lifetime: 'yes' }, ['REVIEW ELIG-R8']],
    [{ ...columbiaNo, question2: 'yes', question4: 'yes' }, ['REVIEW ELIG-R8']],
    [{ ...columbiaNo, question6Lifetime: 'yes', question6Recent: 'yes' }, ['REVIEW ELIG-R8']],
    [{ ...columbiaNo, question2: 'declined' }, ['UNKNOWN ELIG-R8']],
    [{ ...columbiaNo, question2: 'yes', question3: 'yes', question4: 'not-asked' }, ['REVIEW ELIG-R8', 'UNKNOWN ELIG-R8']],
  ] as const)('the screener %o gives %j', (answers, expected) => {
    expect(found({ columbia: known(answers) })).toEqual(expected);
  });

  it.each([
    ['negative', []],
    ['positive', ['UNKNOWN ELIG-R8']],
    ['acute-positive', ['UNKNOWN ELIG-R8']],
    ['incomplete', ['UNKNOWN ELIG-R8']],
  ] as const)('without a C-SSRS an ASQ that is %s gives %j', (result, expected) => {
    expect(found({ columbia: { state: 'not-asked' }, asq: known(result) })).toEqual(expected);
  });

  it.each(NOT_KNOWN)('no screener at all (%s) blocks', (state) => {
    expect(found({ columbia: { state }, asq: { state } })).toEqual(['UNKNOWN ELIG-R8']);
  });

  it('an attempt inside three months, or without a date, is reviewed; an older one is not', () => {
    const attempt = (happenedOn?: string) => found({ facts: factsWith(fact('suicide-attempt', 'present', happenedOn === undefined ? {} : { details: { happenedOn: day(happenedOn) } })) });
    expect(attempt('2025-12-01')).toEqual(['REVIEW ELIG-R8']);
    expect(attempt('2025-11-30')).toEqual([]);
    expect(attempt()).toEqual(['REVIEW ELIG-R8']);
  });
});

describe('treatment trials (ELIG-R12)', () => {
  const good = failedTrial('sertraline', '200 mg', 10);
  const found = (trials: EligibilityInput['trials'], indication: EligibilityInput['treatment']['indication'] = 'treatment-resistant-depression') =>
    listed(screenTreatmentTrials(healthyPerson({ trials, treatment: { product: 'esketamine', route: 'nasal', indication } })));

  it('two adequate failed trials are a record, one is not', () => {
    expect(found(known([good, good]))).toEqual([]);
    expect(found(known([good]))).toEqual(['REVIEW ELIG-R12']);
    expect(found(known([]))).toEqual(['REVIEW ELIG-R12']);
  });

  it.each([
    { ...good, weeks: 5.9 },
    { ...good, weeks: null },
    { ...good, doseAdequacy: 'inadequate' },
    { ...good, doseAdequacy: 'unknown' },
    { ...good, outcome: 'response' },
    { ...good, outcome: 'not-tolerated' },
    { ...good, outcome: 'unknown' },
  ] as const)('does not count %o', (trial) => {
    expect(countFailedTrials([trial, good], healthyPerson().settings)).toBe(1);
  });

  it('six weeks are long enough', () => {
    expect(countFailedTrials([{ ...good, weeks: 6 }], healthyPerson().settings)).toBe(1);
  });

  it('nothing is asked for another indication', () => {
    expect(found(known([]), 'anxiety')).toEqual([]);
  });

  it.each(NOT_KNOWN)('a record that is %s is not read as enough', (state) => {
    expect(found({ state })).toEqual([state === 'not-asked' ? 'UNKNOWN ELIG-R12' : 'REVIEW ELIG-R12']);
  });
});

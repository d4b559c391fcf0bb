import { describe, expect, it } from 'vitest';
import { after, days, milliseconds } from '#foundation/instant.ts';
import { day, fact, factsWith, healthyPerson, known, listed, screeningDay, settings } from '../../tests/support/screening-cases.ts';
import type { BaselineTests } from './baseline-results.ts';
import { screenBaselineTests } from './baseline-tests.ts';
import type { EligibilityInput } from './eligibility-input.ts';
import { screenEligibility } from './eligibility.ts';

const { baseline } = healthyPerson();
const found = (change: Partial<BaselineTests>, more: Partial<EligibilityInput> = {}) => listed(screenBaselineTests(healthyPerson({ baseline: { ...baseline, ...change }, ...more })));
const bladder = { facts: factsWith(fact('urinary-symptoms', 'present')) };
const urine = (result: 'normal' | 'blood' | 'other-finding') => ({ urinalysis: known({ kind: 'urinalysis', result, words: '' } as const) });
const pulse = (heartRatePerMinute: number, oxygenSaturationPercent: number) => ({ 'vital-signs': known({ kind: 'vital-signs', heartRatePerMinute, oxygenSaturationPercent } as const) });
const bornOn = (text: string) => ({ birthDate: known(day(text)) });

describe('a result', () => {
  it.each([
    [urine('normal'), []],
    [urine('blood'), ['REVIEW BASELINE-URINALYSIS']],
    [urine('other-finding'), ['REVIEW BASELINE-URINALYSIS']],
    [{ electrocardiogram: known({ kind: 'electrocardiogram', result: 'finding', words: 'AV block' } as const) }, ['REVIEW BASELINE-ECG']],
    [{ thyroid: known({ kind: 'thyroid', result: 'low', words: '' } as const) }, ['REVIEW BASELINE-TSH']],
    [{ 'prescription-monitoring': known({ kind: 'prescription-monitoring', result: 'unexpected', words: '' } as const) }, ['REVIEW BASELINE-PDMP']],
    [pulse(50, 94), []],
    [pulse(110, 94), []],
    [pulse(49, 98), ['REVIEW BASELINE-VITAL-SIGNS']],
    [pulse(111, 98), ['REVIEW BASELINE-VITAL-SIGNS']],
    [pulse(72, 93), ['REVIEW BASELINE-VITAL-SIGNS']],
  ] as const)('%j gives %j', (change, expected) => {
    expect(found(change)).toEqual(expected);
  });

  it('counts for ninety days, and shows its words and its date', () => {
    const at = after(screeningDay, milliseconds(-days(90)));
    const test = { kind: 'urinalysis', result: 'blood', words: 'a trace' } as const;
    expect(screenBaselineTests(healthyPerson({ baseline: { ...baseline, urinalysis: known(test, at) } }))).toMatchObject([{ inputs: [{ name: 'urinalysis', value: 'blood: a trace', at }] }]);
    expect(found({ urinalysis: known(test, after(at, milliseconds(-1))) })).toEqual(['INFO BASELINE-URINALYSIS']);
  });
});

describe('a test without a result', () => {
  it.each([
    ['not-asked', 'INFO', 'UNKNOWN'],
    ['declined', 'INFO', 'REVIEW'],
    ['unknown', 'INFO', 'REVIEW'],
    ['unclear', 'INFO', 'UNKNOWN'],
  ] as const)('%s is listed where nothing asks for it, and is for the prescriber or tried again where something does', (state, plain, indicated) => {
    expect(found({ urinalysis: { state } })).toEqual([`${plain} BASELINE-URINALYSIS`]);
    expect(found({ urinalysis: { state } }, bladder)).toEqual([`${indicated} BASELINE-URINALYSIS`]);
  });

  it('an ECG is asked for above fifty and with a heart disease, a TSH with an overactive thyroid', () => {
    const none = { electrocardiogram: { state: 'not-asked' }, thyroid: { state: 'not-asked' } } as const;
    expect(found(none, bornOn('1975-03-03'))).toEqual(['INFO BASELINE-ECG', 'INFO BASELINE-TSH']);
    expect(found(none, bornOn('1975-03-02')), 'fifty-one today').toEqual(['UNKNOWN BASELINE-ECG', 'INFO BASELINE-TSH']);
    expect(found(none, { facts: factsWith(fact('symptomatic-arrhythmia', 'present'), fact('hyperthyroidism', 'present')) })).toEqual(['UNKNOWN BASELINE-ECG', 'UNKNOWN BASELINE-TSH']);
  });

  it('a prescription monitoring check is waited for only where the clinic says that its state asks for it', () => {
    const none = { 'prescription-monitoring': { state: 'not-asked' } } as const;
    expect(found(none)).toEqual(['INFO BASELINE-PDMP']);
    expect(found(none, { settings: { ...settings, 'BASELINE-PDMP.isAsked': 1 } })).toEqual(['UNKNOWN BASELINE-PDMP']);
  });
});

describe('a test or form that was asked for', () => {
  it.each([
    ['auditC', 'REVIEW ELIG-R2', 'UNKNOWN ELIG-R2'],
    ['dast10', 'REVIEW ELIG-R2', 'UNKNOWN ELIG-R2'],
    ['urineDrugScreen', 'REVIEW ELIG-R2', 'UNKNOWN ELIG-R2'],
    ['liverTests', 'REVIEW ELIG-R5', 'UNKNOWN ELIG-R5'],
  ] as const)('%s declined is for the prescriber, and without a clear result is done again', (name, declined, unclear) => {
    expect(listed(screenEligibility(healthyPerson({ [name]: { state: 'declined' } })).findings)).toEqual([declined]);
    expect(listed(screenEligibility(healthyPerson({ [name]: { state: 'unclear' } })).findings)).toEqual([unclear]);
  });

  it.each(['declined', 'unknown', 'unclear'] as const)('a pregnancy test or a suicide screener that is %s blocks', (state) => {
    const able = factsWith(fact('child-bearing-potential', 'present'));
    expect(listed(screenEligibility(healthyPerson({ facts: able, pregnancyTest: { state } })).findings)).toEqual(['UNKNOWN ELIG-A6']);
    const verdict = screenEligibility(healthyPerson({ columbia: { state }, asq: { state: 'not-asked' } }));
    expect(verdict.findings).toMatchObject([{ grade: 'UNKNOWN', ruleId: 'ELIG-R8', inputs: [{ value: state }] }]);
  });

  it('alkaline phosphatase and GGT are shown above the line of ALT and AST, and never stand in for them', () => {
    const tests = (gammaGtTimesUpperLimit: number, altTimesUpperLimit: number | null = 1) => known({ altTimesUpperLimit, astTimesUpperLimit: 1, alkalinePhosphataseTimesUpperLimit: 1, gammaGtTimesUpperLimit });
    expect(listed(screenEligibility(healthyPerson({ liverTests: tests(2) })).findings)).toEqual([]);
    expect(screenEligibility(healthyPerson({ liverTests: tests(2.1) })).findings).toMatchObject([{ grade: 'INFO', ruleId: 'ELIG-R5', sentence: 'GGT more than 2 times the upper limit, with ALT and AST below it.' }]);
    expect(listed(screenEligibility(healthyPerson({ liverTests: tests(2.1, null) })).findings)).toEqual(['UNKNOWN ELIG-R5']);
  });
});

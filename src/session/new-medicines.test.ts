import { describe, expect, it, test } from 'vitest';
import { toInstant } from '#foundation/instant.ts';
import type { Answered } from '#screening/answered.ts';
import type { ListedMedicine } from '#screening/listed-medicine.ts';
import { exact } from '#foundation/quantity.ts';
import { screenEligibility } from '#screening/eligibility.ts';
import { prescriber } from '../../tests/support/fit-person.ts';
import { fact, factsWith, healthyPerson, known } from '../../tests/support/screening-cases.ts';
import type { MedicinesReview, MedicinesToday } from './new-medicines.ts';
import { findingsOfNew, isDecidedByReview, judgeMedicines } from './new-medicines.ts';

const now = toInstant('2026-03-04T15:00:00Z');
const line = (typedName: string, mg: string | null = null): ListedMedicine => ({ typedName, medicineId: null, dailyDose: mg === null ? null : exact(mg, 'mg') });
const list = (...value: readonly ListedMedicine[]): Answered<readonly ListedMedicine[]> => ({ state: 'known', value, at: now });
const ofNew = (standing: Answered<readonly ListedMedicine[]>, ...entered: readonly ListedMedicine[]) => findingsOfNew(healthyPerson({ now, medicines: standing }), entered);
const found = (standing: Answered<readonly ListedMedicine[]>, ...entered: readonly ListedMedicine[]) => ofNew(standing, ...entered).map(({ ruleId, grade }) => `${ruleId} ${grade}`);

describe('what the rules find because of something new', () => {
  it('is nothing of what was on the list before', () => {
    expect(found(list(line('lithium'), line('sertraline')), line('sertraline'))).toEqual([]);
    expect(found(list(line('lithium'), line('tramadol')), line('tramadol'))).toEqual(['ELIG-R6 REVIEW', 'INTERACTION-OPIOID REVIEW']);
  });

  it('is of every rule that looks at the list, not of those on interactions alone', () => {
    expect(found(list(line('tramadol')), line('tramadol'))).toContain('ELIG-R6 REVIEW');
  });

  it('counts a second sedative with the first', () => {
    expect(found(list(line('lorazepam', '0.5'), line('diazepam', '4')), line('diazepam', '4'))).toEqual(['INTERACTION-BENZODIAZEPINE REVIEW']);
    expect(found(list(line('diazepam', '4')), line('diazepam', '4'))).toEqual(['INTERACTION-BENZODIAZEPINE INFO']);
  });

  it('flags a name that the dictionary does not know, and a medicine with which the racemate is not given', () => {
    expect(found(list(line('nettle tea')), line('nettle tea'))).toEqual(['INTERACTION-UNKNOWN-MEDICINE REVIEW']);
    expect(found(list(line('theophylline')), line('Theophylline'))).toEqual(['INTERACTION-THEOPHYLLINE REFUSE']);
  });

  it('goes with the line when the list was taken anew without it, and stands on what was entered where there is no list', () => {
    expect(found(list(line('sertraline')), line('theophylline'))).toEqual([]);
    expect(found({ state: 'declined' }, line('tramadol'))).toEqual(['ELIG-R6 REVIEW', 'INTERACTION-OPIOID REVIEW']);
  });
});

const goOn: MedicinesReview = { decision: 'go-on', reason: 'Long known, half the dose.', by: prescriber, at: now };
const today = (change: Partial<MedicinesToday>): MedicinesToday => ({ asked: 'something-new', entered: ['tramadol'], findings: ofNew(list(line('tramadol')), line('tramadol')), review: null, ...change });

describe('the item on medicines today', () => {
  it.each([
    ['nobody asked', null, 'unknown'],
    ['nothing is new', today({ asked: 'nothing-new', entered: [], findings: [] }), 'go'],
    ['something is new and was not entered', today({ entered: [], findings: [] }), 'no-go'],
    ['it was entered and waits', today({}), 'no-go'],
    ['it was entered, and somebody said later that nothing is new', today({ asked: 'nothing-new' }), 'no-go'],
    ['a prescriber goes on', today({ review: goOn }), 'go'],
    ['a prescriber gives no dose today', today({ review: { ...goOn, decision: 'not-today' } }), 'no-go'],
    ['the rules refuse, whatever was signed', today({ findings: ofNew(list(line('theophylline')), line('theophylline')), review: goOn }), 'no-go'],
  ] as const)('%s', (_what, medicines, state) => {
    expect(judgeMedicines(medicines).state).toBe(state);
  });

  test('an open item names what waits and what would make it a go, and a reviewed one carries the reason', () => {
    expect(judgeMedicines(today({}))).toMatchObject({ why: expect.stringContaining('tramadol'), wouldMakeItGo: expect.stringContaining('prescriber'), findings: expect.arrayContaining([expect.objectContaining({ ruleId: 'INTERACTION-OPIOID' })]) });
    expect(judgeMedicines(today({ review: goOn }))).toMatchObject({ wouldMakeItGo: null, reason: { text: goOn.reason, by: prescriber } });
  });
});

describe('one act for a new medicine and the screening it asks for', () => {
  const screened = (change: Parameters<typeof healthyPerson>[0]) => screenEligibility(healthyPerson(change));
  const before = screened({});
  const tramadol = known([line('tramadol', '50')]);
  const brought = findingsOfNew(healthyPerson({ medicines: tramadol }), [line('tramadol', '50')]);

  it('is there where the new medicine alone asks for a decision', () => {
    expect(isDecidedByReview(screened({ medicines: tramadol }), before, brought)).toBe(true);
  });

  it('is not where something else is new, bars, is not known, or nothing asks for a decision', () => {
    expect(isDecidedByReview(screened({ medicines: tramadol, facts: factsWith(fact('dissociative-disorder', 'present')) }), before, brought)).toBe(false);
    expect(isDecidedByReview(screened({ medicines: tramadol, facts: factsWith(fact('aneurysmal-vascular-disease', 'present')) }), before, brought)).toBe(false);
    expect(isDecidedByReview(screened({ medicines: tramadol, facts: factsWith(fact('aneurysmal-vascular-disease', 'unknown')) }), before, brought)).toBe(false);
    expect(isDecidedByReview(screened({}), before, brought)).toBe(false);
    expect(isDecidedByReview(screened({ medicines: tramadol }), screened({ medicines: tramadol }), brought)).toBe(false);
  });
});

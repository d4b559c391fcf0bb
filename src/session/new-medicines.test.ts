import { describe, expect, it, test } from 'vitest';
import { toInstant } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { Answered } from '#screening/answered.ts';
import type { ListedMedicine } from '#screening/listed-medicine.ts';
import { screeningSettings } from '#screening/settings.ts';
import { exact } from '#foundation/quantity.ts';
import { prescriber } from '../../tests/support/fit-person.ts';
import type { MedicinesReview, MedicinesToday } from './new-medicines.ts';
import { findingsOfNew, judgeMedicines } from './new-medicines.ts';

const now = toInstant('2026-03-04T15:00:00Z');
const line = (typedName: string, mg: string | null = null): ListedMedicine => ({ typedName, medicineId: null, dailyDose: mg === null ? null : exact(mg, 'mg') });
const list = (...value: readonly ListedMedicine[]): Answered<readonly ListedMedicine[]> => ({ state: 'known', value, at: now });
const racemic = { now, treatment: { product: 'racemic-ketamine', route: 'intravenous', indication: null }, settings: settingsInForce(screeningSettings, {}) } as const;
const found = (standing: Answered<readonly ListedMedicine[]>, ...entered: readonly ListedMedicine[]) => findingsOfNew(standing, entered, racemic).map(({ ruleId, grade }) => `${ruleId} ${grade}`);

describe('what the rules find because of something new', () => {
  it('is nothing of what was on the list before', () => {
    expect(found(list(line('lithium'), line('sertraline')), line('sertraline'))).toEqual([]);
    expect(found(list(line('lithium'), line('tramadol')), line('tramadol'))).toEqual(['INTERACTION-OPIOID REVIEW']);
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
    expect(found({ state: 'declined' }, line('tramadol'))).toEqual(['INTERACTION-OPIOID REVIEW']);
  });
});

const goOn: MedicinesReview = { decision: 'go-on', reason: 'Long known, half the dose.', by: prescriber, at: now };
const today = (change: Partial<MedicinesToday>): MedicinesToday => ({ asked: 'something-new', entered: ['tramadol'], findings: findingsOfNew(list(line('tramadol')), [line('tramadol')], racemic), review: null, ...change });

describe('the item on medicines today', () => {
  it.each([
    ['nobody asked', null, 'unknown'],
    ['nothing is new', today({ asked: 'nothing-new', entered: [], findings: [] }), 'go'],
    ['something is new and was not entered', today({ entered: [], findings: [] }), 'no-go'],
    ['it was entered and waits', today({}), 'no-go'],
    ['it was entered, and somebody said later that nothing is new', today({ asked: 'nothing-new' }), 'no-go'],
    ['a prescriber goes on', today({ review: goOn }), 'go'],
    ['a prescriber gives no dose today', today({ review: { ...goOn, decision: 'not-today' } }), 'no-go'],
    ['the rules refuse, whatever was signed', today({ findings: findingsOfNew(list(line('theophylline')), [line('theophylline')], racemic), review: goOn }), 'no-go'],
  ] as const)('%s', (_what, medicines, state) => {
    expect(judgeMedicines(medicines).state).toBe(state);
  });

  test('an open item names what waits and what would make it a go, and a reviewed one carries the reason', () => {
    expect(judgeMedicines(today({}))).toMatchObject({ why: expect.stringContaining('tramadol'), wouldMakeItGo: expect.stringContaining('prescriber'), findings: [{ ruleId: 'INTERACTION-OPIOID' }] });
    expect(judgeMedicines(today({ review: goOn }))).toMatchObject({ wouldMakeItGo: null, reason: { text: goOn.reason, by: prescriber } });
  });
});

import { expect, it } from 'vitest';
import { gateOf } from './gate.ts';
import type { ObservedRow } from './observed-rows.ts';
import { observedRows, peopleOf } from './observed-rows.ts';
import { reasonsNotToScore } from './reasons.ts';

const row = (changes: Partial<ObservedRow>): ObservedRow => ({
  id: 'o99', route: 'IV', drug: 'racemate', form: 'infusion', dose: 10, dose_unit: 'mg', infusion_min: 40, n: '10', population: 'healthy', sampling: 'venous', analyte: 'ketamine', measure: 'Cmax',
  value: 50, unit: 'ng/mL', spread: 8, spread_kind: 'SD', lo: null, hi: null, source: 'Somebody 2020', doi_or_url: 'https://doi.org/10', confidence: 'C', ...changes,
});

it.each<[string, Partial<ObservedRow>, unknown]>([
  ['ten people marked C: 20 %, whatever the SD', {}, { least: 40, most: 60, words: '20 %' }],
  ['nine people: one SD', { n: '9' }, { least: 42, most: 58, words: '1 SD' }],
  ['nobody knows how many: one SD', { n: '' }, { least: 42, most: 58, words: '1 SD' }],
  ['ten in two groups are five each', { n: '10 in two groups' }, { least: 42, most: 58, words: '1 SD' }],
  ['a range in place of an SD', { n: '', spread: null, spread_kind: 'range', lo: 30, hi: 90 }, { least: 30, most: 90, words: 'range (no SD printed)' }],
  ['quartiles in place of an SD', { n: '6', spread: null, spread_kind: 'median (IQR)', lo: 45, hi: 70 }, { least: 45, most: 70, words: 'interquartile range (no SD printed)' }],
  ['a geometric SD', { n: '6', spread: 2, spread_kind: 'geometric SD' }, { least: 25, most: 100, words: '1 geometric SD' }],
  ['nothing printed and too few people', { n: '6', spread: null, spread_kind: null }, null],
  ['a variability that is no SD, and too few people', { n: '6', spread: 11, spread_kind: 'IIV CV%' }, null],
  ['a time whose samples are known', { id: 'o11', measure: 'Tmax', value: 18.8, unit: 'min' }, { least: 8.8, most: 28.8, words: 'one sampling step, 10 min' }],
  ['a time whose samples are not known, even with an SD', { measure: 'Tmax', unit: 'min' }, null],
])('%s', (_, changes, gate) => {
  const given = gateOf(row(changes));
  expect(given === null ? null : { ...given, least: Number(given.least.toFixed(9)), most: Number(given.most.toFixed(9)) }).toEqual(gate);
});

it.each<[string, Partial<ObservedRow>, number]>([
  ['a plain row', {}, 0],
  ['one from memory', { confidence: 'M' }, 1],
  ['an infusion without its time', { infusion_min: null }, 1],
  ['the clearance of such an infusion, which does not depend on it', { infusion_min: null, measure: 'CL' }, 0],
  ['a level of blood drawn nobody knows where', { sampling: 'not stated' }, 1],
  ['a bioavailability of such blood', { sampling: 'not stated', measure: 'F' }, 0],
  ['children in a model', { population: 'children', spread_kind: 'model-based' }, 1],
  ['what a paper says of its own model', { spread_kind: 'model-based' }, 0],
])('%s has so many reasons not to be scored', (_, changes, reasons) => {
  expect(reasonsNotToScore(row(changes))).toHaveLength(reasons);
});

it('the file is read with its quotes, commas and empty fields', () => {
  const found = (id: string) => observedRows().find((each) => each.id === id);
  expect(found('o17')).toMatchObject({ source: 'Otto 2021 Fig 3b, digitised by nlmixr2lib', infusion_min: 30, spread: null, spread_kind: 'digitised median +-10%', lo: null });
  expect(found('o75')).toMatchObject({ dose: null, n: '', source: 'Spravato product information, interactions (Cmax and half-life unchanged)' });
  expect(['o21', 'o56', 'o75'].map((id) => peopleOf(found(id) ?? row({})))).toEqual([820, 16, null]);
});

import { expect, it } from 'vitest';
import { FACT_IDS } from '#screening/facts.ts';
import { FACT_NAMES, factOf } from './fact-names.ts';

it('every name stands for a fact of the catalogue, and every fact for itself', () => {
  expect(new Set(FACT_NAMES.map((name) => factOf(name).fact))).toEqual(new Set(FACT_IDS));
  expect(FACT_IDS.every((id) => factOf(id).fact === id)).toBe(true);
  expect(new Set(FACT_NAMES).size).toBe(FACT_NAMES.length);
});

it('a common name carries its particular', () => {
  expect(factOf('severe-hepatic-impairment')).toEqual({ fact: 'liver-disease', details: { childPugh: 'C' } });
  expect(factOf('hypertension')).toEqual({ fact: 'known-hypertension', details: {} });
});

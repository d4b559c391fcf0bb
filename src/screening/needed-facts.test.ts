import { expect, test } from 'vitest';
import type { FactState } from './fact.ts';
import type { FactId } from './facts.ts';
import { FACT_IDS } from './facts.ts';
import { neededFacts } from './needed-facts.ts';

const needed = (states: Partial<Record<FactId, FactState>>) => neededFacts((factId) => states[factId] ?? 'not-asked');

test('nobody asked yet: every fact is needed', () => {
  expect(needed({})).toEqual(FACT_IDS);
});

test.each(['present', 'unknown', 'declined', 'not-asked'] as const)('with child-bearing potential %s, a pregnancy is asked about', (state) => {
  expect(needed({ 'child-bearing-potential': state })).toEqual(FACT_IDS);
});

test('somebody who cannot become pregnant is not asked about a pregnancy or a wish for one, and about all else', () => {
  const left = FACT_IDS.filter((factId) => factId !== 'pregnant' && factId !== 'trying-for-pregnancy');
  expect(needed({ 'child-bearing-potential': 'absent' })).toEqual(left);
});

test('what is on record stays, even where it need not have been asked', () => {
  expect(needed({ 'child-bearing-potential': 'absent', pregnant: 'declined' })).toContain('pregnant');
});

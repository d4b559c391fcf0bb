import { expect, test } from 'vitest';
import { toInstant } from '#foundation/instant.ts';
import { canBar, FACT_IDS } from '../../../facts.ts';
import { factsIn, shownFacts } from './fact-view.ts';

const recorded = { details: {}, origin: 'staff', recordedAt: toInstant('2026-03-02T15:00:00Z') } as const;
const facts = shownFacts([
  { factId: 'stroke-or-tia', state: 'absent', ...recorded },
  { factId: 'sleep-apnoea', state: 'present', ...recorded },
  { factId: 'seizure-disorder', state: 'declined', ...recorded },
]);

test('a fact that is not on record was not asked and never reads as a no', () => {
  expect(facts).toHaveLength(FACT_IDS.length);
  expect(facts.find(({ factId }) => factId === 'porphyria')).toMatchObject({ state: 'not-asked', fact: null });
});

test('what was declined or is not known stays open beside what was not asked', () => {
  const open = factsIn('open', facts).map(({ factId }) => factId);
  expect(open).toContain('seizure-disorder');
  expect(open).not.toContain('stroke-or-tia');
  expect(open).toHaveLength(FACT_IDS.length - 2);
  expect(factsIn('present', facts).map(({ factId }) => factId)).toEqual(['sleep-apnoea']);
  expect(factsIn('all', facts)).toHaveLength(FACT_IDS.length);
});

test('who cannot become pregnant has no open question about a pregnancy', () => {
  const shown = shownFacts([{ factId: 'child-bearing-potential', state: 'absent', ...recorded }]);
  expect(factsIn('open', shown).map(({ factId }) => factId)).not.toContain('pregnant');
});

test('facts that can bar treatment are told from those the prescriber weighs', () => {
  expect(canBar('stroke-or-tia')).toBe(true);
  expect(canBar('sleep-apnoea')).toBe(false);
});

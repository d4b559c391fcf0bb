import { expect, test } from 'vitest';
import { definitionOf, FACT_IDS } from '../../facts.ts';
import { HEALTH_PART_ORDER, HEALTH_PARTS } from './health-parts.ts';

test('every question for the person stands in exactly one part, and no clinician’s question does', () => {
  const asked = FACT_IDS.filter((factId) => definitionOf(factId).askedOf === 'person');
  const placed = HEALTH_PART_ORDER.flatMap((part) => [...HEALTH_PARTS[part]]);
  expect(placed.toSorted()).toEqual(asked.toSorted());
});

test('the order names every part once', () => {
  expect([...HEALTH_PART_ORDER].toSorted()).toEqual(Object.keys(HEALTH_PARTS).toSorted());
});

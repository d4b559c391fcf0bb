import { expect, test } from 'vitest';
import { asq } from './asq.ts';
import { phq9 } from './phq-9.ts';
import { askedItems, openItems } from './asked-items.ts';

const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
const fourNos = { 'asq.1': 0, 'asq.2': 0, 'asq.3': 0, 'asq.4': 0 };

test('a form without follow-on questions asks all of them, whatever was answered', () => {
  expect(idsOf(askedItems(phq9, {}))).toHaveLength(10);
  expect(idsOf(askedItems(phq9, { 'phq-9.1': 3 }))).toHaveLength(10);
});

test('four times no leaves the question about this moment out', () => {
  expect(idsOf(askedItems(asq, fourNos))).not.toContain('asq.5');
  expect(openItems(asq, fourNos)).toEqual([]);
});

test('a yes opens the question about this moment, and so does a refusal to answer', () => {
  expect(idsOf(openItems(asq, { ...fourNos, 'asq.2': 1 }))).toEqual(['asq.5']);
  expect(idsOf(openItems(asq, { ...fourNos, 'asq.4': 'declined' }))).toEqual(['asq.5']);
});

test('a skipped question is no longer open, one that was never put still is', () => {
  expect(idsOf(openItems(phq9, { 'phq-9.1': 'declined', 'phq-9.2': 0 }))[0]).toBe('phq-9.3');
});

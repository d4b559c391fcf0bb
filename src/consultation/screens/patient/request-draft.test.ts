import { expect, test } from 'vitest';
import { cardIdOf, requestValuesOf } from './request-draft.ts';
import type { RequestValues } from './request-values.ts';
import { EMPTY_REQUEST } from './request-values.ts';

const typed: RequestValues = { name: 'Robin', email: 'r', phone: '555', mayLeaveMessage: 'no', reasons: ['anxiety', 'trauma'], imagined: 'I would sing.', preferredTimes: ['evening'], fromCard: 'how-fast' };

test('what was typed comes back as it was', () => {
  expect(requestValuesOf(JSON.parse(JSON.stringify(typed)))).toEqual(typed);
});

test.each([[null], [7], ['text'], [undefined]])('%s is no draft', (kept) => {
  expect(requestValuesOf(kept)).toBeNull();
});

test('a draft of an older or another form fills what it can, and nothing strange gets in', () => {
  expect(requestValuesOf({ name: 5, reasons: 'anxiety', preferredTimes: ['evening', 'midnight'], mayLeaveMessage: 'perhaps', fromCard: '<script>', more: 1 })).toEqual({ ...EMPTY_REQUEST, preferredTimes: ['evening'] });
});

test('only a card’s id counts as the card somebody came from', () => {
  expect(['how-fast', 'bladder', '', 'How-Fast', 'a/b', 'x'.repeat(500), null].map(cardIdOf)).toEqual(['how-fast', 'bladder', null, null, null, null, null]);
});

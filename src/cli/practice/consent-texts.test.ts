import { expect, test } from 'vitest';
import type { SiteId } from '#foundation/id.ts';
import { consentTexts } from './consent-texts.ts';

const texts = consentTexts('019e8d5c-0000-7000-8000-000000000001' as SiteId);

test('there is a text for each way of treatment', () => {
  expect(new Set(texts.map(({ scope }) => scope)).size).toBe(4);
});

test.each(texts)('$title promises the person no look at who opened the record, which the app does not give', ({ text }) => {
  expect(text).toContain('Your record is for the people who treat you.');
  expect(text).not.toMatch(/you can see who|who (?:has )?(?:opened|looked)/iu);
});

import { expect, test } from 'vitest';
import type { SiteId } from '#foundation/id.ts';
import { consentTexts } from './consent-texts.ts';

const texts = consentTexts('019e8d5c-0000-7000-8000-000000000001' as SiteId).flat();
const treatments = texts.filter(({ scope }) => scope.includes('treatment'));

test('there is a text for each way of treatment and label status, and for everything else that is agreed to, in both languages', () => {
  expect([new Set(texts.map(({ scope }) => scope)).size, new Set(treatments.map(({ scope }) => scope)).size, texts.length]).toEqual([10, 5, 20]);
});

test.each(treatments)('$title promises the person no look at who opened the record, which the app does not give', ({ text }) => {
  expect(text).toMatch(/Your record is for the people who treat you\.|Sus datos son para la gente que le trata/);
  expect(text).not.toMatch(/you can see who|who (?:has )?(?:opened|looked)/iu);
});

import { describe, expect, test } from 'vitest';
import { HONESTY_CARDS, whyCardStays } from './card-limits.ts';
import { GUIDE_LANGUAGES } from './guide-language.ts';
import { readCards } from './http/guide/guide-folder.ts';

describe('a card that no clinic may hide', () => {
  test('is one of safety, or one that keeps the guide honest; every other can be hidden', () => {
    expect(whyCardStays({ id: 'bladder', safety: true })).toBe('safety');
    expect(whyCardStays({ id: 'other-ways', safety: false })).toBe('honesty');
    expect(whyCardStays({ id: 'by-lozenge', safety: false })).toBeNull();
    expect(whyCardStays({ id: 'our-other-ways', safety: false })).toBeNull();
  });

  test.each(GUIDE_LANGUAGES)('ships in every language (%s)', async (language) => {
    const cards = (await readCards(language)).flatMap(({ card }) => card ?? []);
    const staying = cards.filter((card) => whyCardStays(card) === 'honesty').map(({ id }) => id);
    expect(staying.toSorted()).toEqual([...HONESTY_CARDS].toSorted());
  });
});

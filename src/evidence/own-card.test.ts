import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCards } from './http/guide/guide-folder.ts';
import { isOwnCardId, ownCardId } from './own-card.ts';

describe('the id of a clinic’s own card', () => {
  test.each([
    ['Our prices', 'our-prices'],
    ['Prices for 2027', 'our-prices-for'],
    ['Cómo llegar en autobús', 'our-como-llegar-en-autobus'],
    ['24/7', 'our-facts'],
    ['Who works here and what they did before', 'our-who-works-here-and-what'],
  ])('of "%s" is %s', (title, cardId) => {
    expect(ownCardId(title, [])).toBe(cardId);
  });

  test('is another one where it is taken', () => {
    expect(ownCardId('Prices', ['our-prices'])).toBe('our-prices-b');
    expect(ownCardId('Prices', ['our-prices', 'our-prices-b'])).toBe('our-prices-c');
  });

  test('is always one that such a card may have', () => {
    fc.assert(fc.property(fc.string(), fc.nat(60), (title, count) => {
      const taken: string[] = [];
      for (let index = 0; index < count; index += 1) taken.push(ownCardId(title, taken));
      expect(new Set(taken).size).toBe(count);
      expect(taken.every(isOwnCardId)).toBe(true);
    }));
  });

  test('belongs to no card that ships', async () => {
    expect((await readCards('en')).filter(({ card }) => isOwnCardId(card?.id ?? ''))).toEqual([]);
    expect(['our-', 'ours', 'our-Prices', 'our-prices-2', 'their-prices', 'our-prices/../x'].filter(isOwnCardId)).toEqual([]);
  });
});

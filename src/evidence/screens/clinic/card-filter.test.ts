import { describe, expect, test } from 'vitest';
import type { CardFilter } from './card-filter.ts';
import { cardAfter, filterCards } from './card-filter.ts';
import type { CardRow } from './shapes.ts';

const row = (cardId: string, parts: Partial<CardRow> = {}) =>
  ({ cardId, title: cardId, kind: 'guide', shown: 'shipped', approval: null, draft: null, isOverdue: false, ...parts }) as CardRow;
const approval = { name: 'Theo Lark', at: '2026-03-02T15:00:00.000Z' } as CardRow['approval'];
const rows = [
  row('Bienvenida aquí'),
  row('approved', { approval }),
  row('late', { approval, isOverdue: true }),
  row('in own words', { approval, shown: 'own' }),
  row('hidden', { approval, shown: 'hidden', draft: { version: 2, shows: 'shipped-text', writtenBy: 'Olive Marsh', writtenAt: '2026-03-02T15:00:00.000Z' as never } }),
  row('own facts', { kind: 'clinic', shown: 'own', approval }),
];
const titles = (filter: CardFilter, typed = '') => filterCards(rows, filter, typed).map(({ title }) => title);

describe('the views of the list', () => {
  test.each([
    ['all', rows.map(({ title }) => title)],
    ['draft', ['hidden']],
    ['unapproved', ['Bienvenida aquí']],
    ['late', ['late']],
    ['changed', ['in own words', 'hidden', 'own facts']],
  ] as const)('%s', (filter, expected) => {
    expect(titles(filter)).toEqual(expected);
  });

  test('find a title whatever its accents and capitals', () => {
    expect(titles('all', ' AQUI ')).toEqual(['Bienvenida aquí']);
    expect(titles('late', 'aqui')).toEqual([]);
  });

  test('lead from a card to the next, and at the end nowhere', () => {
    expect(cardAfter(rows, 'approved')?.cardId).toBe('late');
    expect(cardAfter(rows, 'own facts')).toBeNull();
    expect(cardAfter(rows, 'unknown')).toBeNull();
  });
});

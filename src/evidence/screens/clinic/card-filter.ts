import type { CardRow } from './shapes.ts';

/** The views of the list. */
export const CARD_FILTERS = ['all', 'draft', 'unapproved', 'late', 'changed'] as const;

export type CardFilter = (typeof CARD_FILTERS)[number];

const HOLDS: Readonly<Record<CardFilter, (row: CardRow) => boolean>> = {
  all: () => true,
  draft: ({ draft }) => draft !== null,
  unapproved: ({ approval }) => approval === null,
  late: ({ isOverdue }) => isOverdue,
  changed: ({ shown, kind }) => shown !== 'shipped' || kind === 'clinic',
};

/** The cards of one view whose title holds what was typed. */
export function filterCards(rows: readonly CardRow[], filter: CardFilter, typed: string): readonly CardRow[] {
  const wanted = plain(typed);
  return rows.filter((row) => HOLDS[filter](row) && plain(row.title).includes(wanted));
}

/** The card after one in a list, for who reads them one by one; null at the end. */
export function cardAfter(rows: readonly CardRow[], cardId: string): CardRow | null {
  const at = rows.findIndex((row) => row.cardId === cardId);
  return at === -1 ? null : (rows[at + 1] ?? null);
}

function plain(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
}

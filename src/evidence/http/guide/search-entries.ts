import type { SearchEntry } from '../../card-search.ts';
import { bodyTextOf } from '../../card-text.ts';
import type { GuideView } from './view/guide-view.ts';

/** What can be found in the guide: its cards in the order of their path, then its words. */
export function searchEntriesOf({ shown, content }: Pick<GuideView, 'shown' | 'content'>): readonly SearchEntry[] {
  const cards = shown.map(({ card }): SearchEntry => ({ kind: 'card', id: card.id, title: card.title, text: bodyTextOf(card) }));
  const terms = Object.entries(content.glossary).map(([id, { term, meaning }]): SearchEntry => ({ kind: 'term', id, title: term, text: meaning }));
  return [...cards, ...terms];
}

import type { Html } from '#transport/html.ts';
import { html } from '#transport/html.ts';
import type { Found } from '../../../card-search.ts';
import { LONGEST_QUESTION, search } from '../../../card-search.ts';
import { searchEntriesOf } from '../search-entries.ts';
import { frame } from '../view/frame.ts';
import type { GuideView } from '../view/guide-view.ts';
import { searchForm } from '../view/search-form.ts';

/** The search as a page of its own; with a script it answers by itself while somebody types. */
export function searchPage(view: GuideView, question: string): Html {
  const { say } = view;
  const asked = question.trim().slice(0, LONGEST_QUESTION);
  return frame(view, {
    kind: 'search',
    title: say('search.title'),
    description: say('guide.description'),
    path: (addresses) => addresses.search,
    cardId: null,
    structured: null,
    main: html`<h1>${say('search.title')}</h1>
${searchForm(view, asked, asked === '' ? null : results(asked, view))}`,
  });
}

function results(asked: string, view: GuideView): Html {
  const { say, at } = view;
  const found = search(searchEntriesOf(view), asked);
  const [cards, terms] = (['card', 'term'] as const).map((kind) => found.filter(({ entry }) => entry.kind === kind));
  if (found.length === 0) return html`<p>${say('search.none', { asked })}</p>`;
  return html`${list(say('search.found', { asked }), cards ?? [], at.card)}${list(say('search.terms'), terms ?? [], at.term)}`;
}

function list(heading: string, found: readonly Found[], addressOf: (id: string) => string): Html {
  if (found.length === 0) return html``;
  const excerpt = ({ excerpt: pieces }: Found): Html => html`${pieces.map(({ text, isHit }) => (isHit ? html`<mark>${text}</mark>` : text))}`;
  return html`<h2>${heading}</h2><ul class="results">${found.map((each) => html`<li><a href="${addressOf(each.entry.id)}">${each.entry.title}</a><p>${excerpt(each)}</p></li>`)}</ul>`;
}

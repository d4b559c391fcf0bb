import type { Html } from '#transport/html.ts';
import { html } from '#transport/html.ts';
import { linksOf } from '../../../card-text.ts';
import { frame } from '../view/frame.ts';
import type { GuideView } from '../view/guide-view.ts';
import { pageData } from '../view/structured-data.ts';

/** At most so many cards stand under a word. */
const MOST_CARDS = 3;

/** Every word the guide explains, in the order of the alphabet. */
export function glossaryPage(view: GuideView): Html {
  const { say, at } = view;
  const title = say('glossary.title');
  return frame(view, {
    kind: 'glossary',
    title,
    description: say('glossary.lead'),
    path: (addresses) => addresses.glossary,
    cardId: null,
    structured: pageData(title, at.glossary, view),
    main: html`<h1>${title}</h1>
<p class="lead">${say('glossary.lead')}</p>
<dl class="words">
${sortedTerms(view).map(({ id, term, meaning }) => html`<div id="${id}"><dt>${term}</dt><dd>${meaning}${cardsWith(id, view)}</dd></div>\n`)}</dl>`,
  });
}

/** The glossary by its terms as the language sorts them. */
export function sortedTerms({ content, language }: Pick<GuideView, 'content' | 'language'>): readonly { readonly id: string; readonly term: string; readonly meaning: string }[] {
  const terms = Object.entries(content.glossary).map(([id, word]) => ({ id, ...word }));
  return terms.toSorted((one, other) => one.term.localeCompare(other.term, language));
}

function cardsWith(termId: string, { shown, say, at }: GuideView): Html {
  const cards = shown.map(({ card }) => card).filter((card) => linksOf(card).some(({ kind, id }) => kind === 'term' && id === termId));
  if (cards.length === 0) return html``;
  return html`<p class="quiet">${say('glossary.cards')} ${cards.slice(0, MOST_CARDS).map((card, index) => html`${index > 0 && ' · '}<a href="${at.card(card.id)}">${card.title}</a>`)}</p>`;
}

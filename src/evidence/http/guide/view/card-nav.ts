import type { Html } from '#transport/html.ts';
import { html } from '#transport/html.ts';
import type { Card } from '../../../card.ts';
import type { GuideView } from './guide-view.ts';

/** A title of two parts, as in "A story: the wide field"; the second one rather begins a line than is broken. */
export function titleHtml(title: string): Html {
  const end = title.indexOf(': ') + 1;
  return end === 0 ? html`${title}` : html`${title.slice(0, end)} <span class="part">${title.slice(end + 1)}</span>`;
}

/** The chapter a card belongs to, and its place among the chapter's cards as a row of small panes; nothing counts down. */
export function chapterPlace({ chapter, id }: Card, { shown, say, at }: GuideView): Html {
  const cards = shown.map(({ card }) => card).filter((card) => card.chapter === chapter);
  const number = cards.findIndex((card) => card.id === id) + 1;
  const panes = cards.map((card) => html`<i${card.id === id && html` data-here`}></i>`);
  return html`<div class="place"><p class="chapter"><a href="${at.chapter(chapter)}"><span class="unseen">${say('card.chapter')}: </span>${say(`chapter.${chapter}`)}</a></p>
<p class="panes" role="img" aria-label="${say('card.where', { number, count: cards.length })}">${panes}</p></div>`;
}

/** The way to the card before and to the next one. */
export function cardsAround({ id }: Card, { shown, say, at }: GuideView): Html {
  const here = shown.findIndex(({ card }) => card.id === id);
  const [before, next] = [shown[here - 1]?.card, shown[here + 1]?.card];
  if (before === undefined && next === undefined) return html``;
  const step = (card: Card | undefined, kind: 'before' | 'next'): Html =>
    card === undefined ? html`` : html`<a class="${kind}" rel="${kind === 'next' ? 'next' : 'prev'}" href="${at.card(card.id)}"><span class="quiet">${say(`card.${kind}`)}</span><span class="step-title">${titleHtml(card.title)}</span></a>`;
  return html`<nav class="around" aria-label="${say('card.around')}">${step(before, 'before')}${step(next, 'next')}</nav>`;
}

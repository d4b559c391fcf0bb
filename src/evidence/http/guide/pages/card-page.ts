import type { Html } from '#transport/html.ts';
import { html } from '#transport/html.ts';
import { bodyTextOf, linksOf } from '../../../card-text.ts';
import { reviewText } from '../../../review-text.ts';
import { splitSentences } from '../../../sentences.ts';
import type { ShownCard } from '../../../shown-card.ts';
import { drawingFigure } from '../drawings/figure.ts';
import { cardsAround, chapterPlace, titleHtml } from '../view/card-nav.ts';
import { findClaim } from '../view/claim-body.ts';
import { frame } from '../view/frame.ts';
import type { GuideView } from '../view/guide-view.ts';
import { helpInCard, TONIGHT } from '../view/help.ts';
import { iconArray, PEOPLE } from '../view/icon-array.ts';
import { cardText } from '../view/inline-text.ts';
import type { TextLinks } from '../view/inline-text.ts';
import { cardNotes, noteLinks, notesOf } from '../view/notes.ts';
import { cardData } from '../view/structured-data.ts';

/** One card: one thought, with its drawing, the notes behind its statements, and the way on. */
export function cardPage(shown: ShownCard, view: GuideView): Html {
  const { card } = shown;
  const { say, language, clinic, today } = view;
  const numbers = notesOf(shown, view);
  const isTonight = card.id === TONIGHT;
  const hasFigure = linksOf(card).some(({ kind }) => kind === 'figure');
  return frame(view, {
    kind: 'card',
    title: card.title,
    description: descriptionOf(shown),
    path: (addresses) => addresses.card(card.id),
    cardId: card.id,
    structured: cardData(shown, view),
    main: html`<article class="card"${card.safety && html` data-safety`}>
${chapterPlace(card, view)}
<h1>${titleHtml(card.title)}</h1>
${hasFigure && PEOPLE}${card.drawing !== undefined && drawingFigure(card.drawing, { say, findClaim })}<div class="text">
${cardText(card, linksFor(view, noteLinks(view, numbers)))}</div>
${card.chapter === IN_THE_BODY && explorer(view)}${isTonight && helpInCard(clinic.jurisdiction, say)}${card.ask === true && ask(card.id, view)}<p class="quiet review">${reviewText(shown, { clinicName: clinic.name, language, say, today })}</p>
${cardNotes(shown, view, numbers)}
</article>
${cardsAround(card, view)}
${card.ask !== true && !isTonight && ask(card.id, view)}`,
  });
}

function linksFor(view: GuideView, notes: Pick<TextLinks, 'claim' | 'term'>): TextLinks {
  const isShown = new Set(view.shown.map(({ card }) => card.id));
  return {
    ...notes,
    card: (id, said) => (isShown.has(id) ? html`<a href="${view.at.card(id)}">${said}</a>` : said),
    figure: (claimId, caption) => iconArray(claimId, notes.claim(claimId, html`${caption}`, `figure-${claimId}`), view),
  };
}

/** The way to the request for a consultation; at the end of every card, larger on those that speak of it. */
function ask(cardId: string, { say, at }: GuideView): Html {
  return html`<p class="ask"><a href="${at.request(cardId)}">${say('card.ask')}</a> <span class="quiet">${say('card.askWords')}</span></p>
`;
}

/** The chapter on what happens in brain and body. */
const IN_THE_BODY = 'brain-and-body';

/** The way to the pictures of how ketamine moves through a body. */
function explorer({ say, at }: GuideView): Html {
  return html`<p class="explorer"><a href="${at.explorer}">${say('card.explorer')}</a></p>
`;
}

const LONGEST_DESCRIPTION = 160;

/** The first sentences of a card, as many as search engines show. */
function descriptionOf({ card }: ShownCard): string {
  const sentences = splitSentences(bodyTextOf(card));
  return sentences.reduce((text, sentence) => (text.length + sentence.length < LONGEST_DESCRIPTION ? `${text} ${sentence}`.trim() : text), '') || (sentences[0] ?? card.title);
}

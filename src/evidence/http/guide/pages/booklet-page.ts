import type { Html } from '#transport/html.ts';
import { html } from '#transport/html.ts';
import type { Chapter } from '../../../card.ts';
import { CHAPTERS } from '../../../card.ts';
import { reviewText } from '../../../review-text.ts';
import type { ShownCard } from '../../../shown-card.ts';
import { drawingFigure } from '../drawings/figure.ts';
import { claimBody, findClaim } from '../view/claim-body.ts';
import { frame } from '../view/frame.ts';
import type { GuideView } from '../view/guide-view.ts';
import { iconArray, PEOPLE } from '../view/icon-array.ts';
import type { TextLinks } from '../view/inline-text.ts';
import { cardText } from '../view/inline-text.ts';
import { sign, standingTag } from '../view/mark.ts';
import { pageData } from '../view/structured-data.ts';
import { sortedTerms } from './glossary-page.ts';
import { saidClaims } from './sources-page.ts';

/** The whole guide in one piece, made for paper: numbers in its text lead to the notes at its end. What holds for all cards stands once, at the front. */
export function bookletPage(view: GuideView): Html {
  const { say, at, clinic } = view;
  const title = say('booklet.title');
  const numbers = new Map(saidClaims(view).map(({ claim }, index) => [claim.id, index + 1]));
  const reviews = new Set(view.shown.map((shown) => reviewOf(shown, view)));
  const isOneReview = reviews.size === 1;
  const chapters = CHAPTERS.filter((chapter) => view.shown.some(({ card }) => card.chapter === chapter));
  return frame(view, {
    kind: 'booklet',
    title,
    description: say('booklet.lead'),
    path: (addresses) => addresses.booklet,
    cardId: null,
    structured: pageData(title, at.booklet, view),
    main: html`${PEOPLE}<header class="cover">
<p class="window">${sign('window')}</p>
<p class="clinic">${clinic.name}</p>
<h1>${say('guide.title')}</h1>
<p class="lead">${say('booklet.lead')}</p>
<p class="quiet only-screen">${say('booklet.print')} <a href="${at.bookletPdf}">${say('booklet.pdf')}</a></p>
<p class="quiet">${say('booklet.noAdvice')}</p>
${isOneReview && html`<p class="quiet">${[...reviews]}</p>\n`}</header>
<nav class="booklet-contents" aria-labelledby="booklet-contents"><h2 id="booklet-contents">${say('booklet.contents')}</h2>
<ol>${chapters.map((chapter) => html`<li><a href="#${chapter}">${say(`chapter.${chapter}`)}</a></li>`)}<li><a href="#words">${say('glossary.title')}</a></li><li><a href="#notes">${say('booklet.notes')}</a></li></ol></nav>
${chapters.map((chapter) => bookletChapter(chapter, view, linksOnPaper(view, numbers), !isOneReview))}
${words(view)}
${notes(view)}`,
  });
}

function reviewOf(shown: ShownCard, { say, language, clinic, today }: GuideView): string {
  return reviewText(shown, { clinicName: clinic.name, language, say, today });
}

function bookletChapter(chapter: Chapter, view: GuideView, links: TextLinks, hasReviews: boolean): Html {
  const cards = view.shown.filter(({ card }) => card.chapter === chapter);
  return html`<section class="booklet-chapter" id="${chapter}"><h2>${view.say(`chapter.${chapter}`)}</h2>
${cards.map((shown) => bookletCard(shown, view, links, hasReviews))}</section>
`;
}

function bookletCard(shown: ShownCard, view: GuideView, links: TextLinks, hasReview: boolean): Html {
  const { card } = shown;
  const { say } = view;
  return html`<article class="card" id="card-${card.id}"><h3>${card.title}</h3>
${card.drawing !== undefined && drawingFigure(card.drawing, { say, findClaim })}<div class="text">
${cardText(card, links)}</div>
${hasReview && html`<p class="quiet review">${reviewOf(shown, view)}</p>\n`}</article>
`;
}

function linksOnPaper(view: GuideView, numbers: ReadonlyMap<string, number>): TextLinks {
  const isShown = new Set(view.shown.map(({ card }) => card.id));
  const numberOf = (id: string): Html => (numbers.has(id) ? html`<sup class="number"><a href="#note-${id}">${numbers.get(id)}</a></sup>` : html``);
  return {
    claim: (id, said) => html`${said}${numberOf(id)}`,
    term: (_id, said, _place, closing) => html`${said}${closing}`,
    card: (id, said) => (isShown.has(id) ? html`<a href="#card-${id}">${said}</a>` : said),
    figure: (claimId, caption) => iconArray(claimId, html`${caption}${numberOf(claimId)}`, view, true),
  };
}

function words(view: GuideView): Html {
  return html`<section class="booklet-chapter" id="words"><h2>${view.say('glossary.title')}</h2>
<dl class="words">${sortedTerms(view).map(({ term, meaning }) => html`<div><dt>${term}</dt><dd>${meaning}</dd></div>\n`)}</dl></section>`;
}

function notes(view: GuideView): Html {
  return html`<section class="booklet-chapter endnotes" id="notes"><h2>${view.say('booklet.notes')}</h2>
<ol>${saidClaims(view).map(({ claim }) => html`<li id="note-${claim.id}"><p>${standingTag(claim.standing, view.say)}</p>${claimBody(claim, view)}</li>\n`)}</ol></section>`;
}

import type { Html } from '#transport/html.ts';
import { html } from '#transport/html.ts';
import type { Card, Chapter } from '../../../card.ts';
import { CHAPTERS } from '../../../card.ts';
import { linksOf } from '../../../card-text.ts';
import type { Claim } from '../../../claim.ts';
import { claims } from '../../../claims.ts';
import { reviewText } from '../../../review-text.ts';
import type { ShownCard } from '../../../shown-card.ts';
import { claimBody } from '../view/claim-body.ts';
import { frame } from '../view/frame.ts';
import type { GuideView } from '../view/guide-view.ts';
import { standingTag } from '../view/mark.ts';
import { pageData } from '../view/structured-data.ts';

/** A claim with the shown cards that say it. */
type SaidClaim = { readonly claim: Claim; readonly cards: readonly ShownCard[] };

/** Every statement of the guide with what stands behind it, by the chapter in which it is first said. */
export function sourcesPage(view: GuideView): Html {
  const { say, at } = view;
  const title = say('sources.title');
  const said = saidClaims(view);
  return frame(view, {
    kind: 'sources',
    title,
    description: say('sources.lead'),
    path: (addresses) => addresses.sources,
    cardId: null,
    structured: pageData(title, at.sources, view),
    main: html`<h1>${title}</h1>
<p class="lead">${say('sources.lead')}</p>
${CHAPTERS.map((chapter) => chapterSources(chapter, said, view))}`,
  });
}

/** The claims that shown cards say, in the order in which a reader meets them. */
export function saidClaims({ shown }: Pick<GuideView, 'shown'>): readonly SaidClaim[] {
  const ids = new Set(shown.flatMap(({ card }) => claimIdsIn(card)));
  return [...ids].flatMap((id) => {
    const claim = claims.find((each) => each.id === id);
    return claim === undefined ? [] : [{ claim, cards: shown.filter(({ card }) => claimIdsIn(card).includes(id)) }];
  });
}

/** Who looked at the cards that say a claim, and when, each line once. */
function reviewsOf(cards: readonly ShownCard[], { clinic, language, say, today }: GuideView): readonly string[] {
  return [...new Set(cards.map((shown) => reviewText(shown, { clinicName: clinic.name, language, say, today })))];
}

function claimIdsIn(card: Card): readonly string[] {
  return linksOf(card).flatMap(({ kind, id }) => (kind === 'claim' || kind === 'figure' ? [id] : []));
}

function chapterSources(chapter: Chapter, said: readonly SaidClaim[], view: GuideView): Html {
  const own = said.filter(({ cards }) => cards[0]?.card.chapter === chapter);
  if (own.length === 0) return html``;
  return html`<section class="chapter-sources"><h2>${view.say(`chapter.${chapter}`)}</h2>
${own.map((each) => claimSource(each, view))}</section>
`;
}

function claimSource({ claim, cards }: SaidClaim, view: GuideView): Html {
  const { say, at, content } = view;
  const links = cards.map(({ card: { id, title } }, index) => html`${index > 0 && ' · '}<a href="${at.card(id)}">${title}</a>`);
  return html`<article class="source" id="${claim.id}">
<p>${standingTag(claim.standing, say)}</p>
<h3>${content.claimWords[claim.id]?.known}</h3>
${claimBody(claim, view, 'above')}
<p class="quiet">${say('sources.usedIn')} ${links}</p>
${reviewsOf(cards, view).map((review) => html`<p class="quiet review">${review}</p>\n`)}</article>
`;
}

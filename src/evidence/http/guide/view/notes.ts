import type { Html } from '#transport/html.ts';
import { html } from '#transport/html.ts';
import { linksOf } from '../../../card-text.ts';
import { reviewText } from '../../../review-text.ts';
import type { ShownCard } from '../../../shown-card.ts';
import { claimBody, findClaim } from './claim-body.ts';
import type { GuideView } from './guide-view.ts';
import { sign, standingTag } from './mark.ts';
import type { TextLinks } from './inline-text.ts';

/** What a card's notes are about, in the order of its text, each once; a note's number is its place among all of them. */
export type NoteNumbers = { readonly claims: readonly string[]; readonly terms: readonly string[] };

/** The claims and words that a card leads to, those it can explain. */
export function notesOf({ card }: ShownCard, { content }: Pick<GuideView, 'content'>): NoteNumbers {
  const links = linksOf(card);
  const idsOf = (kinds: readonly string[]) => [...new Set(links.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id))];
  return {
    claims: idsOf(['claim', 'figure']).filter((id) => findClaim(id) !== undefined && content.claimWords[id] !== undefined),
    terms: idsOf(['term']).filter((id) => content.glossary[id] !== undefined),
  };
}

/**
 * How a claim and a word stand in the text of a page: a press opens their note above the page. The statement is the label
 * of a small button behind it, because a button itself cannot run over the end of a line. On paper, and where a browser
 * knows no popover, numbers lead to the same notes below the card.
 */
export function noteLinks({ say }: Pick<GuideView, 'say'>, numbers: NoteNumbers): Pick<TextLinks, 'claim' | 'term'> {
  return {
    claim(id, said, place) {
      const at = numbers.claims.indexOf(id);
      const claim = findClaim(id);
      if (at === -1 || claim === undefined) return said;
      const { standing } = claim;
      return html`<label class="said" data-standing="${standing}" for="claim-${place}">${said}</label><button type="button" class="mark" id="claim-${place}" popovertarget="note-${id}" aria-label="${say(`standing.${standing}`)}: ${say('note.open')}">${sign(standing)}</button>${number(at + 1, id)}`;
    },
    term(id, said, place, closing) {
      const at = numbers.terms.indexOf(id);
      if (at === -1) return html`${said}${closing}`;
      const word = html`<button type="button" class="term" id="term-${place}" popovertarget="word-${id}">${said}<span class="unseen">, ${say('note.openTerm')}</span></button>`;
      return closing === '' ? word : html`<span class="held">${word}${closing}</span>`;
    },
  };
}

function number(count: number, id: string): Html {
  return html`<sup class="number"><a href="#note-${id}">${count}</a></sup>`;
}

/** The notes of a card: each opens above the page, and all of them stand below the card on paper. */
export function cardNotes(shown: ShownCard, view: GuideView, numbers: NoteNumbers): Html {
  const { say } = view;
  if (numbers.claims.length + numbers.terms.length === 0) return html``;
  const review = reviewText(shown, { clinicName: view.clinic.name, language: view.language, say, today: view.today });
  return html`<section class="notes" aria-label="${say('note.titles')}">
${numbers.claims.length > 0 && html`<h2 class="notes-title">${say('note.titles')}</h2>\n`}${numbers.claims.map((id, at) => claimNote(id, at + 1, review, view))}${numbers.terms.length > 0 && html`<h2 class="notes-title">${say('note.terms')}</h2>\n`}${numbers.terms.map((id) => termNote(id, view))}</section>`;
}

function claimNote(id: string, count: number, review: string, view: GuideView): Html {
  const claim = findClaim(id);
  if (claim === undefined) return html``;
  const { say } = view;
  return html`<div class="note" id="note-${id}" popover role="group" aria-labelledby="note-title-${id}">
<p class="note-head"><b class="number">${count}</b> ${standingTag(claim.standing, say)}<span id="note-title-${id}" class="note-title">${say('note.title')}</span></p>
${claimBody(claim, view)}
<p class="quiet review">${review}</p>
${closeButton(`note-${id}`, say('note.close'))}
</div>
`;
}

function termNote(id: string, { content, say, at }: GuideView): Html {
  const word = content.glossary[id];
  if (word === undefined) return html``;
  return html`<div class="note word" id="word-${id}" popover role="group" aria-labelledby="word-title-${id}">
<p class="word-title" id="word-title-${id}">${word.term}</p>
<p>${word.meaning}</p>
<p class="quiet only-screen"><a href="${at.glossary}">${say('glossary.title')}</a></p>
${closeButton(`word-${id}`, say('note.close'))}
</div>
`;
}

/** Closes what it stands in; the Escape key and a press beside it do the same. */
export function closeButton(id: string, words: string): Html {
  return html`<button type="button" class="close" popovertarget="${id}" popovertargetaction="hide">${words}</button>`;
}

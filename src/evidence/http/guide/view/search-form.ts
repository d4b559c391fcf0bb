import type { Html } from '#transport/html.ts';
import { html } from '#transport/html.ts';
import { LONGEST_QUESTION } from '../../../card-search.ts';
import type { GuideView } from './guide-view.ts';

/** The search field; without a script it asks the server, with one it answers while somebody types, from `data-index`. */
export function searchForm({ say, at }: GuideView, question = '', found: Html | null = null): Html {
  return html`<form class="search" role="search" action="${at.search}" method="get" data-index="${at.searchIndex}" data-card="${at.contents}" data-term="${at.term('')}" data-found="${say('search.found')}" data-terms="${say('search.terms')}" data-none="${say('search.none')}" data-count="${say('search.count')}">
<label for="question">${say('search.label')}</label>
<div class="field"><input id="question" name="q" type="search" value="${question}" maxlength="${LONGEST_QUESTION}" autocomplete="off" aria-describedby="question-hint"><button type="submit">${say('search.button')}</button></div>
<p class="quiet" id="question-hint">${say('search.hint')}</p>
<p class="unseen" role="status"></p>
</form>
<div class="found">${found}</div>`;
}

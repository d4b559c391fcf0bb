import type { Html } from '#transport/html.ts';
import { html } from '#transport/html.ts';
import { frame } from '../view/frame.ts';
import type { GuideView } from '../view/guide-view.ts';
import { searchForm } from '../view/search-form.ts';

/** What somebody reads who came for something that is not in the guide: what it was, and where to go on. */
export function lostPage(view: GuideView, words: string): Html {
  const { say, at } = view;
  return frame(view, {
    kind: 'lost',
    title: say('lost.title'),
    description: say('guide.description'),
    path: (addresses) => addresses.contents,
    cardId: null,
    structured: null,
    main: html`<h1>${say('lost.title')}</h1>
<p class="lead">${words}</p>
<p>${say('lost.goOn')} <a href="${at.contents}">${say('guide.title')}</a></p>
${searchForm(view)}`,
  });
}

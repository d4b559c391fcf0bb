import type { Html } from '#transport/html.ts';
import { html } from '#transport/html.ts';
import type { Chapter } from '../../../card.ts';
import { CHAPTERS } from '../../../card.ts';
import { frame } from '../view/frame.ts';
import type { GuideView } from '../view/guide-view.ts';
import { TONIGHT } from '../view/help.ts';
import { sign } from '../view/mark.ts';
import { searchForm } from '../view/search-form.ts';
import { pageData } from '../view/structured-data.ts';

/** The way in: what the guide is, a field to search it, and its cards as a path. */
export function contentsPage(view: GuideView): Html {
  const { say, at, clinic } = view;
  const title = say('guide.title');
  return frame(view, {
    kind: 'contents',
    title,
    description: say('guide.description'),
    path: (addresses) => addresses.contents,
    cardId: null,
    structured: pageData(title, at.contents, view),
    main: html`<header class="cover">
<p class="window">${sign('window')}</p>
<p class="clinic">${clinic.name}</p>
<h1>${title}</h1>
<p class="lead">${say('guide.lead')}</p>
<p>${say('guide.how')}</p>
${ways(view)}
</header>
${searchForm(view)}
<ol class="chapters">
${CHAPTERS.map((chapter) => chapterCards(chapter, view))}</ol>`,
  });
}

/** Where to begin; the card for a hard night stands here for as long as the clinic shows it. */
function ways({ shown, say, at }: GuideView): Html {
  const first = shown[0]?.card;
  const hasTonight = shown.some(({ card }) => card.id === TONIGHT);
  return html`<p class="ways">${first !== undefined && html`<a class="go" href="${at.card(first.id)}">${say('guide.begin')}</a>`} ${hasTonight && html`<a class="tonight" href="${at.card(TONIGHT)}">${say('guide.tonight')}</a>`}</p>`;
}

function chapterCards(chapter: Chapter, { shown, say, at }: GuideView): Html {
  const cards = shown.map(({ card }) => card).filter((card) => card.chapter === chapter);
  if (cards.length === 0) return html``;
  return html`<li id="${chapter}"><h2>${say(`chapter.${chapter}`)}</h2>
<ol>${cards.map(({ id, title }) => html`\n<li><a href="${at.card(id)}">${title}</a></li>`)}
</ol></li>
`;
}

import { NEUTRAL_PAGE } from '#foundation/neutral-page.ts';
import type { Html } from '#transport/html.ts';
import { embeddedJson, html } from '#transport/html.ts';
import type { GuideLanguage } from '../../../guide-language.ts';
import { directionOf, LANGUAGE_NAMES } from '../../../guide-language.ts';
import type { GuideAddresses } from '../guide-address.ts';
import { addressesOf } from '../guide-address.ts';
import type { GuideView } from './guide-view.ts';
import { helpSheet } from './help.ts';
import { sign, SIGNS } from './mark.ts';

/** One page of the guide inside its frame. */
export type Framed = {
  readonly title: string;
  readonly description: string;
  /** Where this page is, in any of the languages. */
  readonly path: (at: GuideAddresses) => string;
  /** What kind of page it is, for its style. */
  readonly kind: 'card' | 'contents' | 'search' | 'glossary' | 'sources' | 'booklet' | 'lost';
  readonly main: Html;
  /** From which card the request for a consultation is reached; null elsewhere. */
  readonly cardId: string | null;
  /** What search engines read; null for pages that they shall leave out. */
  readonly structured: object | null;
};

/** A whole page: what stands around every part of the guide, with help and the way out always in the same place. */
export function frame(view: GuideView, framed: Framed): Html {
  const { language } = view;
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}" data-palette="auto" data-guide="${view.at.root}" data-version="${view.version}">
${head(view, framed)}
<body data-page="${framed.kind}">
<a class="skip" href="#content">${view.say('bar.skip')}</a>
${SIGNS}
${topBar(view, framed)}
<main id="content" tabindex="-1">
${framed.main}
</main>
${foot(view, framed)}
${helpSheet(view.clinic.jurisdiction, view.say)}
</body>
</html>
`;
}

function head(view: GuideView, { title, description, path, structured }: Framed): Html {
  const { say, origin, assets, languages, clinic } = view;
  const isIndexed = structured !== null && !clinic.isPractice;
  const guide = say('guide.title');
  const alternates = languages.map((language) => html`<link rel="alternate" hreflang="${language}" href="${origin}${path(addressesOf(clinic.slug, language))}">\n`);
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === guide ? `${guide} · ${clinic.name}` : `${title} · ${guide}`}</title>
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#fbf9f5" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#0d0c0a" media="(prefers-color-scheme: dark)">
<link rel="stylesheet" href="${assets.style}">
<script type="module" blocking="render" src="${assets.script}"></script>
<link rel="icon" href="${ICON}">
${isIndexed ? html`<link rel="canonical" href="${origin}${path(view.at)}">\n${languages.length > 1 && alternates}` : html`<meta name="robots" content="noindex">\n`}${isIndexed && html`<script type="application/ld+json">${embeddedJson(structured)}</script>\n`}</head>`;
}

const ICON = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#4b4a86" d="M4 15v-2A11 11 0 0 1 15 2.05V15zM4 17h11v13H4zM17 17h11v13H17zM17 2.05C20.5 3 22.8 6 23 10v2.2L17 15z"/></svg>')}`;

function topBar(view: GuideView, { path, kind }: Framed): Html {
  const { say, at, clinic } = view;
  return html`<header class="bar">
<a class="home" href="${at.contents}"${kind === 'contents' && html` aria-current="page"`}>${sign('window')}<span>${say('bar.all')}</span></a>
${languageLinks(view, path)}
<a class="leave" href="${NEUTRAL_PAGE[clinic.jurisdiction]}" rel="noreferrer" data-leave>${say('bar.leave')}</a>
<button type="button" class="help" popovertarget="help">${say('bar.help')}</button>
<a class="help without-popover" href="#help">${say('bar.help')}</a>
</header>`;
}

/** The other languages in which this page is there, each by its own name. */
function languageLinks({ language, languages, clinic, say }: GuideView, path: Framed['path']): Html {
  const others = languages.filter((other) => other !== language);
  if (others.length === 0) return html``;
  const link = (other: GuideLanguage): Html => html`<a href="${path(addressesOf(clinic.slug, other))}" hreflang="${other}" lang="${other}">${LANGUAGE_NAMES[other]}</a>`;
  return html`<nav class="languages" aria-label="${say('bar.otherLanguages')}">${others.map(link)}</nav>`;
}

function foot({ say, at, clinic }: GuideView, { cardId, kind }: Framed): Html {
  const place = (name: Framed['kind'], address: string, words: string): Html => html`<li><a href="${address}"${kind === name && html` aria-current="page"`}>${words}</a></li>\n`;
  return html`<footer class="foot">
<nav aria-label="${say('bar.pages')}"><ul>
${place('contents', at.contents, say('foot.contents'))}${place('search', at.search, say('search.title'))}${place('glossary', at.glossary, say('foot.glossary'))}${place('sources', at.sources, say('foot.sources'))}${place('booklet', at.booklet, say('foot.booklet'))}<li><a href="${at.request(cardId)}">${say('foot.request')}</a></li>
</ul></nav>
<p><button type="button" class="palette" hidden data-dim="${say('foot.dim')}" data-light="${say('foot.light')}">${say('foot.dim')}</button></p>
<p class="quiet">${clinic.isPractice ? say('foot.practice') : clinic.name}</p>
<p class="quiet">${say('foot.quiet')} <span class="offline-note" hidden>${say('foot.offline')}</span></p>
</footer>`;
}

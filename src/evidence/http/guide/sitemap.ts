import type { Html } from '#transport/html.ts';
import { html } from '#transport/html.ts';
import { lastChangeOf } from '../../shown-card.ts';
import type { GuideAddresses } from './guide-address.ts';
import { addressesOf } from './guide-address.ts';
import type { GuideView } from './view/guide-view.ts';

/** The pages of a clinic's guide for search engines, each with itself in the other languages; the views hold one language each. */
export function sitemapOf(views: readonly GuideView[]): Html {
  return html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${views.map(pagesOf)}</urlset>
`;
}

function pagesOf(view: GuideView): Html {
  const changed = lastChangeOf(view.shown);
  const cards = view.shown.map((shown) => pageOf(view, (at) => at.card(shown.card.id), lastChangeOf([shown])));
  const further = [(at: GuideAddresses) => at.contents, (at: GuideAddresses) => at.glossary, (at: GuideAddresses) => at.sources, (at: GuideAddresses) => at.booklet];
  return html`${further.map((path) => pageOf(view, path, changed))}${cards}`;
}

function pageOf({ clinic, language, languages, origin }: GuideView, path: (at: GuideAddresses) => string, changed: string | null): Html {
  const address = (own: GuideView['language']): string => `${origin}${path(addressesOf(clinic.slug, own))}`;
  const others = languages.length > 1 ? languages.map((other) => html`<xhtml:link rel="alternate" hreflang="${other}" href="${address(other)}"/>`) : [];
  return html`<url><loc>${address(language)}</loc>${changed !== null && html`<lastmod>${changed}</lastmod>`}${others}</url>
`;
}

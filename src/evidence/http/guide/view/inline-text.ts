import type { Html } from '#transport/html.ts';
import { html } from '#transport/html.ts';
import type { Block, Card, Inline } from '../../../card.ts';
import { typeset } from '../typeset.ts';

/**
 * How a page shows what a card's text leads to. `place` tells apart two links to the same thing on one card; `closing` is
 * what ends a clause behind a term and stays on its line.
 */
export type TextLinks = {
  readonly claim: (id: string, said: Html, place: string) => Html;
  readonly term: (id: string, said: Html, place: string, closing: string) => Html;
  readonly card: (id: string, said: Html) => Html;
  readonly figure: (claimId: string, caption: string) => Html;
};

/** The text of a card below its title. */
export function cardText({ blocks }: Pick<Card, 'blocks'>, links: TextLinks): Html {
  return html`${blocks.map((block, at) => blockHtml(block, links, String(at + 1)))}`;
}

function blockHtml(block: Block, links: TextLinks, place: string): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${inlinesHtml(block.inlines, links, place)}</p>\n`;
    case 'list':
      return html`<ul>${block.items.map((item, at) => html`\n<li>${inlinesHtml(item, links, `${place}-${at + 1}`)}</li>`)}\n</ul>\n`;
    case 'figure':
      return links.figure(block.claimId, typeset(block.caption));
  }
}

function inlinesHtml(inlines: readonly Inline[], links: TextLinks, place: string): Html {
  return html`${inlines.map((inline, at) => inlineHtml(inline, links, { place: `${place}-${at + 1}`, before: inlines[at - 1], after: inlines[at + 1] }))}`;
}

/** Where an inline stands, and between which others. */
type Standing = { readonly place: string; readonly before: Inline | undefined; readonly after: Inline | undefined };

function inlineHtml(inline: Inline, links: TextLinks, { place, before, after }: Standing): Html {
  if (inline.kind === 'text') return html`${typeset(before?.kind === 'term' ? inline.text.slice(closingOf(inline).length) : inline.text)}`;
  const said = inlinesHtml(inline.inlines, links, place);
  switch (inline.kind) {
    case 'emphasis':
      return html`<em>${said}</em>`;
    case 'claim':
      return links.claim(inline.id, said, place);
    case 'term':
      return links.term(inline.id, said, place, closingOf(after));
    case 'card':
      return links.card(inline.id, said);
  }
}

/** What closes a clause at the start of a text, set; as long as it was. */
function closingOf(inline: Inline | undefined): string {
  return inline?.kind === 'text' ? (/^[.,;:!?)»”"]+/u.exec(inline.text)?.[0] ?? '').replaceAll('"', '”') : '';
}

import type { Block, Card, Inline } from './card.ts';

/** The runs of a card in reading order, each with the claim that carries it; null for text without a claim. */
export type TextRun = { readonly text: string; readonly claimId: string | null };

/** A link of a card: to a claim's evidence, to the glossary, to another card, or to the claim that a figure draws. */
export type CardLink = { readonly kind: 'claim' | 'term' | 'card' | 'figure'; readonly id: string };

/** The plain text of runs: what a reader sees, without links and emphasis. */
export function plainTextOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'text' ? inline.text : plainTextOf(inline.inlines))).join('');
}

/** The text below the title, a line for each paragraph, list item and caption. */
export function bodyTextOf(card: Pick<Card, 'blocks'>): string {
  return card.blocks.flatMap(linesOf).join('\n');
}

/** Title and text, as they are read aloud. */
export function wholeTextOf(card: Card): string {
  return `${card.title}\n${bodyTextOf(card)}`;
}

/** The runs of title and text; a figure's caption belongs to its claim. */
export function textRunsOf(card: Card): readonly TextRun[] {
  return [{ text: card.title, claimId: null }, ...card.blocks.flatMap(runsOfBlock)];
}

/** Every link of a card, figures among them, in reading order. */
export function linksOf(card: Pick<Card, 'blocks'>): readonly CardLink[] {
  return card.blocks.flatMap((block): readonly CardLink[] => (block.kind === 'figure' ? [{ kind: 'figure', id: block.claimId }] : inlinesOf(block).flatMap(linksIn)));
}

function inlinesOf(block: Exclude<Block, { kind: 'figure' }>): readonly (readonly Inline[])[] {
  return block.kind === 'list' ? block.items : [block.inlines];
}

function linesOf(block: Block): readonly string[] {
  return block.kind === 'figure' ? [block.caption] : inlinesOf(block).map(plainTextOf);
}

function runsOfBlock(block: Block): readonly TextRun[] {
  return block.kind === 'figure' ? [{ text: block.caption, claimId: block.claimId }] : inlinesOf(block).flatMap(runsIn);
}

function runsIn(inlines: readonly Inline[]): readonly TextRun[] {
  return inlines.flatMap((inline): readonly TextRun[] => {
    if (inline.kind === 'text') return [{ text: inline.text, claimId: null }];
    return inline.kind === 'claim' ? [{ text: plainTextOf(inline.inlines), claimId: inline.id }] : runsIn(inline.inlines);
  });
}

function linksIn(inlines: readonly Inline[]): readonly CardLink[] {
  return inlines.flatMap((inline): readonly CardLink[] => {
    if (inline.kind === 'text') return [];
    const inner = linksIn(inline.inlines);
    return inline.kind === 'emphasis' ? inner : [{ kind: inline.kind, id: inline.id }, ...inner];
  });
}

import type { Block, Card, Inline } from './card.ts';

/** The ids that a link may lead to. */
export type KnownIds = { readonly claim: ReadonlySet<string>; readonly term: ReadonlySet<string>; readonly card: ReadonlySet<string> };

/**
 * A card in which every link leads somewhere: a link to what is not there, such as a card that the clinic has hidden,
 * leaves its words, and a figure of an unknown claim leaves its caption.
 */
export function keepKnownLinks(card: Card, known: KnownIds): Card {
  return { ...card, blocks: card.blocks.map((block) => knownBlock(block, known)) };
}

function knownBlock(block: Block, known: KnownIds): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, inlines: knownInlines(block.inlines, known) };
    case 'list':
      return { ...block, items: block.items.map((item) => knownInlines(item, known)) };
    case 'figure':
      return known.claim.has(block.claimId) ? block : { kind: 'paragraph', inlines: [{ kind: 'text', text: block.caption }] };
  }
}

function knownInlines(inlines: readonly Inline[], known: KnownIds): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.kind === 'text') return [inline];
    const inside = knownInlines(inline.inlines, known);
    return inline.kind === 'emphasis' || known[inline.kind].has(inline.id) ? [{ ...inline, inlines: inside }] : inside;
  });
}

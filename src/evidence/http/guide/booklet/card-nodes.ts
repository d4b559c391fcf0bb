import type { Content } from 'pdfmake/interfaces';
import type { Block } from '../../../card.ts';
import { runsOf } from '../../../card-runs.ts';
import type { Claim } from '../../../claim.ts';
import type { ShownCard } from '../../../shown-card.ts';
import { fitOf } from './card-fit.ts';
import { drawingNode } from './drawing-node.ts';
import { figureNode } from './figure-node.ts';
import { COLOUR } from './paper.ts';
import type { Leads } from './runs-node.ts';
import { anchored, noteMark, paragraph, plain, runNodes } from './runs-node.ts';

/** What a card is drawn with. */
export type CardPress = { readonly leads: Leads; readonly findClaim: (id: string) => Claim | undefined; readonly clinicName: string; readonly timesTooLong: (id: string) => number };

/** One card, whole on a page of its own: one thought. What stands above it is the name of a chapter that begins with it. */
export function cardNode({ card, kind }: ShownCard, above: Content | null, press: CardPress): Content {
  const { leads, findClaim, clinicName, timesTooLong } = press;
  const id = `card-${card.id}`;
  const { say, pageOf } = leads;
  const tools = { say, findClaim };
  const { setting, drawingWidth } = fitOf(card, { hasChapterName: above !== null, isSaid: kind === 'clinic', timesTooLong: timesTooLong(id) }, tools);
  return {
    pageBreak: 'before',
    ...setting,
    stack: [
      ...(above === null ? [] : [above]),
      ...(kind === 'clinic' ? [{ text: plain(say('book.said', { clinic: clinicName }), 'Sans'), style: 'said', margin: [0, 0, 0, 3] } satisfies Content] : []),
      anchored(id, { text: plain(card.title), style: 'card', margin: [0, 0, 0, 9] }),
      ...(card.drawing === undefined ? [] : [drawingNode(card.drawing, drawingWidth, tools)]),
      ...card.blocks.map((block) => blockNode(block, press)),
      ...(card.ask === true ? [{ text: plain(say('book.reach', { clinic: clinicName, page: pageOf('hand') })), italics: true, color: COLOUR.muted, linkToDestination: 'hand', margin: [0, 2, 0, 0] } satisfies Content] : []),
    ],
  };
}

function blockNode(block: Block, { leads, findClaim }: CardPress): Content {
  switch (block.kind) {
    case 'paragraph':
      return { text: runNodes(runsOf(block.inlines), leads), margin: [0, 0, 0, 8] };
    case 'list':
      return { ul: block.items.map((item) => ({ text: runNodes(runsOf(item), leads), margin: [0, 0, 0, 4] })), margin: [0, 0, 0, 6], markerColor: COLOUR.teal };
    case 'figure':
      return figureNode(findClaim(block.claimId), [...paragraph(block.caption, 'Sans'), noteMark(block.claimId, leads)], leads.say);
  }
}

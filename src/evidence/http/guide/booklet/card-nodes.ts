import type { Content } from 'pdfmake/interfaces';
import type { Block, Card } from '../../../card.ts';
import { runsOf } from '../../../card-runs.ts';
import { bodyTextOf } from '../../../card-text.ts';
import type { Claim } from '../../../claim.ts';
import type { ShownCard } from '../../../shown-card.ts';
import { figureNode } from './figure-node.ts';
import { CLOSE_READING, COLOUR } from './paper.ts';
import type { Leads } from './runs-node.ts';
import { anchored, plain, runNodes } from './runs-node.ts';

/** What a card is drawn with. */
export type CardPress = { readonly leads: Leads; readonly claims: readonly Claim[]; readonly clinicName: string };

/** One card, whole on a page of its own: one thought. What stands above it is the name of a chapter that begins with it. */
export function cardNode({ card, kind }: ShownCard, above: Content | null, press: CardPress): Content {
  const { say } = press.leads;
  const said: Content[] = kind === 'clinic' ? [{ text: plain(say('said', { clinic: press.clinicName }), 'Sans'), style: 'said', margin: [0, 0, 0, 3] }] : [];
  return {
    pageBreak: 'before',
    ...(isLong(card, above !== null) && CLOSE_READING),
    stack: [
      ...(above === null ? [] : [above]),
      ...said,
      anchored(`card-${card.id}`, { text: plain(card.title), style: 'card', margin: [0, 0, 0, 8] }),
      ...card.blocks.map((block) => blockNode(block, press)),
    ],
  };
}

const LETTERS_IN_A_LINE = 56;
const LINES_OF = { page: 25, figure: 6, chapterName: 4 } as const;

/** Whether a card would go on over the next page, by a count of its lines that is rather too long than too short. */
function isLong({ blocks }: Pick<Card, 'blocks'>, hasName: boolean): boolean {
  const linesIn = (text: string) => text.split('\n').reduce((sum, line) => sum + Math.ceil(line.length / LETTERS_IN_A_LINE) + 0.5, 0);
  const lines = blocks.reduce((sum, block) => sum + (block.kind === 'figure' ? LINES_OF.figure : linesIn(bodyTextOf({ blocks: [block] }))), 0);
  return lines > LINES_OF.page - (hasName ? LINES_OF.chapterName : 0);
}

function blockNode(block: Block, { leads, claims }: CardPress): Content {
  switch (block.kind) {
    case 'paragraph':
      return { text: runNodes(runsOf(block.inlines), leads), margin: [0, 0, 0, 8] };
    case 'list':
      return { ul: block.items.map((item) => ({ text: runNodes(runsOf(item), leads), margin: [0, 0, 0, 4] })), margin: [0, 0, 0, 6], markerColor: COLOUR.teal };
    case 'figure':
      return figureNode(claims.find(({ id }) => id === block.claimId), block.caption, leads.say);
  }
}

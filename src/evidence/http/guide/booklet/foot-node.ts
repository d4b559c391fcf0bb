import type { Column, Content } from 'pdfmake/interfaces';
import type { CrisisHelp } from '#foundation/crisis-help.ts';
import type { SayGuide } from '../../../guide-words.ts';
import { COLOUR, MARGINS } from './paper.ts';
import { plain } from './runs-node.ts';

/** What stands at the foot of a page beside its number: help, null for none, and who looked at its card, a sentence a line. */
export type Foot = { readonly help: CrisisHelp | null; readonly review: readonly string[] };

/** How far below the text the number stands, and how much each line of the review rises above it, in points. */
const FOOT = { top: 28, line: 10 } as const;

/** The foot of a page, its number at the outer edge of its last line. With help on every page, "on this page" is as true on paper as on a screen. */
export function footNode(page: number, { help, review }: Foot, say: SayGuide): Content {
  const isLeft = page % 2 === 0;
  const alignment = isLeft ? 'right' : 'left';
  const helpWords = help === null ? [] : [say('book.foot', { line: help.crisisLine.call, emergency: help.emergency.call })];
  const risen = review.length * FOOT.line;
  const lines = (texts: readonly string[]) => texts.map((text): Content => ({ text: plain(text, 'Sans'), style: 'foot', alignment, margin: [0, 0, 0, 1.5] }));
  const number: Column = { width: 24, text: String(page), font: 'Sans', fontSize: 8.4, fontFeatures: ['tnum'], color: COLOUR.ink, alignment: isLeft ? 'left' : 'right', margin: [0, -1.2, 0, 0] };
  const beside: Column = { width: '*', stack: lines(helpWords) };
  return { stack: [...lines(review), { columns: isLeft ? [number, beside] : [beside, number] }], margin: [MARGINS.left, FOOT.top - risen, MARGINS.right, 0] };
}

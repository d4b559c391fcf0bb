import type { Content, ContentText, TableCell } from 'pdfmake/interfaces';
import type { Claim } from '../../../claim.ts';
import type { SayGuide } from '../../../guide-words.ts';
import type { Arm, DrawnArms } from '../view/icon-array.ts';
import { armsOf, PERSON_SHAPES, peopleDrawing } from '../view/icon-array.ts';
import { inked } from './ink.ts';
import { COLOUR } from './paper.ts';
import { plain } from './runs-node.ts';

/** How wide the name of a group and its people stand beside each other, in points. */
const WIDTHS = { name: 72, people: 82 } as const;

/** The icon array of a claim as the pages draw it, within the table that says the same in numbers; the caption alone where there is nothing to draw. */
export function figureNode(claim: Claim | undefined, caption: readonly ContentText[], say: SayGuide): Content {
  const drawn = armsOf(claim, say);
  const title: Content = { text: [...caption], style: 'caption', margin: [0, 0, 0, 3] };
  return {
    unbreakable: true,
    table: { widths: ['*'], body: [[{ stack: [title, ...(drawn === null ? [] : [tableNode(drawn, say), ...(drawn.alone === null ? [] : [aloneNode(drawn.alone)])])] }]] },
    layout: { hLineWidth: () => 0, vLineWidth: () => 0, fillColor: () => COLOUR.sunken, paddingLeft: () => 11, paddingRight: () => 11, paddingTop: () => 7, paddingBottom: () => 6 },
    margin: [0, 3, 0, 8],
  };
}

/** A row for each group: its people, and the two numbers that they show. */
function tableNode({ whole, wholeSaid, arms }: DrawnArms, say: SayGuide): Content {
  const cell = (text: string, isHead: boolean, isNumber: boolean): TableCell => ({ text: plain(text, 'Sans'), style: 'figure', ...(isHead && { color: COLOUR.muted }), ...(isNumber && { alignment: 'right' }) });
  const head = [say('array.group'), say('array.rounded', { whole: wholeSaid }), say('array.exact')].map((text, at) => cell(text, true, at > 0));
  const rows = arms.map((arm) => [groupCell(arm, whole), cell(arm.said, false, true), cell(arm.exact, false, true)]);
  return {
    table: { widths: ['*', 'auto', 'auto'], body: [head, ...rows] },
    layout: { hLineWidth: (at) => (at === 0 ? 0 : 0.5), vLineWidth: () => 0, hLineColor: () => COLOUR.line, paddingLeft: () => 0, paddingRight: (at) => (at === 2 ? 0 : 8), paddingTop: () => 1.5, paddingBottom: () => 1.5 },
  };
}

/** That nobody is drawn beside them is said, and not left to be guessed. */
function aloneNode(words: string): Content {
  return { text: plain(words, 'Sans'), style: 'figure', color: COLOUR.muted };
}

function groupCell(arm: Arm, whole: number): TableCell {
  const { width, height, strokes } = peopleDrawing(arm, whole);
  return {
    columns: [
      { text: plain(arm.name, 'Sans'), style: 'figure', width: WIDTHS.name },
      { svg: inked(strokes, { width, height }, PERSON_SHAPES), width: WIDTHS.people },
    ],
    columnGap: 6,
  };
}

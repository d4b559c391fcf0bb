import type { Content, ContentText, TableCell } from 'pdfmake/interfaces';
import type { Claim } from '../../../claim.ts';
import type { SayGuide } from '../../../guide-words.ts';
import type { Arm } from '../view/icon-array.ts';
import { armsOf, PERSON_SHAPES, peopleDrawing } from '../view/icon-array.ts';
import { inked } from './ink.ts';
import { COLOUR } from './paper.ts';
import { plain } from './runs-node.ts';

/** How wide ten people stand, in points. */
const ROW_WIDTH = 138;

/** The icon array of a claim as the pages draw it, and the same in numbers under it; the caption alone where there is nothing to draw. */
export function figureNode(claim: Claim | undefined, caption: readonly ContentText[], say: SayGuide): Content {
  const drawn = armsOf(claim, say);
  const title: Content = { text: [...caption], style: 'caption', margin: [0, 0, 0, 5] };
  const parts: Content[] = drawn === null ? [] : [...drawn.arms.map((arm) => armNode(arm, drawn.whole, say)), twinNode(drawn.arms, drawn.whole, say)];
  return {
    unbreakable: true,
    table: { widths: ['*'], body: [[{ stack: [title, ...parts] }]] },
    layout: { hLineWidth: () => 0, vLineWidth: () => 0, fillColor: () => COLOUR.sunken, paddingLeft: () => 11, paddingRight: () => 11, paddingTop: () => 9, paddingBottom: () => 8 },
    margin: [0, 3, 0, 10],
  };
}

function armNode(arm: Arm, whole: number, say: SayGuide): Content {
  const { width, height, strokes } = peopleDrawing(arm, whole);
  return {
    columns: [
      { svg: inked(strokes, { width, height }, PERSON_SHAPES), width: ROW_WIDTH },
      {
        width: '*',
        stack: [
          { text: plain(arm.name, 'Sans'), style: 'figure' },
          { text: plain(say('array.about', { count: arm.count, whole }), 'Sans'), style: 'figure', color: COLOUR.muted },
        ],
        margin: [0, 1, 0, 0],
      },
    ],
    columnGap: 12,
    margin: [0, 0, 0, 4],
  };
}

/** The table that says what the people show. */
function twinNode(arms: readonly Arm[], whole: number, say: SayGuide): Content {
  const cell = (text: string, isHead: boolean, isNumber: boolean): TableCell => ({ text: plain(text, 'Sans'), style: 'figure', ...(isHead && { color: COLOUR.muted }), ...(isNumber && { alignment: 'right' }) });
  const head = [say('array.group'), say('array.rounded', { whole }), say('array.exact')].map((text, at) => cell(text, true, at > 0));
  const rows = arms.map(({ name, count, percent }) => [name, String(count), String(percent)].map((text, at) => cell(text, false, at > 0)));
  return {
    table: { widths: ['*', 'auto', 'auto'], body: [head, ...rows] },
    layout: { hLineWidth: (at) => (at === 0 ? 0 : 0.5), vLineWidth: () => 0, hLineColor: () => COLOUR.line, paddingLeft: () => 0, paddingRight: (at) => (at === 2 ? 0 : 12), paddingTop: () => 2, paddingBottom: () => 2 },
    margin: [0, 4, 0, 0],
  };
}

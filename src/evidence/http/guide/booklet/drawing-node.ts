import type { Content } from 'pdfmake/interfaces';
import type { Drawing } from '../../../card.ts';
import type { DrawingTools } from '../drawings/drawing.ts';
import { WIDTH } from '../drawings/drawing.ts';
import type { Picture } from '../drawings/pictures.ts';
import { picturesOf } from '../drawings/pictures.ts';
import { inked, inkedSign } from './ink.ts';
import { COLOUR, TEXT_WIDTH } from './paper.ts';
import { paragraph, plain } from './runs-node.ts';

/** What a drawing needs beside its pictures: its caption, the words above and under them, and room around, in points. */
const WORDS_HEIGHT = { caption: 38, over: 15, legend: 20 } as const;

/** A drawing of the pages, as wide as given in points: its pictures with their words, and a caption that calls it an illustration. */
export function drawingNode(drawing: Drawing, width: number, tools: DrawingTools): Content {
  const { say } = tools;
  return {
    unbreakable: true,
    stack: [
      ...picturesOf(drawing, tools).flatMap((picture) => pictureNodes(picture, width)),
      {
        columns: [
          { svg: inkedSign('illustration', COLOUR.dusk), width: 7, margin: [0, 1.2, 0, 0] },
          { width: '*', text: [...plain(`${say('standing.illustration')}. `, 'Sans').map((node) => ({ ...node, bold: true, color: COLOUR.dusk })), ...paragraph(say(`drawing.${drawing}.caption`), 'Sans')], style: 'figure' },
        ],
        columnGap: 4,
        margin: [0, 3, 0, 12],
      },
    ],
  };
}

/** How wide a drawing may be so that it is no higher than this, in points; never wider than the text. */
export function widestDrawing(drawing: Drawing, height: number, tools: DrawingTools): number {
  const pictures = picturesOf(drawing, tools);
  const words = pictures.reduce<number>((sum, { over, legend }) => sum + (over === null ? 0 : WORDS_HEIGHT.over) + (legend.length === 0 ? 0 : WORDS_HEIGHT.legend), WORDS_HEIGHT.caption);
  const perPoint = pictures.reduce((sum, picture) => sum + picture.height, 0) / WIDTH;
  return Math.min(TEXT_WIDTH, (height - words) / perPoint);
}

function pictureNodes({ height, strokes, over, legend }: Picture, width: number): Content[] {
  const indent = (TEXT_WIDTH - width) / 2;
  const above: Content[] = over === null ? [] : [{ text: [...plain(over.words, 'Sans'), ...plain(over.aside === null ? '' : `  ${over.aside}`, 'Sans').map((node) => ({ ...node, color: COLOUR.muted }))], style: 'figure', alignment: 'center', margin: [0, 2, 0, 2] }];
  const below: Content[] = legend.length === 0 ? [] : [{ columns: legend.map((words) => ({ width: width / legend.length, text: paragraph(words, 'Sans'), style: 'legend' })), margin: [indent, 3, 0, 2] }];
  return [...above, { svg: inked(strokes, { width: WIDTH, height }), width, margin: [indent, 0, 0, 0] }, ...below];
}

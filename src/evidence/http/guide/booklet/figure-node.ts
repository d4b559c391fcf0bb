import type { Content } from 'pdfmake/interfaces';
import type { Claim } from '../../../claim.ts';
import { sharesToDraw } from '../../../claim.ts';
import type { SayBooklet } from './booklet-words.ts';
import { COLOUR } from './paper.ts';
import { plain } from './runs-node.ts';

const TEN = Array.from({ length: 10 }, (_, index) => index);
const STEP = 11;
const WIDTH = TEN.length * STEP;

/** The shares of a claim as rows of ten people, full and hollow, each with its words; the caption alone where none can be drawn. */
export function figureNode(claim: Claim | undefined, caption: string, say: SayBooklet): Content {
  const shares = claim === undefined ? null : sharesToDraw(claim);
  const rows = shares === null ? [] : [tenRow(shares.treated, COLOUR.teal, (count) => say('figure.treated', { count }))];
  if (shares !== null && shares.compared !== null) rows.push(tenRow(shares.compared, COLOUR.dusk, (count) => say('figure.compared', { count })));
  return {
    table: { widths: ['*'], body: [[{ stack: [{ text: plain(caption, 'Sans'), style: 'caption', margin: [0, 0, 0, 5] }, ...rows] }]] },
    layout: { hLineWidth: () => 0, vLineWidth: () => 0, fillColor: () => COLOUR.sunken, paddingLeft: () => 11, paddingRight: () => 11, paddingTop: () => 9, paddingBottom: () => 6 },
    margin: [0, 2, 0, 9],
  };
}

function tenRow(share: number, colour: string, words: (count: number) => string): Content {
  const count = Math.round(share / 10);
  return {
    columns: [
      { svg: people(count, colour), width: WIDTH },
      { text: plain(words(count), 'Sans'), style: 'figure', width: '*', margin: [0, 4, 0, 0] },
    ],
    columnGap: 10,
    margin: [0, 1, 0, 3],
  };
}

/** Ten people from the waist up, the first of them full. */
function people(count: number, colour: string): string {
  const figures = TEN.map((index) => {
    const fill = index < count ? colour : 'none';
    const left = index * STEP;
    return `<g fill="${fill}" stroke="${colour}" stroke-width="0.7"><circle cx="${left + 5}" cy="3.6" r="2.5"/><path d="M${left + 1.2} 15.5V11a3.8 3.8 0 0 1 7.6 0v4.5z"/></g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="16.5" viewBox="0 0 ${WIDTH} 16.5">${figures.join('')}</svg>`;
}

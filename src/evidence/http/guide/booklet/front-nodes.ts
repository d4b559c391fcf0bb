import type { Content } from 'pdfmake/interfaces';
import type { CrisisHelp } from '#foundation/crisis-help.ts';
import type { Chapter } from '../../../card.ts';
import type { ShownCard } from '../../../shown-card.ts';
import type { SayBooklet } from './booklet-words.ts';
import { CLOSE_READING, COLOUR, PAGE, TEXT_WIDTH } from './paper.ts';
import { plain } from './runs-node.ts';

/** A window of four panes, one open: the mark of both apps. */
const MARK =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="92" height="92"><path fill="#0e5a57" d="M4 15v-2A11 11 0 0 1 15 2.050V15zM4 17h11v13H4zM17 17h11v13H17zM17 2.050C20.500 3 22.800 6 23 10v2.200L17 15z"/></svg>';

/** How far above the edge the foot of the cover begins. */
const FOOT_OF_COVER = 112;

/** The sheet behind the cover: warm paper with a quiet frame. */
export function coverSheet(): Content {
  return {
    canvas: [
      { type: 'rect', x: 0, y: 0, w: PAGE.width, h: PAGE.height, color: COLOUR.paper },
      { type: 'rect', x: 22, y: 22, w: PAGE.width - 44, h: PAGE.height - 44, lineWidth: 0.6, lineColor: COLOUR.line },
    ],
  };
}

/** The cover: the mark, what it is, from whom, as of when. */
export function coverNodes(clinic: string, date: string, say: SayBooklet): Content[] {
  return [
    { svg: MARK, alignment: 'center', margin: [0, 52, 0, 44] },
    { text: plain(say('title')), fontSize: 32, lineHeight: 1.12, alignment: 'center', margin: [24, 0, 24, 0] },
    { text: plain(say('subtitle')), italics: true, fontSize: 13.5, lineHeight: 1.3, alignment: 'center', color: COLOUR.muted, margin: [70, 16, 70, 0] },
    {
      columns: [
        {
          width: PAGE.width,
          stack: [
            { text: plain(say('from', { clinic }), 'Sans'), fontSize: 10, bold: true, color: COLOUR.teal, alignment: 'center' },
            { text: plain(say('asOf', { date }), 'Sans'), fontSize: 8.5, color: COLOUR.muted, alignment: 'center', margin: [0, 3, 0, 0] },
          ],
        },
      ],
      absolutePosition: { x: 0, y: PAGE.height - FOOT_OF_COVER },
    },
  ];
}

/** What one should know before reading, and where somebody answers tonight. */
export function beforeNodes(clinic: string, hasOwn: boolean, help: CrisisHelp, say: SayBooklet): Content[] {
  const { emergency, crisisLine } = help;
  const words = [say('before.read'), say('before.notes'), ...(hasOwn ? [say('before.clinic', { clinic })] : []), say('before.doctor')];
  return [
    { text: plain(say('before.title')), style: 'chapter', pageBreak: 'before', margin: [0, 0, 0, 12] },
    ...words.map((text): Content => ({ text: plain(text), margin: [0, 0, 0, 7], ...CLOSE_READING })),
    {
      table: {
        widths: ['*'],
        body: [[{
          stack: [
            { text: plain(say('help.title')), style: 'card', margin: [0, 0, 0, 5] },
            { text: plain(say('help.danger', { number: emergency.call })), margin: [0, 0, 0, 5] },
            { text: plain(say('help.talk', { number: crisisLine.call })), margin: [0, 0, 0, 5] },
            { text: plain(say('help.language', { press: crisisLine.inSpanish.press, word: crisisLine.inSpanish.textWord })) },
          ],
        }]],
      },
      layout: { hLineWidth: () => 0, vLineWidth: () => 0, fillColor: () => COLOUR.sunken, paddingLeft: () => 14, paddingRight: () => 14, paddingTop: () => 12, paddingBottom: () => 12 },
      margin: [0, 12, 0, 0],
      unbreakable: true,
      ...CLOSE_READING,
    },
  ];
}

/** A line of the contents: what it is called and the page on which it stands. */
export type ContentsLine = { readonly title: string; readonly id: string; readonly isChapter: boolean };

/** Every chapter with its cards, then the parts at the end. */
export function contentsLines(chapters: readonly { readonly chapter: Chapter; readonly cards: readonly ShownCard[] }[], say: SayBooklet): readonly ContentsLine[] {
  return [
    ...chapters.flatMap(({ chapter, cards }) => [
      { title: say(`chapter.${chapter}`), id: `chapter-${chapter}`, isChapter: true },
      ...cards.map(({ card }) => ({ title: card.title, id: `card-${card.id}`, isChapter: false })),
    ]),
    { title: say('notes.title'), id: 'notes', isChapter: true },
    { title: say('words.title'), id: 'words', isChapter: true },
    { title: say('last.title'), id: 'last', isChapter: true },
  ];
}

/** The contents, with the page of everything. */
export function contentsNodes(lines: readonly ContentsLine[], pageOf: (id: string) => string, say: SayBooklet): Content[] {
  return [
    { text: plain(say('contents')), style: 'chapter', pageBreak: 'before', margin: [0, 0, 0, 4] },
    ...lines.map(({ title, id, isChapter }): Content => ({
      columns: [
        { text: plain(title), width: TEXT_WIDTH - 30, bold: isChapter, linkToDestination: id, color: isChapter ? COLOUR.teal : COLOUR.ink, margin: [isChapter ? 0 : 12, 0, 0, 0] },
        { text: pageOf(id), width: 30, alignment: 'right', font: 'Sans', fontSize: 7.6, color: COLOUR.muted, margin: [0, 1.2, 0, 0], linkToDestination: id },
      ],
      unbreakable: true,
      fontSize: isChapter ? 9.1 : 8.5,
      lineHeight: 1,
      margin: [0, isChapter ? 3.5 : 0, 0, isChapter ? 0.5 : 0],
      // The name of a chapter never stands alone at the foot of a page.
      ...(isChapter && { headlineLevel: 1 }),
    })),
  ];
}

import type { Column, Content } from 'pdfmake/interfaces';
import type { CrisisHelp } from '#foundation/crisis-help.ts';
import type { Chapter } from '../../../card.ts';
import type { ClaimStanding } from '../../../claim.ts';
import type { SayGuide } from '../../../guide-words.ts';
import type { ShownCard } from '../../../shown-card.ts';
import { TONIGHT } from '../view/help.ts';
import { helpNodes } from './help-nodes.ts';
import { inkedSign } from './ink.ts';
import { COLOUR, PAGE } from './paper.ts';
import type { Leads } from './runs-node.ts';
import { anchored, paragraph, plain } from './runs-node.ts';

/** How far above the edge the foot of the cover begins. */
const FOOT_OF_COVER = 112;

/** The sheet behind both covers: warm paper with a quiet frame. */
export function coverSheet(): Content {
  return {
    canvas: [
      { type: 'rect', x: 0, y: 0, w: PAGE.width, h: PAGE.height, color: COLOUR.paper },
      { type: 'rect', x: 22, y: 22, w: PAGE.width - 44, h: PAGE.height - 44, lineWidth: 0.6, lineColor: COLOUR.line },
    ],
  };
}

/** Lines in the middle of a cover's foot. */
export function coverFoot(lines: readonly string[]): Content {
  const text = (words: string, index: number): Content => ({ text: plain(words, 'Sans'), alignment: 'center', margin: [0, 0, 0, 3], ...(index === 0 ? { fontSize: 10, bold: true, color: COLOUR.teal } : { fontSize: 8.5, color: COLOUR.muted }) });
  return { columns: [{ width: PAGE.width - 100, stack: lines.map(text) }], absolutePosition: { x: 50, y: PAGE.height - FOOT_OF_COVER } };
}

/** The cover: the mark, what it is, from whom, as of when. */
export function coverNodes(clinic: { readonly name: string; readonly isPractice: boolean }, date: string, say: SayGuide): Content[] {
  return [
    { svg: inkedSign('window'), width: 92, alignment: 'center', margin: [0, 52, 0, 44] },
    // Its last two words stay together, so that no word of the title stands alone.
    { text: plain(say('guide.title').replace(/ (?=\S+$)/, '\u00a0')), fontSize: 31, lineHeight: 0.95, alignment: 'center' },
    { text: plain(say('book.subtitle')), italics: true, fontSize: 13.5, lineHeight: 1.05, alignment: 'center', color: COLOUR.muted, margin: [70, 18, 70, 0] },
    coverFoot([say('book.from', { clinic: clinic.name }), say('book.asOf', { date }), ...(clinic.isPractice ? [say('foot.practice')] : [])]),
  ];
}

/** Where somebody answers tonight, on a page of its own behind the cover. */
export function helpPage(help: CrisisHelp, shown: readonly ShownCard[], { say, pageOf }: Pick<Leads, 'say' | 'pageOf'>): Content[] {
  const forTonight = shown.find(({ card }) => card.id === TONIGHT)?.card;
  return [
    anchored('help', { text: plain(say('help.title')), style: 'chapter', pageBreak: 'before', margin: [0, 0, 0, 26] }),
    ...helpNodes(help, say),
    ...(forTonight === undefined ? [] : [{ text: plain(`${forTonight.title} (${say('book.page')}\u00a0${pageOf(`card-${forTonight.id}`)})`), italics: true, color: COLOUR.muted, linkToDestination: `card-${forTonight.id}`, margin: [76, 6, 0, 0] as [number, number, number, number] }]),
  ];
}

const STANDINGS: readonly ClaimStanding[] = ['known', 'disputed', 'illustration'];

/** What one should know before reading. */
export function beforeNodes(clinic: string, hasOwn: boolean, { say, pageOf }: Pick<Leads, 'say' | 'pageOf'>): Content[] {
  const said = (text: string, to?: string): Content => ({ text: paragraph(text), margin: [0, 0, 0, 8], ...(to !== undefined && { linkToDestination: to }) });
  const mark = (standing: ClaimStanding): Column => ({ columns: [{ svg: inkedSign(standing), width: 9, margin: [0, 2.6, 0, 0] }, { width: 'auto', text: plain(say(`standing.${standing}`)) }], columnGap: 5, width: 'auto' });
  return [
    anchored('before', { text: plain(say('book.before')), style: 'chapter', pageBreak: 'before', margin: [0, 0, 0, 18] }),
    said(say('book.read')),
    said(say('book.numbers', { page: pageOf('notes') }), 'notes'),
    { columns: STANDINGS.map(mark), columnGap: 18, margin: [0, 2, 0, 10] },
    said(say('book.wordsFrom', { page: pageOf('words') }), 'words'),
    ...(hasOwn ? [said(say('book.clinic', { clinic }))] : []),
    said(say('book.room', { page: pageOf('hand') }), 'hand'),
    said(say('booklet.noAdvice')),
  ];
}

/** A line of the contents: what it is called and the page on which it stands. */
export type ContentsLine = { readonly title: string; readonly id: string; readonly isChapter: boolean };

/** What stands before the cards, every chapter with its cards, then the parts at the end. */
export function contentsLines(chapters: readonly { readonly chapter: Chapter; readonly cards: readonly ShownCard[] }[], say: SayGuide): readonly ContentsLine[] {
  const part = (title: string, id: string): ContentsLine => ({ title, id, isChapter: true });
  return [
    part(say('help.title'), 'help'),
    part(say('book.before'), 'before'),
    part(say('booklet.contents'), 'contents'),
    ...chapters.flatMap(({ chapter, cards }) => [part(say(`chapter.${chapter}`), `chapter-${chapter}`), ...cards.map(({ card }) => ({ title: card.title, id: `card-${card.id}`, isChapter: false }))]),
    part(say('booklet.notes'), 'notes'),
    part(say('foot.sources'), 'sources'),
    part(say('glossary.title'), 'words'),
    part(say('book.about'), 'about'),
    part(say('book.hand'), 'hand'),
  ];
}

import type { Content } from 'pdfmake/interfaces';
import type { CrisisHelp } from '#foundation/crisis-help.ts';
import type { GuideWordKey, SayGuide } from '../../../guide-words.ts';
import { partNodes } from './back-nodes.ts';
import { coverFoot } from './front-nodes.ts';
import { helpNodes } from './help-nodes.ts';
import { inkedSign } from './ink.ts';
import { COLOUR, TEXT_HEIGHT, TEXT_WIDTH } from './paper.ts';
import { paragraph, plain } from './runs-node.ts';

/** What the page about the booklet says: its edition, who looked at each of its cards, and by when the first is to be read again. */
export type About = { readonly edition: string; readonly reviews: readonly string[]; readonly due: string };

/** Whose booklet it is and of when, who looked at how many of its cards, and how it was made. */
export function aboutNodes({ edition, reviews, due }: About, say: SayGuide): Content[] {
  const alike = Map.groupBy(reviews, (review) => review);
  const counted = [...alike].map(([review, { length }]) => (alike.size === 1 ? review : `${say('book.cards', { count: length })}. ${review}`));
  return [...partNodes('about', say('book.about'), null), ...[edition, ...counted, due, say('booklet.noAdvice'), say('book.made')].map((text): Content => ({ text: paragraph(text), margin: [0, 0, 0, 8] }))];
}

/** The room that somebody needs to write a line, in points. */
const LINE_HEIGHT = 23;

function rule(width: number): Content {
  return { canvas: [{ type: 'line', x1: 0, y1: LINE_HEIGHT, x2: width, y2: LINE_HEIGHT, lineWidth: 0.5, lineColor: COLOUR.line }] };
}

const LABEL_WIDTH = 100;
const TO_FILL_IN = ['book.handTelephone', 'book.handPlace', 'book.handHours', 'book.handPerson', 'book.handDay'] as const satisfies readonly GuideWordKey[];
/** Lines on the first page to write on, below what there is to know of the clinic. */
const LINES = { ask: 5, hope: 3, page: Math.floor(TEXT_HEIGHT / LINE_HEIGHT) - 1 } as const;

/** Pages to write on: how to reach the clinic, what to ask and to hope for, then plain lines on as many pages as given. */
export function handNodes(clinic: string, pages: number, say: SayGuide): Content[] {
  const heading = (text: string, top = 16): Content => ({ text: plain(text), style: 'card', fontSize: 13, margin: [0, top, 0, 0] });
  const lines = (count: number): Content[] => Array.from({ length: count }, () => rule(TEXT_WIDTH));
  const labelled = (key: GuideWordKey): Content => ({ columns: [{ width: LABEL_WIDTH, text: plain(say(key), 'Sans'), fontSize: 8.4, color: COLOUR.muted, margin: [0, LINE_HEIGHT - 9, 0, 0] }, rule(TEXT_WIDTH - LABEL_WIDTH)] });
  return [
    ...partNodes('hand', say('book.hand'), say('book.handLead')),
    heading(say('book.handClinic', { clinic }), 0),
    ...TO_FILL_IN.map(labelled),
    heading(say('book.handAsk')),
    ...lines(LINES.ask),
    heading(say('book.handHope')),
    ...lines(LINES.hope),
    ...Array.from({ length: pages - 1 }, (): Content => ({ pageBreak: 'before', stack: lines(LINES.page) })),
  ];
}

/** The back cover: help once more, where a hand finds it without opening anything. */
export function backCoverNodes(help: CrisisHelp, lines: readonly string[], say: SayGuide): Content[] {
  return [
    { svg: inkedSign('window'), width: 34, alignment: 'center', pageBreak: 'before', margin: [0, 60, 0, 54] },
    { text: plain(say('help.title')), style: 'card', margin: [0, 0, 0, 22] },
    ...helpNodes(help, say),
    coverFoot(lines),
  ];
}

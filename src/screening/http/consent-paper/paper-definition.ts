import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { COLOUR, STYLES } from '#evidence/http/guide/booklet/paper.ts';
import { paragraph, plain } from '#evidence/http/guide/booklet/runs-node.ts';
import type { ConsentCard } from '../../consent-cards.ts';
import { SOURCES_HEADING } from '../../consent-words.ts';
import type { PaperContent } from './paper-content.ts';
import type { PaperWords } from './paper-words.ts';
import { PAPER_WORDS } from './paper-words.ts';

const MARGIN = { side: 72, top: 64, bottom: 70 } as const;

/** A signed consent on letter paper: the signature first, then the text, what was asked, how it was signed. */
export function paperDefinition(content: PaperContent): TDocumentDefinitions {
  const words = PAPER_WORDS[content.language];
  return {
    pageSize: 'LETTER',
    pageMargins: [MARGIN.side, MARGIN.top, MARGIN.side, MARGIN.bottom],
    version: '1.7',
    language: content.language,
    displayTitle: true,
    info: { title: `${words.title}: ${content.title}`, author: content.clinicName, creator: 'Fenestra', producer: 'Fenestra', creationDate: new Date(content.signedAt) },
    defaultStyle: { font: 'Serif', color: COLOUR.ink, fontSize: 11.5, lineHeight: 1.12 },
    styles: STYLES,
    header: { text: plain(content.clinicName, 'Sans'), style: 'runningHead', margin: [MARGIN.side, 34, MARGIN.side, 0] },
    footer: (page, count) => footOf(content, words, words.page(page, count)),
    content: [
      { text: plain(words.title, 'Sans'), style: 'caption', color: COLOUR.teal, margin: [0, 4, 0, 2] },
      { text: plain(content.title), style: 'chapter', margin: [0, 0, 0, 14] },
      signature(content, words),
      ...content.parts.flatMap((part) => partNodes(part, content)),
      ...questionNodes(content, words),
      { text: plain(words.howSigned), style: 'card', fontSize: 13, margin: [0, 14, 0, 4] },
      ...content.how.map((line): Content => ({ text: paragraph(line), margin: [0, 0, 0, 3] })),
      { text: plain(words.version(content.version, content.hash), 'Sans'), style: 'reference', font: 'Sans', fontSize: 7.4, margin: [0, 4, 0, 0] },
    ],
  };
}

function footOf({ help, isPractice }: PaperContent, words: PaperWords, page: string): Content {
  return {
    margin: [MARGIN.side, 22, MARGIN.side, 0],
    columns: [
      { width: '*', stack: [{ text: plain(words.help(help.emergency, help.line), 'Sans') }, ...(isPractice ? [{ text: plain(words.practice, 'Sans') }] : [])], style: 'foot' },
      { width: 'auto', text: plain(page, 'Sans'), style: 'foot', alignment: 'right' },
    ],
    columnGap: 18,
  };
}

/** The name as it was signed, what it says, when, and that it can be taken back, in a frame of its own. */
function signature(content: PaperContent, words: PaperWords): Content {
  const { printedName, signerRelation, signedMoment, clinicName, until, withdrawnMoment } = content;
  const lines: Content[] = [
    { text: plain(`“${words.meaning}”`), italics: true, fontSize: 12.5, margin: [0, 0, 0, 10] },
    { text: plain(printedName), fontSize: 22, italics: true, color: COLOUR.teal },
    { canvas: [{ type: 'line', x1: 0, y1: 2, x2: 300, y2: 2, lineWidth: 0.6, lineColor: COLOUR.edge }], margin: [0, 0, 0, 4] },
    { text: plain(`${words.signedBy(printedName, signerRelation)}, ${words.signedOn(signedMoment, clinicName)}`, 'Sans'), fontSize: 9.2 },
    { text: plain(withdrawnMoment === null ? words.until(until ?? '') : words.withdrawn(withdrawnMoment), 'Sans'), fontSize: 9.2, bold: withdrawnMoment !== null, margin: [0, 3, 0, 0] },
    ...(withdrawnMoment === null ? [{ text: paragraph(words.mayTakeBack), fontSize: 10.4, margin: [0, 8, 0, 0] } satisfies Content] : []),
  ];
  return {
    table: { widths: ['*'], body: [[{ stack: lines, margin: [16, 14, 16, 14], fillColor: COLOUR.paper }]] },
    layout: { hLineWidth: () => 0.8, vLineWidth: () => 0.8, hLineColor: () => COLOUR.line, vLineColor: () => COLOUR.line },
    margin: [0, 0, 0, 16],
  };
}

function partNodes({ heading, body }: ConsentCard, { language }: PaperContent): Content[] {
  const isSources = `${heading}.` === SOURCES_HEADING[language];
  const paragraphs = isSources
    ? body.split('\n').map((line): Content => ({ text: paragraph(line), style: 'reference', margin: [0, 0, 0, 2] }))
    : [{ text: paragraph(body), margin: [0, 0, 0, 9] } satisfies Content];
  if (heading === null) return paragraphs;
  const [first, ...rest] = paragraphs;
  const head: Content = { text: plain(heading), style: 'card', fontSize: 13, margin: [0, 4, 0, 3] };
  // A heading never stands alone at the foot of a page.
  return [{ stack: [head, ...(first === undefined ? [] : [first])], unbreakable: true }, ...rest];
}

function questionNodes({ questions }: PaperContent, words: PaperWords): Content[] {
  if (questions.length === 0) return [];
  return [
    { text: plain(words.questions), style: 'card', fontSize: 13, margin: [0, 14, 0, 4] },
    ...questions.map(({ question, answers, outcome }): Content => {
      const said = answers.length === 0 ? words.outcomes.open : `${words.yourAnswer}: ${answers.map((answer) => `“${answer}”`).join(' ')} (${words.outcomes[outcome]})`;
      return { stack: [{ text: paragraph(question), bold: true }, { text: paragraph(said) }], margin: [0, 0, 0, 7], unbreakable: true };
    }),
  ];
}

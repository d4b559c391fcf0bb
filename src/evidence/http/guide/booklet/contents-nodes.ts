import type { Content } from 'pdfmake/interfaces';
import type { ContentsLine } from './front-nodes.ts';
import { COLOUR, TEXT_HEIGHT } from './paper.ts';
import type { Leads } from './runs-node.ts';
import { anchored, plain } from './runs-node.ts';

/** Heights in points. */
const HEIGHTS = { title: 40, chapter: 14, card: 10.7 } as const;

/** The contents, with the page of everything before its name; a chapter whose cards do not fit begins the next page. */
export function contentsNodes(lines: readonly ContentsLine[], { say, pageOf }: Pick<Leads, 'say' | 'pageOf'>): Content[] {
  const listed = lines.filter(({ id }) => id !== 'before' && id !== 'contents');
  const starts = pageStarts(listed);
  return [
    anchored('contents', { text: plain(say('booklet.contents')), style: 'chapter', pageBreak: 'before', margin: [0, 0, 0, 6] }),
    ...listed.map((line) => lineNode(line, pageOf(line.id), starts.has(line.id))),
  ];
}

function lineNode({ title, id, isChapter }: ContentsLine, page: string, isFirst: boolean): Content {
  return {
    columns: [
      { text: page, width: 18, alignment: 'right', font: 'Sans', fontSize: 7.4, fontFeatures: ['tnum'], color: COLOUR.muted, margin: [0, 0.6, 0, 0], linkToDestination: id },
      { text: plain(title), width: '*', bold: isChapter, linkToDestination: id, color: isChapter ? COLOUR.teal : COLOUR.ink },
    ],
    columnGap: 11,
    unbreakable: true,
    ...(isFirst && { pageBreak: 'before' }),
    fontSize: isChapter ? 9 : 8.4,
    lineHeight: 0.91,
    margin: [0, isChapter ? 2.5 : 0, 0, 0.2],
  };
}

/** The chapters that begin a page of the contents, so that none is cut. */
function pageStarts(lines: readonly ContentsLine[]): ReadonlySet<string> {
  const starts = new Set<string>();
  let left: number = TEXT_HEIGHT - HEIGHTS.title;
  for (const group of chapterGroups(lines)) {
    const height = group.reduce((sum, { isChapter }) => sum + (isChapter ? HEIGHTS.chapter : HEIGHTS.card), 0);
    const [first] = group;
    if (height > left && first !== undefined) {
      starts.add(first.id);
      left = TEXT_HEIGHT;
    }
    left -= height;
  }
  return starts;
}

function chapterGroups(lines: readonly ContentsLine[]): readonly (readonly ContentsLine[])[] {
  const groups: ContentsLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (line.isChapter || last === undefined) groups.push([line]);
    else last.push(line);
  }
  return groups;
}

import type { Content } from 'pdfmake/interfaces';
import type { SourceMark } from '#foundation/rule.ts';
import type { Claim } from '../../../claim.ts';
import type { ClaimWords } from '../../../claim-words.ts';
import type { Glossary } from '../../../glossary.ts';
import type { GuideLanguage } from '../../../guide-language.ts';
import type { SayGuide } from '../../../guide-words.ts';
import { sourceOf } from '../../../sources.ts';
import { addressOf, EXTENT_WORDS } from '../view/claim-body.ts';
import { inkedSign } from './ink.ts';
import { sourcesInOrder } from './note-numbers.ts';
import { anchored, paragraph, plain } from './runs-node.ts';

/** The heading of a part that is no chapter, with a line on what it holds. */
export function partNodes(id: string, title: string, lead: string | null): Content[] {
  const heading = anchored(id, { text: plain(title), style: 'chapter', pageBreak: 'before', margin: [0, 0, 0, 12] });
  return lead === null ? [heading] : [heading, { text: paragraph(lead), style: 'lead', margin: [0, 0, 0, 14] }];
}

/** The notes in the order of their numbers: how the field stands to a claim, how firm it is, what it rests on. */
export function noteNodes(claims: readonly Claim[], words: ClaimWords, say: SayGuide): Content[] {
  const numbers = new Map(sourcesInOrder(claims).map((key, index) => [key, index + 1]));
  return claims.flatMap((claim, index) => {
    const said = words[claim.id];
    return said === undefined ? [] : [noteNode(index + 1, claim, said, numbers, say)];
  });
}

function noteNode(number: number, { id, standing, grade, sources }: Claim, said: NonNullable<ClaimWords[string]>, numbers: ReadonlyMap<string, number>, say: SayGuide): Content {
  const part = (name: string, text: string | undefined) => (text === undefined ? [] : [...plain(` ${name}: `).map((node) => ({ ...node, italics: true })), ...plain(text)]);
  return numbered(`note-${id}`, number, [
    {
      columns: [
        { svg: inkedSign(standing), width: 7, margin: [0, 1.5, 0, 0] },
        { width: '*', text: [...plain(`${say(`standing.${standing}`)}. `, 'Sans'), ...plain(say(`grade.${grade}`), 'Sans').map((node) => ({ ...node, bold: false }))], style: 'noteMark', margin: [0, 1, 0, 2] },
      ],
      columnGap: 4,
    },
    { text: [...plain(said.known), ...part(say('note.illustration'), said.illustration), ...part(say('note.disputed'), said.disputed), ...part(say('note.source'), said.source)], style: 'note' },
    { text: plain(sourcesLine(sources, numbers, say)), style: 'reference', margin: [0, 2, 0, 0] },
  ]);
}

/** The numbers of a claim's sources, and what is not from a source or not yet confirmed. */
function sourcesLine(marks: readonly SourceMark[], numbers: ReadonlyMap<string, number>, say: SayGuide): string {
  const numbersOf = (wanted: (mark: SourceMark['mark']) => boolean): readonly number[] => marks.flatMap(({ key, mark }) => (wanted(mark) ? (numbers.get(key) ?? []) : [])).toSorted((one, other) => one - other);
  const cited = numbersOf((mark) => mark !== 'P');
  const fromMemory = numbersOf((mark) => mark === 'M');
  const sentences = [
    ...(cited.length === 0 ? [] : [`${say(cited.length === 1 ? 'book.source' : 'book.sources', { numbers: cited.join(', ') })}.`]),
    ...(fromMemory.length === 0 ? [] : [`${fromMemory.join(', ')}: ${say('mark.M')}`]),
    ...(marks.some(({ mark }) => mark === 'P') ? [say('mark.P')] : []),
  ];
  return sentences.join(' ');
}

/** Every source by its number, with where to find it, how much of it was read, and the notes that rest on it. */
export function sourceNodes(claims: readonly Claim[], say: SayGuide): Content[] {
  return sourcesInOrder(claims).map((key, index) => {
    const { reference, where, read } = sourceOf(key);
    const notes = claims.flatMap(({ sources }, at) => (sources.some((mark) => mark.key === key && mark.mark !== 'P') ? [at + 1] : []));
    const address = addressOf(where);
    const behind = `${say(EXTENT_WORDS[read])} ${say(notes.length === 1 ? 'book.forNote' : 'book.forNotes', { numbers: notes.join(', ') })}`;
    return numbered(`source-${key}`, index + 1, [
      { text: [...plain(`${reference}. `), ...plain(`${where}.`).map((node) => ({ ...node, italics: true, ...(address !== null && { link: address }) }))], style: 'note' },
      { text: plain(behind), style: 'reference', margin: [0, 1, 0, 0] },
    ]);
  });
}

function numbered(id: string, number: number, stack: Content[]): Content {
  return {
    unbreakable: true,
    columns: [
      { width: 17, stack: [anchored(id, { text: String(number), style: 'noteMark', fontFeatures: ['tnum'], margin: [0, 1, 0, 0] })] },
      { width: '*', stack },
    ],
    margin: [0, 0, 0, 6.5],
  };
}

/** The words of the glossary that the cards use, in the order of the alphabet. */
export function wordNodes(ids: ReadonlySet<string>, glossary: Glossary, language: GuideLanguage): Content[] {
  return Object.entries(glossary)
    .filter(([id]) => ids.has(id))
    .toSorted(([, one], [, other]) => one.term.localeCompare(other.term, language))
    .map(([id, { term, meaning }]) =>
      anchored(`term-${id}`, { unbreakable: true, text: [...plain(`${term}. `).map((node) => ({ ...node, bold: true })), ...paragraph(meaning)], style: 'note', fontSize: 9.4, margin: [0, 0, 0, 6] }),
    );
}

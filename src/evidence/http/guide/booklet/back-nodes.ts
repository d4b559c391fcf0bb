import type { Content } from 'pdfmake/interfaces';
import type { Claim } from '../../../claim.ts';
import type { ClaimWords } from '../../../claim-words.ts';
import type { Glossary } from '../../../glossary.ts';
import type { GuideLanguage } from '../../../guide-language.ts';
import type { ShownCard } from '../../../shown-card.ts';
import { sourceOf } from '../../../sources.ts';
import type { SayBooklet } from './booklet-words.ts';
import { dayText } from './day-text.ts';
import { anchored, plain } from './runs-node.ts';

/** The heading of a part that is no chapter. */
export function partHeading(title: string, id: string): Content {
  return anchored(id, { text: plain(title), style: 'chapter', pageBreak: 'before', margin: [0, 0, 0, 10] });
}

/** The notes in the order of their numbers: how the field stands to a claim, how firm it is, what it rests on. */
export function noteNodes(ids: readonly string[], claims: readonly Claim[], words: ClaimWords, say: SayBooklet): Content[] {
  return ids.flatMap((id, index) => {
    const claim = claims.find((each) => each.id === id);
    const said = words[id];
    return claim === undefined || said === undefined ? [] : [noteNode(index + 1, claim, said, say)];
  });
}

function noteNode(number: number, { id, standing, grade, sources }: Claim, said: ClaimWords[string], say: SayBooklet): Content {
  const references = sources.map(({ key }) => sourceOf(key)).map(({ reference, where }) => `${reference}. ${where}.`);
  const part = (name: string, text: string | undefined) => (text === undefined ? [] : [...plain(` ${name} `).map((node) => ({ ...node, italics: true })), ...plain(text)]);
  return {
    unbreakable: true,
    columns: [
      { width: 17, stack: [anchored(`note-${id}`, { text: String(number), style: 'noteMark', margin: [0, 1.4, 0, 0] })] },
      {
        width: '*',
        stack: [
          { text: plain(`${say(`standing.${standing}`)}: ${say(`grade.${grade}`)}`, 'Sans'), style: 'noteMark', margin: [0, 1.4, 0, 1.5] },
          { text: [...plain(said.known), ...part(say('note.disputed'), said.disputed), ...part(say('note.illustration'), said.illustration), ...plain(` ${said.source}`)], style: 'note' },
          { text: plain(references.join(' '), 'Sans'), style: 'reference', margin: [0, 1.5, 0, 0] },
        ],
      },
    ],
    margin: [0, 0, 0, 7],
  };
}

/** The words of the glossary that the cards use, in the order of the alphabet. */
export function wordNodes(ids: ReadonlySet<string>, glossary: Glossary, language: GuideLanguage): Content[] {
  return Object.entries(glossary)
    .filter(([id]) => ids.has(id))
    .toSorted(([, one], [, other]) => one.term.localeCompare(other.term, language))
    .map(([id, { term, meaning }]) =>
      anchored(`term-${id}`, { unbreakable: true, text: [...plain(`${term}. `).map((node) => ({ ...node, bold: true })), ...plain(meaning)], style: 'note', margin: [0, 0, 0, 6] }),
    );
}

/** What the last page speaks of; `date` is the day of the newest text, as it is said. */
type LastWords = { readonly clinic: string; readonly date: string; readonly language: GuideLanguage; readonly say: SayBooklet };

/** Who looked at the texts, and by when the first of them is to be read again. */
export function lastNodes(shown: readonly ShownCard[], { clinic, date, language, say }: LastWords): Content[] {
  const approvals = shown.flatMap(({ approval }) => approval ?? []);
  const names = [...new Set(approvals.map(({ name }) => name))].join(', ');
  const approved = approvals.length === 0 ? say('last.notApproved', { clinic }) : say('last.approved', { clinic, names, count: approvals.length, all: shown.length });
  const [due] = shown.map(({ reviewDue }) => reviewDue).toSorted();
  const again = due === undefined ? [] : [say('last.due', { date: dayText(due, language) })];
  return [say('last.checked', { date }), approved, ...again, say('last.source')].map((text) => ({ text: plain(text), margin: [0, 0, 0, 7] }));
}

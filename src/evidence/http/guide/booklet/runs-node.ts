import type { ContentText } from 'pdfmake/interfaces';
import type { Run } from '../../../card-runs.ts';
import type { SayGuide } from '../../../guide-words.ts';
import type { Face } from './fonts.ts';
import { fontRuns } from './fonts.ts';
import { COLOUR } from './paper.ts';
import { keepLastWord, typeset } from '../typeset.ts';

/** What the numbers and words of the booklet lead to. `pageOf` gives the page on which something stands, as it is written. */
export type Leads = { readonly say: SayGuide; readonly noteOf: (claimId: string) => number; readonly pageOf: (id: string) => string };

/** A plain text in one face. */
export function plain(text: string, face: Face = 'Serif'): ContentText[] {
  return fontRuns(typeset(text), face).map((run) => ({ ...run }));
}

/** A whole paragraph of plain text. */
export function paragraph(text: string, face: Face = 'Serif'): ContentText[] {
  return plain(keepLastWord([text]).join(''), face);
}

/** A text that something leads to. */
export function anchored(id: string, node: ContentText): ContentText {
  return Object.assign({ id }, node);
}

/** The runs of a line: a claim with the number of its note, a term with dots below it, a card with its page. */
export function runNodes(runs: readonly Run[], leads: Leads): ContentText[] {
  const texts = keepLastWord(runs.map(({ text }) => text));
  return runs.flatMap((run, index) => {
    const words = plain(texts[index] ?? run.text).map((node) => ({ ...node, italics: run.isEmphasized, ...wordsOf(run) }));
    const isLast = !isSameLink(run, runs[index + 1]);
    return isLast ? [...words, ...behind(run, leads)] : words;
  });
}

/** The number of a claim's note, set off a little, so that behind a figure it is read as a note and not as a power. */
export function noteMark(claimId: string, { noteOf }: Pick<Leads, 'noteOf'>): ContentText {
  return { text: `\u00a0${noteOf(claimId)}`, font: 'Sans', fontSize: 6.4, bold: false, sup: true, color: COLOUR.teal, linkToDestination: `note-${claimId}` };
}

function wordsOf({ link }: Run): Partial<ContentText> {
  if (link?.kind !== 'term') return {};
  return { decoration: 'underline', decorationStyle: 'dotted', decorationColor: COLOUR.teal, linkToDestination: `term-${link.id}` };
}

function behind({ link }: Run, leads: Leads): ContentText[] {
  if (link?.kind === 'claim') return [noteMark(link.id, leads)];
  if (link?.kind !== 'card') return [];
  const id = `card-${link.id}`;
  return [{ text: ` (${leads.say('book.page')}\u00a0${leads.pageOf(id)})`, font: 'Serif', color: COLOUR.muted, linkToDestination: id }];
}

function isSameLink({ link }: Run, next: Run | undefined): boolean {
  return link !== null && next?.link?.kind === link.kind && next.link.id === link.id;
}

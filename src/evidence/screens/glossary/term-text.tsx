import { STAFF_WORDS } from '../../glossary.ts';
import { findTerms } from '../../term-finding.ts';
import { OpenTerm } from './term.tsx';
import { useGlossary } from './use-glossary.ts';

type Props = {
  readonly text: string;
  /** Leaves out what everybody who works in a clinic says every day. */
  readonly isForStaff?: boolean;
};

/** A text word for word, in which the words of the glossary can be asked at their first mention. */
export function TermText({ text, isForStaff = false }: Props) {
  const glossary = useGlossary();
  if (glossary === null) return text;
  return findTerms(text, glossary, isForStaff ? STAFF_WORDS : []).map(({ text: piece, closing, termId }, index) => {
    const entry = termId === null ? undefined : glossary[termId];
    if (entry === undefined) return piece + closing;
    return (
      // The pieces of one text never change their places.
      <OpenTerm key={index} meaning={entry.meaning} closing={closing}>
        {piece}
      </OpenTerm>
    );
  });
}

import type { Glossary } from './glossary.ts';
import { EVERYDAY_WORDS } from './glossary.ts';

/** A piece of a text: with the id of the term that it says and the signs right behind it; no id for text between. */
export type TermPiece = { readonly text: string; readonly closing: string; readonly termId: string | null };

/** What belongs to the word before it: a meaning that opens below the word must not part them. */
const CLOSING = /^[.,;:!?…)\]”»’"]+/;

/**
 * A text cut at the words that the glossary explains, each term at its first mention alone. The pieces together are the
 * text, letter by letter, so that a consent stays what is signed.
 * @param leftOut ids of terms that these readers need not ask about
 */
export function findTerms(text: string, glossary: Glossary, leftOut: readonly string[] = []): readonly TermPiece[] {
  const { names, pattern } = lookUpOf(glossary);
  if (names.size === 0) return text === '' ? [] : [between(text)];
  const pieces: TermPiece[] = [];
  const said = new Set<string>(leftOut);
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const termId = names.get(match[0].toLowerCase());
    if (termId === undefined || said.has(termId)) continue;
    said.add(termId);
    if (match.index > from) pieces.push(between(text.slice(from, match.index)));
    const end = match.index + match[0].length;
    const closing = CLOSING.exec(text.slice(end))?.[0] ?? '';
    pieces.push({ text: match[0], closing, termId });
    from = end + closing.length;
  }
  return from < text.length ? [...pieces, between(text.slice(from))] : pieces;
}

function between(text: string): TermPiece {
  return { text, closing: '', termId: null };
}

type LookUp = { readonly names: ReadonlyMap<string, string>; readonly pattern: RegExp };

/** A screen looks through many short texts with the same glossary. */
const lookUps = new WeakMap<Glossary, LookUp>();

function lookUpOf(glossary: Glossary): LookUp {
  const known = lookUps.get(glossary);
  if (known !== undefined) return known;
  const names = namesIn(glossary);
  const lookUp = { names, pattern: patternOf([...names.keys()]) };
  lookUps.set(glossary, lookUp);
  return lookUp;
}

/** Every way a term is written, in lower case: `Electric treatment (ECT)` is also `electric treatment` and `ect`. */
function namesIn(glossary: Glossary): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(glossary).flatMap(([id, { term }]) => {
      if (EVERYDAY_WORDS.includes(id)) return [];
      const [, name, short] = /^(.*?)\s*\((.+)\)$/.exec(term) ?? [];
      return [term, name, short].flatMap((each) => (each === undefined ? [] : [[each.toLowerCase(), id] as const]));
    }),
  );
}

/** Whole words, the longest name first. */
function patternOf(names: readonly string[]): RegExp {
  const written = names.toSorted((one, other) => other.length - one.length).map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(String.raw`(?<![\p{L}\d-])(?:${written.join('|')})(?![\p{L}\d-])`, 'giu');
}

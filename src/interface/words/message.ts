/** One piece of a compiled message: text, a value to fill in, or a choice among further messages by a value. */
type Piece = string | readonly [name: string] | readonly [name: string, kind: ChoiceKind, cases: Readonly<Record<string, Message | number>>];
type ChoiceKind = 'plural' | 'selectordinal' | 'select';

/** A message as it was compiled while bundling; a plain text stays a plain text. */
export type Message = string | readonly Piece[];

export type MessageValues = Readonly<Record<string, string | number>>;

/** The kinds of choice a message may hold; numbers and dates are written by `format.ts` before they are filled in. */
export const CHOICE_KINDS: readonly string[] = ['plural', 'selectordinal', 'select'] satisfies readonly ChoiceKind[];

/** Says a compiled message in a language, with its values filled in and its plurals chosen. */
export function sayMessage(message: Message, values: MessageValues, language: string, counted = ''): string {
  if (typeof message === 'string') return message;
  return message.map((piece) => sayPiece(piece, values, language, counted)).join('');
}

function sayPiece(piece: Piece, values: MessageValues, language: string, counted: string): string {
  if (typeof piece === 'string') return piece === '#' ? counted : piece;
  const value = values[piece[0]] ?? '';
  if (piece.length === 1) return String(value);
  const [, kind, cases] = piece;
  const offset = Number(cases['offset'] ?? 0);
  const chosen = cases[value] ?? cases[caseOf(kind, Number(value) - offset, language)] ?? cases['other'] ?? '';
  return sayMessage(typeof chosen === 'number' ? '' : chosen, values, language, String(Number(value) - offset));
}

function caseOf(kind: ChoiceKind, count: number, language: string): string {
  if (kind === 'select') return 'other';
  return new Intl.PluralRules(language, { type: kind === 'plural' ? 'cardinal' : 'ordinal' }).select(count);
}

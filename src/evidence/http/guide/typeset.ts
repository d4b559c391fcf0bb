const NO_BREAK = '\u00a0';

/**
 * A text as it is set, on a page and in print: straight quotation marks become curly ones, and no line ends between a number and what
 * it counts, as in "5 of 10 people".
 */
export function typeset(text: string): string {
  return text
    .replaceAll(/(?<before>^|[\s(])"/g, '$<before>“')
    .replaceAll('"', '”')
    .replaceAll(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replaceAll(/(?<=\d) (?<short>\p{L}{1,3}) (?=\d)/gu, `${NO_BREAK}$<short>${NO_BREAK}`)
    .replaceAll(/(?<=\d) (?=\p{L})/gu, NO_BREAK);
}

/** A last word this short would look lost on a line of its own. */
const LEAST_LETTERS = 8;

/** The pieces of a paragraph with its last word held to the one before it, where it would be short alone. */
export function keepLastWord(pieces: readonly string[]): readonly string[] {
  const whole = pieces.join('');
  const at = whole.lastIndexOf(' ');
  if (at <= whole.indexOf(' ') || whole.length - at - 1 >= LEAST_LETTERS) return pieces;
  const held = `${whole.slice(0, at)}${NO_BREAK}${whole.slice(at + 1)}`;
  let from = 0;
  return pieces.map(({ length }) => held.slice(from, (from += length)));
}

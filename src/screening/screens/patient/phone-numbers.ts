/** A piece of a text: plain, or a phone number with the digits to call. */
export type TextPiece = { readonly text: string; readonly call: string | null };

/**
 * Numbers of seven digits or more, as people write them, and the short ones of help lines. A full stop before a space
 * ends a number, and a help line at the end is a number of its own: “555-0111. 988” is two.
 */
const PHONE_NUMBER = /(\+?\(?\d(?:\)?(?: ?- ?|[. ](?!(?:988|911)\b(?![ .-]?\d)))?\(?\d){6,}|\b(?:988|911)\b)/;
const FEWEST_DIGITS = 7;
const MOST_DIGITS = 15;

/** Cuts a text so that its phone numbers can be tapped; not one character is changed. */
export function phonePieces(text: string): readonly TextPiece[] {
  return text.split(PHONE_NUMBER).flatMap((piece, index) => {
    if (piece === '') return [];
    return [{ text: piece, call: index % 2 === 1 ? callable(piece) : null }];
  });
}

function callable(written: string): string | null {
  const digits = written.replaceAll(/[^\d+]/g, '');
  const count = digits.replace('+', '').length;
  if (digits === '988' || digits === '911') return digits;
  return count >= FEWEST_DIGITS && count <= MOST_DIGITS ? digits : null;
}

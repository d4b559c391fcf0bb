import { phonePieces } from './phone-numbers.ts';

/** A text whose phone numbers can be tapped to call. */
export function WithPhoneLinks({ text }: { readonly text: string }) {
  return phonePieces(text).map((piece, index) =>
    piece.call === null ? (
      piece.text
    ) : (
      // The pieces of one text never change their order.
      <a key={index} href={`tel:${piece.call}`}>
        {piece.text}
      </a>
    ),
  );
}

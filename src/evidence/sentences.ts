/** The sentences of a plain text; a line break ends one as well, so that titles and list items count as their own. */
export function splitSentences(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?…])["”»’')]*\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\d]/u.test(sentence));
}

/** The words of a text: letters with what joins them, or a number in digits. */
export function splitWords(text: string): readonly string[] {
  return text.match(/\p{L}+(?:[’']\p{L}+)*|\d+(?:[.,]\d+)*/gu) ?? [];
}

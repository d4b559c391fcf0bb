/** What is marked in a text, by its places. */
export type Marked = { readonly start: number; readonly end: number };

/** A link to put in: its words stand where nothing is marked. */
export type Inserted = { readonly kind: 'claim' | 'term' | 'card' | 'figure'; readonly id: string; readonly words: string };

/** The text with a link around what is marked; a figure stands on a line of its own, with what is marked as its caption. */
export function insertLink(text: string, { start, end }: Marked, { kind, id, words }: Inserted): string {
  const [before, marked, after] = [text.slice(0, start), text.slice(start, end).trim(), text.slice(end)];
  const said = marked === '' ? words : marked;
  if (kind !== 'figure') return `${before}[${said}](${kind}:${id})${after}`;
  return [before.trimEnd(), `![${said}](figure:${id})`, after.trimStart()].filter((part) => part !== '').join('\n\n');
}

/** A piece of two texts laid over each other: it stands in both, only in the later, or only in the earlier one. */
export type DiffPart = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/**
 * What changed from one text to another, by words, in reading order and with as few changes as possible. Words with the
 * space behind them are compared; a change of space alone is none. The `same` and `added` parts together are the later
 * text. Our own, because rules use no package but zod.
 */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const [old, young] = [wordsIn(before), wordsIn(after)];
  let start = 0;
  while (start < old.length && start < young.length && isSame(old[start], young[start])) start += 1;
  let end = 0;
  while (end < old.length - start && end < young.length - start && isSame(old[old.length - 1 - end], young[young.length - 1 - end])) end += 1;
  const middle = middleDiff(old.slice(start, old.length - end), young.slice(start, young.length - end));
  return joined([...young.slice(0, start).map(same), ...middle, ...young.slice(young.length - end).map(same)]);
}

function wordsIn(text: string): readonly string[] {
  return text.match(/^\s+|\S+\s*/g) ?? [];
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one?.trimEnd() === other?.trimEnd();
}

function same(text: string): DiffPart {
  return { kind: 'same', text };
}

/** The longest common run of words (Hunt and McIlroy's problem, solved by the plain table) between two differing middles. */
function middleDiff(old: readonly string[], young: readonly string[]): readonly DiffPart[] {
  const width = young.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const lengthAt = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = young.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] = isSame(old[row], young[column]) ? lengthAt(row + 1, column + 1) + 1 : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
    }
  }
  const parts: DiffPart[] = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < young.length) {
    const [gone, come] = [old[row], young[column]];
    if (gone !== undefined && come !== undefined && isSame(gone, come)) {
      parts.push(same(come));
      row += 1;
      column += 1;
    } else if (gone !== undefined && (come === undefined || lengthAt(row + 1, column) >= lengthAt(row, column + 1))) {
      parts.push({ kind: 'removed', text: gone });
      row += 1;
    } else {
      parts.push({ kind: 'added', text: come ?? '' });
      column += 1;
    }
  }
  return parts;
}

/** Neighbours of one kind as one part. */
function joined(parts: readonly DiffPart[]): readonly DiffPart[] {
  const whole: { kind: DiffPart['kind']; text: string }[] = [];
  for (const { kind, text } of parts) {
    const last = whole.at(-1);
    if (last?.kind === kind) last.text += text;
    else whole.push({ kind, text });
  }
  return whole;
}

/**
 * The number of single-letter slips between two words, a swap of neighbours counting as one; anything above `most`
 * is answered as `most + 1` without counting on.
 */
export function editDistance(left: string, right: string, most: number): number {
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = nextRow(left, right, row, last, beforeLast);
    if (Math.min(...current) > most) return most + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last.at(-1) ?? 0, most + 1);
}

function nextRow(left: string, right: string, row: number, last: readonly number[], beforeLast: readonly number[]): readonly number[] {
  const current = [row];
  for (let column = 1; column <= right.length; column += 1) {
    const isSame = left[row - 1] === right[column - 1];
    const changed = at(last, column - 1) + (isSame ? 0 : 1);
    const isSwap = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
    const swapped = isSwap ? at(beforeLast, column - 2) + 1 : Infinity;
    current.push(Math.min(changed, swapped, at(last, column) + 1, at(current, column - 1) + 1));
  }
  return current;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}

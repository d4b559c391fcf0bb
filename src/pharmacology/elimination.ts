/**
 * Solves left × X = right for X by elimination with the largest pivot (Gauss and Jordan). Both sides are used up.
 * @param left a square matrix that can be inverted, row by row
 * @param right as many rows with `columns` entries each
 */
export function eliminated(left: Float64Array, right: Float64Array, size: number, columns: number): Float64Array {
  for (let pivot = 0; pivot < size; pivot++) {
    const chosen = largestBelow(left, size, pivot);
    swapRows(left, size, pivot, chosen);
    swapRows(right, columns, pivot, chosen);
    const divisor = left[pivot * size + pivot] ?? 1;
    for (let row = 0; row < size; row++) {
      const factor = (left[row * size + pivot] ?? 0) / divisor;
      if (row === pivot || factor === 0) continue;
      subtractRow(left, size, row, pivot, factor);
      subtractRow(right, columns, row, pivot, factor);
    }
  }
  return right.map((entry, index) => entry / (left[Math.floor(index / columns) * (size + 1)] ?? 1));
}

function largestBelow(square: Float64Array, size: number, pivot: number): number {
  let chosen = pivot;
  for (let row = pivot + 1; row < size; row++) if (Math.abs(square[row * size + pivot] ?? 0) > Math.abs(square[chosen * size + pivot] ?? 0)) chosen = row;
  return chosen;
}

function swapRows(entries: Float64Array, columns: number, one: number, other: number): void {
  if (one === other) return;
  const kept = entries.slice(one * columns, (one + 1) * columns);
  entries.copyWithin(one * columns, other * columns, (other + 1) * columns);
  entries.set(kept, other * columns);
}

function subtractRow(entries: Float64Array, columns: number, row: number, pivot: number, factor: number): void {
  for (let column = 0; column < columns; column++) entries[row * columns + column] = (entries[row * columns + column] ?? 0) - factor * (entries[pivot * columns + column] ?? 0);
}

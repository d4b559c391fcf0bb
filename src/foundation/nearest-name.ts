/** The known name that is written most like the given one, or null when none is close. */
export function nearestName(written: string, known: readonly string[]): string | null {
  const plain = (name: string) => name.toLowerCase().replaceAll(/[\s_-]/g, '');
  const measured = known.map((name) => ({ name, distance: editDistance(plain(written), plain(name)) }));
  const [nearest] = measured.toSorted((left, right) => left.distance - right.distance);
  return nearest !== undefined && nearest.distance <= Math.max(1, Math.floor(plain(nearest.name).length / 3)) ? nearest.name : null;
}

/** How many letters must be put in, left out or changed to make one word the other (Levenshtein). */
export function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [index, letter] of Array.from(left).entries()) {
    const next = [index + 1];
    for (const [column, other] of Array.from(right).entries()) {
      const changed = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}

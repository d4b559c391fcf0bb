const MOST_SWEEPS = 60;
/** What may be left beside the diagonal, as a share of the values on it. */
const NEGLIGIBLE = Number.EPSILON / 1000;

/**
 * Takes a small symmetric matrix apart in place by cyclic rotations (Jacobi 1846): its values come to stand on the
 * diagonal of `rest`, its directions in the columns of `turned`.
 */
export function turnToDiagonal(rest: Float64Array, turned: Float64Array, size: number): void {
  turned.fill(0, 0, size * size);
  for (let index = 0; index < size; index++) turned[index * size + index] = 1;
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let isDiagonal = true;
    for (let first = 0; first < size - 1; first++) {
      for (let second = first + 1; second < size; second++) isDiagonal = !rotateAway(rest, turned, size, first, second) && isDiagonal;
    }
    if (isDiagonal) return;
  }
}

/** Turns the plane of two coordinates so that their common entry becomes zero. @returns whether there was anything to turn */
function rotateAway(rest: Float64Array, turned: Float64Array, size: number, first: number, second: number): boolean {
  const between = rest[first * size + second] ?? 0;
  const one = rest[first * size + first] ?? 0;
  const other = rest[second * size + second] ?? 0;
  if (between * between <= NEGLIGIBLE * NEGLIGIBLE * Math.abs(one * other)) return false;
  const slope = (other - one) / (2 * between);
  const tangent = (slope < 0 ? -1 : 1) / (Math.abs(slope) + Math.sqrt(slope * slope + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let row = 0; row < size; row++) turn(rest, row * size + first, row * size + second, cosine, sine);
  for (let column = 0; column < size; column++) turn(rest, first * size + column, second * size + column, cosine, sine);
  for (let row = 0; row < size; row++) turn(turned, row * size + first, row * size + second, cosine, sine);
  return true;
}

function turn(entries: Float64Array, first: number, second: number, cosine: number, sine: number): void {
  const left = entries[first] ?? 0;
  const right = entries[second] ?? 0;
  entries[first] = cosine * left - sine * right;
  entries[second] = sine * left + cosine * right;
}

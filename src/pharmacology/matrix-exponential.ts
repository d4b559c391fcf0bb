import { eliminated } from './elimination.ts';

/** Coefficients of the Padé approximant of order 13, and the norm up to which it is exact to double precision (Higham 2005). */
const PADE = [64764752532480000, 32382376266240000, 7771770303897600, 1187353796428800, 129060195264000, 10559470521600, 670442572800, 33522128640, 1323241920, 40840800, 960960, 16380, 182, 1] as const;
const LARGEST_NORM = 5.37;

/**
 * exp(exponent) by scaling and squaring with a Padé approximant (Higham 2005).
 * @param exponent a square matrix, row by row
 */
export function matrixExponential(exponent: Float64Array, size: number): Float64Array {
  const halvings = Math.max(0, Math.ceil(Math.log2(largestColumnSum(exponent, size) / LARGEST_NORM)));
  let result = pade(exponent.map((entry) => entry * 2 ** -halvings), size);
  for (let step = 0; step < halvings; step++) result = product(result, result, size);
  return result;
}

/** Matrix times vector, written into `result`, which is another array than the vector. */
export function applied(square: Float64Array, vector: Float64Array, size: number, result: Float64Array = new Float64Array(size)): Float64Array {
  for (let row = 0; row < size; row++) {
    let sum = 0;
    for (let column = 0; column < size; column++) sum += (square[row * size + column] ?? 0) * (vector[column] ?? 0);
    result[row] = sum;
  }
  return result;
}

function pade(a: Float64Array, size: number): Float64Array {
  const a2 = product(a, a, size);
  const a4 = product(a2, a2, size);
  const a6 = product(a4, a2, size);
  const sum = (one: number, two: number, four: number, six: number): Float64Array =>
    a.map((_, index) => (index % (size + 1) === 0 ? one : 0) + two * (a2[index] ?? 0) + four * (a4[index] ?? 0) + six * (a6[index] ?? 0));
  const b = PADE;
  const odd = product(a, added(product(a6, sum(0, b[9], b[11], b[13]), size), sum(b[1], b[3], b[5], b[7]), 1), size);
  const even = added(product(a6, sum(0, b[8], b[10], b[12]), size), sum(b[0], b[2], b[4], b[6]), 1);
  return eliminated(added(even, odd, -1), added(even, odd, 1), size, size);
}

function product(left: Float64Array, right: Float64Array, size: number): Float64Array {
  const result = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let inner = 0; inner < size; inner++) {
      const factor = left[row * size + inner] ?? 0;
      if (factor === 0) continue;
      for (let column = 0; column < size; column++) result[row * size + column] = (result[row * size + column] ?? 0) + factor * (right[inner * size + column] ?? 0);
    }
  }
  return result;
}

function added(left: Float64Array, right: Float64Array, factor: number): Float64Array {
  return left.map((entry, index) => entry + factor * (right[index] ?? 0));
}

function largestColumnSum(square: Float64Array, size: number): number {
  let largest = 0;
  for (let column = 0; column < size; column++) {
    let sum = 0;
    for (let row = 0; row < size; row++) sum += Math.abs(square[row * size + column] ?? 0);
    largest = Math.max(largest, sum);
  }
  return largest;
}

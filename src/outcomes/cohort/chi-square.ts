/** The 97.5th percentile of the standard normal distribution. */
export const NORMAL_97_5 = 1.959963984540054;

const MOST_TERMS = 10_000;
const SMALLEST = 1e-300;

/**
 * How probable a chi-square as large as this or larger is by chance alone: 1 at 0; what is below the smallest number
 * of the machine is 0. The upper regularised gamma function at half the degrees of freedom, by its series or its
 * continued fraction (Press and colleagues 2007, Numerical Recipes, 6.2).
 * @param value the chi-square, 0 or more
 * @param degreesOfFreedom a whole number of 1 or more
 */
export function chiSquareTail(value: number, degreesOfFreedom: number): number {
  const [shape, half] = [degreesOfFreedom / 2, value / 2];
  if (half === 0) return 1;
  const scale = Math.exp(shape * Math.log(half) - half) / gammaOfHalf(degreesOfFreedom);
  return half < shape + 1 ? 1 - scale * lowerSeries(shape, half) : scale * upperFraction(shape, half);
}

/** The gamma function of half a whole number, from its value at a half or at one. */
function gammaOfHalf(twice: number): number {
  let value = twice % 2 === 0 ? 1 : Math.sqrt(Math.PI);
  for (let next = twice % 2 === 0 ? 2 : 1; next < twice; next += 2) value *= next / 2;
  return value;
}

function lowerSeries(shape: number, half: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let count = 1; count < MOST_TERMS && term > sum * Number.EPSILON; count++) {
    term *= half / (shape + count);
    sum += term;
  }
  return sum;
}

/** The continued fraction by Lentz's method. */
function upperFraction(shape: number, half: number): number {
  let below = half + 1 - shape;
  let ratio = 1 / SMALLEST;
  let inverse = 1 / below;
  let value = inverse;
  for (let count = 1; count < MOST_TERMS; count++) {
    const numerator = -count * (count - shape);
    below += 2;
    inverse = 1 / awayFromZero(numerator * inverse + below);
    ratio = awayFromZero(below + numerator / ratio);
    const factor = inverse * ratio;
    value *= factor;
    if (Math.abs(factor - 1) < Number.EPSILON) break;
  }
  return value;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < SMALLEST ? SMALLEST : value;
}

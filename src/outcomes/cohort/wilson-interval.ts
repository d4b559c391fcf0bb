import { NORMAL_97_5 } from './chi-square.ts';

/** A 95 % interval of a share, 0 to 1. */
export type ShareInterval = { readonly low: number; readonly high: number };

/**
 * The 95 % interval of a share by its score test, without correction for continuity: that of R's
 * `prop.test(correct = FALSE)`. It stays inside 0 to 1 and has a width at 0 and at 1.
 * @param count how many it came to, 0 to `of`
 * @param of how many were counted, 1 or more
 * Source: Wilson 1927.
 */
export function wilsonInterval(count: number, of: number): ShareInterval {
  const share = count / of;
  const square = NORMAL_97_5 ** 2;
  const middle = share + square / (2 * of);
  const half = NORMAL_97_5 * Math.sqrt((share * (1 - share)) / of + square / (4 * of ** 2));
  const whole = 1 + square / of;
  // At both ends the exact bound is the end itself; only rounding leads past it.
  return { low: count === 0 ? 0 : (middle - half) / whole, high: count === of ? 1 : (middle + half) / whole };
}

/**
 * Adds a fading mode to a stretch of an even grid: curve[i] += strength × factor^(i - from). Four steps go side by side,
 * so that no step waits for the one before.
 */
export function addFading(curve: Float64Array, from: number, to: number, strength: number, factor: number): void {
  const two = factor * factor;
  const four = two * two;
  let [first, second, third, fourth] = [strength, strength * factor, strength * two, strength * two * factor];
  let index = from;
  for (; index + 3 < to; index += 4) {
    curve[index] = (curve[index] ?? 0) + first;
    curve[index + 1] = (curve[index + 1] ?? 0) + second;
    curve[index + 2] = (curve[index + 2] ?? 0) + third;
    curve[index + 3] = (curve[index + 3] ?? 0) + fourth;
    first *= four;
    second *= four;
    third *= four;
    fourth *= four;
  }
  for (; index < to; index++) {
    curve[index] = (curve[index] ?? 0) + first;
    first *= factor;
  }
}

/** The same for two modes at once on top of a base: curve[from + i] = base[i] + both modes. */
export function addTwoFading(curve: Float64Array, from: number, base: Float64Array, count: number, one: Fading, other: Fading): void {
  const [oneTwo, otherTwo] = [one.factor * one.factor, other.factor * other.factor];
  let [left, right, nextLeft, nextRight] = [one.strength, other.strength, one.strength * one.factor, other.strength * other.factor];
  let index = 0;
  for (; index + 1 < count; index += 2) {
    curve[from + index] = (base[index] ?? 0) + left + right;
    curve[from + index + 1] = (base[index + 1] ?? 0) + nextLeft + nextRight;
    left *= oneTwo;
    right *= otherTwo;
    nextLeft *= oneTwo;
    nextRight *= otherTwo;
  }
  if (index < count) curve[from + index] = (base[index] ?? 0) + left + right;
}

/** What a mode still adds at the first step, and what of it is left a step later. */
export type Fading = { readonly strength: number; readonly factor: number };

import type { NumberLimits } from '#interface/clinical/number-entry.ts';

/** The tens that a board of values shows, highest first: `count` of them around `centre`, moved by `shift`, inside the limits. */
export function tensShown(centre: number, count: number, shift: number, { min, max }: NumberLimits): readonly number[] {
  const lowest = Math.floor(min / 10);
  const highest = Math.floor(max / 10);
  const wanted = Math.floor(centre / 10) - Math.floor(count / 2) + shift;
  const first = Math.max(lowest, Math.min(wanted, highest - count + 1));
  return Array.from({ length: Math.min(count, highest - first + 1) }, (_none, index) => (first + index) * 10).toReversed();
}

/** The values of one ten; null where a value cannot be measured. */
export function valuesOfTen(ten: number, { min, max }: NumberLimits): readonly (number | null)[] {
  return Array.from({ length: 10 }, (_none, unit) => (ten + unit >= min && ten + unit <= max ? ten + unit : null));
}

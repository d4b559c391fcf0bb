import type { Variability } from './model.ts';
import type { Values } from './parameter.ts';
import { valueOf } from './parameter.ts';

/** Draws the parameters of one person around those of the typical one. */
export type Drawing = (typical: Values, normal: () => number) => Values;

/** The drawing of some variabilities, with their covariances taken apart once. */
export function drawingOf(variabilities: readonly Variability[]): Drawing {
  const prepared = variabilities.map((variability) => ({ ...variability, lower: lowerTriangle(variability.covariance) }));
  return (typical, normal) => {
    const drawn: Record<string, number> = { ...typical };
    for (const { scale, names, lower } of prepared) {
      const standard = names.map(normal);
      for (const [row, name] of names.entries()) {
        let deviation = 0;
        for (let column = 0; column <= row; column++) deviation += (lower[row]?.[column] ?? 0) * (standard[column] ?? 0);
        drawn[name] = moved(valueOf(drawn, name), deviation, scale);
      }
    }
    return drawn;
  };
}

function moved(value: number, deviation: number, scale: Variability['scale']): number {
  if (scale === 'log') return value * Math.exp(deviation);
  const odds = (value / (1 - value)) * Math.exp(deviation);
  return odds / (1 + odds);
}

/**
 * The lower triangle whose product with its transpose is the covariance (Cholesky).
 * @throws Error when the covariance is none, which is a fault of the model
 */
export function lowerTriangle(covariance: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const lower: number[][] = covariance.map((row) => row.map(() => 0));
  for (const [row, own] of lower.entries()) {
    for (let column = 0; column <= row; column++) {
      const other = lower[column] ?? [];
      let rest = covariance[row]?.[column] ?? 0;
      for (let index = 0; index < column; index++) rest -= (own[index] ?? 0) * (other[index] ?? 0);
      if (column < row) own[column] = rest / (other[column] ?? 1);
      else if (rest > 0) own[row] = Math.sqrt(rest);
      else throw new Error('a covariance must be positive definite');
    }
  }
  return lower;
}

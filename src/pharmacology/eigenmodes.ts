import type { Layout } from './linear-system.ts';
import { turnToDiagonal } from './symmetric-modes.ts';

/**
 * The closed form of a linear system: amounts are sums of modes that each fade at a rate of their own.
 * After one milligram into compartment j, compartment i holds the sum over modes k of
 * vectors[i][k] × strengths[k][j] × exp(-fading[k] × hours). Matrices are kept row by row.
 */
export type Eigenmodes = {
  readonly size: number;
  /** Per hour, positive. */
  readonly fading: Float64Array;
  readonly vectors: Float64Array;
  readonly strengths: Float64Array;
};

/**
 * Where rates come near each other, modes grow large and cancel: each factor of ten in their size costs a digit.
 * Up to `exact` nothing is lost that shows; up to `banded` a curve is off by less than 1e-8 of its peak.
 */
export const LARGEST_MODES = { exact: 100, banded: 3e6 } as const;

/** Takes systems of one layout apart, one after the other, into the same arrays. */
export type ModeFinder = {
  /** After `find`, whatever it returned, the rates and each group's own vectors are there. */
  readonly modes: Eigenmodes;
  /** @returns false where rates are so near that modes no longer stand apart; `matrix-exponential.ts` solves those */
  readonly find: (rates: Float64Array) => boolean;
};

/**
 * Takes each group of exchanging compartments apart by itself, then follows its modes through the groups it feeds.
 * The exchanges of a group form a tree, so scaling makes it symmetric and every rate is real.
 * @param largest how large modes may grow, one of `LARGEST_MODES`
 */
export function modeFinder({ compartments, starts }: Layout, largest: number): ModeFinder {
  const size = compartments.length;
  const modes: Eigenmodes = { size, fading: new Float64Array(size), vectors: new Float64Array(size * size), strengths: new Float64Array(size * size) };
  const scratch: Scratch = { scale: new Float64Array(size), square: new Float64Array(size * size), turned: new Float64Array(size * size), inverse: new Float64Array(size * size), arriving: new Float64Array(size) };
  const find = (rates: Float64Array): boolean => {
    modes.vectors.fill(0);
    scratch.inverse.fill(0);
    for (let group = 0; group + 1 < starts.length; group++) solveGroup(rates, modes, scratch, starts[group] ?? 0, starts[group + 1] ?? 0);
    for (let group = 1; group + 1 < starts.length; group++) {
      if (!followInto(rates, modes, scratch, starts[group] ?? 0, starts[group + 1] ?? 0)) return false;
    }
    invert(modes, scratch, starts);
    return growth(modes) <= largest;
  };
  return { modes, find };
}

/** Working arrays; `inverse` holds the inverse of each group's own vectors. */
type Scratch = { readonly scale: Float64Array; readonly square: Float64Array; readonly turned: Float64Array; readonly inverse: Float64Array; readonly arriving: Float64Array };

function solveGroup(rates: Float64Array, { size, fading, vectors }: Eigenmodes, { scale, square, turned, inverse }: Scratch, start: number, end: number): void {
  const count = end - start;
  symmetrize(rates, size, scale, start, end);
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      square[row * count + column] = ((rates[(start + row) * size + start + column] ?? 0) * (scale[start + column] ?? 1)) / (scale[start + row] ?? 1);
    }
  }
  turnToDiagonal(square, turned, count);
  for (let mode = 0; mode < count; mode++) {
    fading[start + mode] = -(square[mode * count + mode] ?? 0);
    for (let row = 0; row < count; row++) {
      const part = turned[row * count + mode] ?? 0;
      vectors[(start + row) * size + start + mode] = part * (scale[start + row] ?? 1);
      inverse[(start + mode) * size + start + row] = part / (scale[start + row] ?? 1);
    }
  }
}

/** The factor of each compartment that makes exchange equal both ways, found by walking the tree of exchanges. */
function symmetrize(rates: Float64Array, size: number, scale: Float64Array, start: number, end: number): void {
  scale.fill(0, start, end);
  scale[start] = 1;
  for (let found = 1, walks = 0; found < end - start && walks < end - start; walks++) {
    for (let from = start; from < end; from++) {
      for (let to = start; scale[from] !== 0 && to < end; to++) {
        const there = rates[to * size + from] ?? 0;
        if (scale[to] !== 0 || there <= 0) continue;
        scale[to] = (scale[from] ?? 1) * Math.sqrt(there / (rates[from * size + to] ?? 1));
        found++;
      }
    }
  }
}

/** How the modes of all earlier groups show in this one. @returns false where a mode that arrives fades as fast as one of the group's own */
function followInto(rates: Float64Array, { size, fading, vectors }: Eigenmodes, { inverse, arriving }: Scratch, start: number, end: number): boolean {
  for (let mode = 0; mode < start; mode++) {
    let isReached = false;
    for (let row = start; row < end; row++) {
      let sum = 0;
      for (let column = 0; column < start; column++) sum += (rates[row * size + column] ?? 0) * (vectors[column * size + mode] ?? 0);
      arriving[row] = sum;
      isReached ||= sum !== 0;
    }
    if (!isReached) continue;
    for (let own = start; own < end; own++) {
      let strength = 0;
      for (let row = start; row < end; row++) strength += (inverse[own * size + row] ?? 0) * (arriving[row] ?? 0);
      const apart = (fading[own] ?? 0) - (fading[mode] ?? 0);
      if (apart === 0) return false;
      strength /= apart;
      for (let row = start; row < end; row++) vectors[row * size + mode] = (vectors[row * size + mode] ?? 0) + (vectors[row * size + own] ?? 0) * strength;
    }
  }
  return true;
}

/** The strengths, which are the inverse of the vectors: group after group, what earlier modes leave unexplained. */
function invert({ size, vectors, strengths }: Eigenmodes, { inverse, arriving }: Scratch, starts: readonly number[]): void {
  for (let from = 0; from < size; from++) {
    for (let group = 0; group + 1 < starts.length; group++) {
      const [start, end] = [starts[group] ?? 0, starts[group + 1] ?? 0];
      // Drug never returns to a group before the one it is given to: those strengths stay nothing.
      if (end <= from) continue;
      for (let row = start; row < end; row++) {
        let unexplained = row === from ? 1 : 0;
        for (let mode = 0; mode < start; mode++) unexplained -= (vectors[row * size + mode] ?? 0) * (strengths[mode * size + from] ?? 0);
        arriving[row] = unexplained;
      }
      for (let mode = start; mode < end; mode++) {
        let strength = 0;
        for (let row = start; row < end; row++) strength += (inverse[mode * size + row] ?? 0) * (arriving[row] ?? 0);
        strengths[mode * size + from] = strength;
      }
    }
  }
}

/** The largest share of a dose that any mode stands for by itself, before modes cancel. */
function growth({ size, vectors, strengths }: Eigenmodes): number {
  let most = 0;
  for (let mode = 0; mode < size; mode++) {
    let [shown, roused] = [0, 0];
    for (let place = 0; place < size; place++) {
      shown = Math.max(shown, Math.abs(vectors[place * size + mode] ?? 0));
      roused = Math.max(roused, Math.abs(strengths[mode * size + place] ?? 0));
    }
    most = Math.max(most, shown * roused);
  }
  return most;
}

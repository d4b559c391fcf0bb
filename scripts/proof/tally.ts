/** How many single proofs held and how many did not. */
export type Tally = { readonly passed: number; readonly failed: number };

export const NOTHING: Tally = { passed: 0, failed: 0 };

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce((total, { passed, failed }) => ({ passed: total.passed + passed, failed: total.failed + failed }), NOTHING);
}

/** The last line of every run. */
export function lineOf({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`;
}

/** How long something lasted, as the proof says it. */
export function inMinutes(ms: number): string {
  return `${(ms / 60_000).toFixed(1)} min`;
}

/** A source of random bytes; handed in, so that tests and simulations can repeat a run. */
export type Random = (length: number) => Uint8Array;

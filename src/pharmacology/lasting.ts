/** The modes of a curve that still show when a later dose of a series is given, the slowest first. */
export class Lasting {
  /** What is left of each mode one step later. */
  readonly factors: Float64Array;
  /** What of each mode earlier doses left when a dose is given, dose by dose. */
  readonly strengths: Float64Array;
  count = 0;

  /** @param most how many modes there may be */
  constructor(most: number, doses: number) {
    this.factors = new Float64Array(most);
    this.strengths = new Float64Array(most * doses);
  }

  /**
   * Moves the dose on which so much lies that no other one ever rises above it before all others, where there is one.
   * Of two doses one stays above when what it has more of each mode, summed up from the slowest on, never falls below
   * nothing: the faster a mode, the less of it is there later.
   * @param doses how many there are
   * @returns whether there is one; else several are the highest in turn
   */
  putHighestFirst(doses: number): boolean {
    const { strengths, count } = this;
    const highest = this.#highestAtStart(doses) * count;
    for (let dose = 0; dose < doses; dose++) {
      let more = 0;
      for (let mode = 0; mode < count; mode++) {
        more += (strengths[highest + mode] ?? 0) - (strengths[dose * count + mode] ?? 0);
        if (more < 0) return false;
      }
    }
    for (let mode = 0; mode < count; mode++) {
      const first = strengths[mode] ?? 0;
      strengths[mode] = strengths[highest + mode] ?? 0;
      strengths[highest + mode] = first;
    }
    return count > 0;
  }

  #highestAtStart(doses: number): number {
    let highest = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (let dose = 0; dose < doses; dose++) {
      let sum = 0;
      for (let mode = 0; mode < this.count; mode++) sum += this.strengths[dose * this.count + mode] ?? 0;
      if (sum > most) {
        highest = dose;
        most = sum;
      }
    }
    return highest;
  }
}

/**
 * Arrays with one number for each mode, handed out again for the next person: to make new ones would take longer than
 * what is reckoned in them.
 */
export class ModeArrays {
  readonly #size: number;
  readonly #arrays: Float64Array[] = [];
  #taken = 0;

  /** @param size how many modes there are */
  constructor(size: number) {
    this.#size = size;
  }

  /** One of them, with nothing in it. */
  take(): Float64Array {
    const array = (this.#arrays[this.#taken] ??= new Float64Array(this.#size)).fill(0);
    this.#taken++;
    return array;
  }

  /** Takes all of them back: nothing that was reckoned in them may be used any more. */
  takeBack(): void {
    this.#taken = 0;
  }
}

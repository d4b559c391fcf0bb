/** Even random numbers from 0 up to 1. */
export type Uniform = () => number;

/**
 * Repeatable random numbers (sfc32, Doty-Humphrey 2010).
 * @param seed a whole number, 0 to 2^53 - 1
 * @param stream a small whole number: streams of one seed know nothing of each other
 */
export function uniformOf(seed: number, stream = 0): Uniform {
  let [a, b, c, counter] = [(0x9e3779b9 + stream) | 0, seed | 0, (seed / 2 ** 32) | 0, 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let turn = 0; turn < 12; turn++) next();
  return next;
}

/** Random numbers of mean 0 and variance 1 (Marsaglia's polar method, 1964). */
export function normalOf(uniform: Uniform): () => number {
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    for (;;) {
      const [x, y] = [2 * uniform() - 1, 2 * uniform() - 1];
      const square = x * x + y * y;
      if (square === 0 || square >= 1) continue;
      const scale = Math.sqrt((-2 * Math.log(square)) / square);
      spare = y * scale;
      return x * scale;
    }
  };
}

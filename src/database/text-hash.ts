import { createHash } from 'node:crypto';

/** The SHA-256 of a text in UTF-8, in lower-case hexadecimal, under the brand that its domain gives such a hash. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the brand
export function hashText<Hash extends string>(text: string): Hash {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- this is the constructor of every branded text hash
  return createHash('sha256').update(text, 'utf8').digest('hex') as Hash;
}

import { createHash } from 'node:crypto';

/** The chain before a clinic's first event. */
export const EMPTY_CHAIN = Buffer.alloc(32);

/** The leaf of one event: salted, so that an event can be forgotten by law while its place in the chain still verifies. */
export function leafOf(salt: Uint8Array, event: Uint8Array): Buffer {
  return createHash('sha256').update(Buffer.of(0)).update(salt).update(event).digest();
}

/** The chain after an event: binds everything before it and its place. */
export function chainAfter(before: Uint8Array, leaf: Uint8Array): Buffer {
  return createHash('sha256').update(Buffer.of(1)).update(before).update(leaf).digest();
}

import * as crypto from 'node:crypto';
import { promisify } from 'node:util';

// Node 24 has this function; the type declarations of its first version do not. Memory is in KiB.
declare module 'node:crypto' {
  function argon2(
    algorithm: 'argon2id',
    parameters: { readonly message: Uint8Array; readonly nonce: Uint8Array; readonly memory: number; readonly passes: number; readonly parallelism: number; readonly tagLength: number },
    callback: (error: Error | null, tag: Buffer) => void,
  ): void;
}

/** How much work one guess costs. */
export type Argon2Cost = { readonly memoryKib: number; readonly passes: number; readonly parallelism: number };

/** Argon2id with 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet, 2025). */
export const ARGON2_COST: Argon2Cost = { memoryKib: 19_456, passes: 2, parallelism: 1 };
export const ARGON2_SALT_BYTES = 16;
const TAG_BYTES = 32;

/** The hash of a secret that people choose or that is short: slow and salted, so that a copy of the database helps nobody to guess it. */
export const argon2id = promisify((message: Uint8Array, salt: Uint8Array, cost: Argon2Cost, done: (error: Error | null, tag: Buffer) => void) =>
  crypto.argon2('argon2id', { message, nonce: salt, memory: cost.memoryKib, passes: cost.passes, parallelism: cost.parallelism, tagLength: TAG_BYTES }, done),
);

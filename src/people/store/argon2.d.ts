/** What Node's `argon2` is asked for; memory in KiB. */
export type Argon2Parameters = {
  readonly message: Uint8Array;
  readonly nonce: Uint8Array;
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly tagLength: number;
};

// Node 24 has this function; the type declarations of its first version do not.
declare module 'node:crypto' {
  function argon2(algorithm: 'argon2id', parameters: Argon2Parameters, callback: (error: Error | null, tag: Buffer) => void): void;
}

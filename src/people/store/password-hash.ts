import * as crypto from 'node:crypto';
import { promisify } from 'node:util';
import type { Random } from '#foundation/random.ts';
import { composedPassword } from '../password.ts';

// Node 24 has this function; the type declarations of its first version do not. Memory is in KiB.
declare module 'node:crypto' {
  function argon2(
    algorithm: 'argon2id',
    parameters: { readonly message: Uint8Array; readonly nonce: Uint8Array; readonly memory: number; readonly passes: number; readonly parallelism: number; readonly tagLength: number },
    callback: (error: Error | null, tag: Buffer) => void,
  ): void;
}

type Cost = { readonly memoryKib: number; readonly passes: number; readonly parallelism: number };

/** Argon2id with 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet, 2025). */
const COST: Cost = { memoryKib: 19_456, passes: 2, parallelism: 1 };
const SALT_BYTES = 16;
const TAG_BYTES = 32;
const WRITTEN = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

const argon2id = promisify((message: Uint8Array, nonce: Uint8Array, cost: Cost, done: (error: Error | null, tag: Buffer) => void) =>
  crypto.argon2('argon2id', { message, nonce, memory: cost.memoryKib, passes: cost.passes, parallelism: cost.parallelism, tagLength: TAG_BYTES }, done),
);

/** Where there is no password, one that nothing matches is checked all the same, so that both take the same time. */
const UNMATCHED = `$argon2id$v=19$m=${COST.memoryKib},t=${COST.passes},p=${COST.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** A password as it is kept: its hash in the usual written form with its own salt and cost. */
export async function hashPassword(password: string, random: Random): Promise<string> {
  const salt = random(SALT_BYTES);
  const tag = await argon2id(bytesOf(password), salt, COST);
  return `$argon2id$v=19$m=${COST.memoryKib},t=${COST.passes},p=${COST.parallelism}$${written(salt)}$${written(tag)}`;
}

/** Whether this is the password of that hash; false, after as much work, when there is no hash. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, salt, tag] = WRITTEN.exec(hash ?? UNMATCHED) ?? [];
  if (salt === undefined || tag === undefined) throw new Error('a password hash is not in its written form');
  const cost = { memoryKib: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const computed = await argon2id(bytesOf(password), Buffer.from(salt, 'base64'), cost);
  return crypto.timingSafeEqual(computed, Buffer.from(tag, 'base64')) && hash !== null;
}

function bytesOf(password: string): Buffer {
  return Buffer.from(composedPassword(password));
}

function written(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replaceAll('=', '');
}

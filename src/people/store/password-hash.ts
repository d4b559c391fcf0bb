import { timingSafeEqual } from 'node:crypto';
import { ARGON2_COST, ARGON2_SALT_BYTES, argon2id } from '#database/argon2id.ts';
import type { Random } from '#foundation/random.ts';
import { composedPassword } from '../password.ts';

const WRITTEN = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Where there is no password, one that nothing matches is checked all the same, so that both take the same time. */
const UNMATCHED = `$argon2id$v=19$m=${ARGON2_COST.memoryKib},t=${ARGON2_COST.passes},p=${ARGON2_COST.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** A password as it is kept: its hash in the usual written form with its own salt and cost. */
export async function hashPassword(password: string, random: Random): Promise<string> {
  const salt = random(ARGON2_SALT_BYTES);
  const tag = await argon2id(bytesOf(password), salt, ARGON2_COST);
  return `$argon2id$v=19$m=${ARGON2_COST.memoryKib},t=${ARGON2_COST.passes},p=${ARGON2_COST.parallelism}$${written(salt)}$${written(tag)}`;
}

/** Whether this is the password of that hash; false, after as much work, when there is no hash. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, salt, tag] = WRITTEN.exec(hash ?? UNMATCHED) ?? [];
  if (salt === undefined || tag === undefined) throw new Error('a password hash is not in its written form');
  const cost = { memoryKib: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const computed = await argon2id(bytesOf(password), Buffer.from(salt, 'base64'), cost);
  return timingSafeEqual(computed, Buffer.from(tag, 'base64')) && hash !== null;
}

function bytesOf(password: string): Buffer {
  return Buffer.from(composedPassword(password));
}

function written(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replaceAll('=', '');
}

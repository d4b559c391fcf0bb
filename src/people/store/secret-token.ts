import { createHash } from 'node:crypto';
import type { Random } from '#foundation/random.ts';

const TOKEN_BYTES = 32;

/** A secret for a cookie or a link: 256 random bits as base64url. Only its hash is ever kept. */
export function newToken(random: Random): string {
  return Buffer.from(random(TOKEN_BYTES)).toString('base64url');
}

/** What is kept of a secret; it has so many random bits that it needs no salt. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

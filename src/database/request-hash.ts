import { createHash, timingSafeEqual } from 'node:crypto';
import type { Actor } from '#foundation/actor.ts';
import type { OperationId } from '#foundation/id.ts';
import { ARGON2_COST, ARGON2_SALT_BYTES, argon2id } from './argon2id.ts';

/** What somebody asks for under an operation id. */
export type Asked = {
  readonly operationId: OperationId;
  readonly command: string;
  readonly actor: Actor;
  readonly request: unknown;
  /** The request holds a secret such as a password: what is kept of it must not help anybody to guess it. */
  readonly isSecret: boolean;
};

/** What became of it. */
export type Outcome = 'done' | 'refused';

/**
 * What is kept of a request, to notice the same operation id with another request or from somebody else.
 * Of a secret one nothing is kept while it was refused, since a mistyped password may be right elsewhere, and a slow,
 * salted hash once it was right: whoever repeats it shows again all that they showed at first.
 */
export async function requestHash(asked: Asked, outcome: Outcome): Promise<Buffer> {
  const whole = [asked.command, askerOf(asked.actor), asked.request];
  if (!asked.isSecret) return sha256(JSON.stringify(whole));
  if (outcome === 'refused') return sha256(JSON.stringify(whole.slice(0, -1)));
  return argon2id(Buffer.from(JSON.stringify(whole)), sha256(asked.operationId).subarray(0, ARGON2_SALT_BYTES), ARGON2_COST);
}

/** Whether this is the request, from the same person, that the operation id came with at first. */
export async function isSameRequest(asked: Asked, outcome: Outcome, kept: Buffer): Promise<boolean> {
  const hash = await requestHash(asked, outcome);
  return hash.length === kept.length && timingSafeEqual(hash, kept);
}

/** The person, not the sign-in: one who has unlocked the screen meanwhile is still the same. */
function askerOf(actor: Actor): string {
  switch (actor.kind) {
    case 'staff':
      return `staff ${actor.staffId}`;
    case 'patient':
      return `patient ${actor.patientId}`;
    case 'system':
      return `system ${actor.job}`;
    case 'public':
      return 'public';
  }
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

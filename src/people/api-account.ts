import { z } from 'zod';
import { branded } from '#foundation/brand.ts';
import type { AnswerOf } from '#foundation/contract.ts';
import { command, query } from '#foundation/contract.ts';
import type { ZoneName } from '#foundation/zoned-time.ts';
import { assertionSchema, doneSchema, oneTimeCodeSchema, rolesSchema, staffIdSchema, typedPasswordSchema } from './api-shapes.ts';

/** Proof that it is the signed-in person: one of their factors, or one click in a practice clinic. */
const proofSchema = z.union([
  z.strictObject({ passkey: assertionSchema }),
  z.strictObject({ password: typedPasswordSchema }),
  z.strictObject({ code: oneTimeCodeSchema }),
  z.strictObject({ practice: z.literal(true) }),
]);

export type Proof = z.output<typeof proofSchema>;

/** Who is signed in here, in which clinic, and how this sign-in stands; answers a locked screen too. */
export const staffMe = query('/api/staff/me', {
  summary: 'Who I am here',
  answer: z.object({
    staffId: staffIdSchema,
    name: z.string(),
    email: z.string(),
    roles: rolesSchema,
    clinic: z.object({ slug: z.string(), name: z.string(), zone: branded<ZoneName>(z.string()), isPractice: z.boolean() }),
    isLocked: z.boolean(),
    hasSteppedUp: z.boolean(),
    hasPassword: z.boolean(),
    hasOneTimeCode: z.boolean(),
    passkeyCount: z.number().int(),
    /** Whether they came in with a password alone, and reach nothing before a second factor is there. */
    owesFactor: z.boolean(),
  }),
});

export type StaffMe = AnswerOf<typeof staffMe>;

/** Ends this sign-in and its cookie, from a locked screen too. */
export const staffSignOut = command('/api/staff/sign-out', { summary: 'Sign out', answer: doneSchema });

/** Locks this screen at once, as 15 idle minutes would; nothing that was typed or runs is lost. */
export const lockScreen = command('/api/staff/lock', { summary: 'Lock this screen', answer: doneSchema });

/**
 * Opens a locked screen with a proof of identity; the sign-in gets a new id and token.
 * Refuses `people.proof-wrong`, `people.passkey-refused` and, after the fifth wrong try, `people.too-many-tries`; one click
 * works in a practice clinic only (`people.not-a-practice-clinic`).
 */
export const unlockScreen = command('/api/staff/unlock', {
  summary: 'Unlock this screen',
  body: z.strictObject({ proof: proofSchema }),
  answer: doneSchema,
  isSecret: true,
});

/** A fresh proof of identity, asked for before signing and before changing how one signs in. */
export const stepUp = command('/api/staff/step-up', {
  summary: 'Confirm that it is me',
  body: z.strictObject({ proof: proofSchema }),
  answer: doneSchema,
  isSecret: true,
});

/** Changes one's own password; every other sign-in of the same person ends. */
export const changePassword = command('/api/staff/password', {
  summary: 'Change my password',
  body: z.strictObject({ presentPassword: typedPasswordSchema, password: typedPasswordSchema }),
  answer: doneSchema,
  isSecret: true,
});

/** Begins setting up an authenticator app; the secret is told this once. */
export const beginOneTimeCode = command('/api/staff/one-time-code', {
  summary: 'Begin setting up an authenticator app',
  answer: z.object({ secret: z.string(), uri: z.string() }),
  toldOnce: ['secret', 'uri'],
});

/** Proves that the app works; from now on signing in with a password asks for its code. */
export const confirmOneTimeCode = command('/api/staff/one-time-code/confirm', {
  summary: 'Finish setting up an authenticator app',
  body: z.strictObject({ code: oneTimeCodeSchema }),
  answer: doneSchema,
  isSecret: true,
});

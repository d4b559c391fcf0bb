import { z } from 'zod';
import { command, query } from '#foundation/contract.ts';
import { instantSchema } from '#foundation/instant.ts';
import { assertionSchema, doneSchema, nameSchema, passkeyBytesSchema, passkeyIdSchema, publicParams, signedInSchema } from './api-shapes.ts';

const transportsSchema = z.array(z.string().max(40)).max(10);

// Only what our own options ask browsers for; other members of their answers are left out.
const registrationSchema = z.object({
  id: passkeyIdSchema,
  rawId: passkeyIdSchema,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}),
  response: z.object({ clientDataJSON: passkeyBytesSchema, attestationObject: passkeyBytesSchema, transports: transportsSchema.optional() }),
});

/** What a browser answers when its person made a passkey. */
export type PasskeyRegistration = z.output<typeof registrationSchema>;

/** What a browser needs to ask its person for a passkey: any they have for this host, or one of those named. */
const assertionOptionsSchema = z.object({
  rpId: z.string(),
  challenge: z.string(),
  timeout: z.number(),
  userVerification: z.literal('required'),
  allowCredentials: z.array(z.object({ id: passkeyIdSchema, type: z.literal('public-key') })),
});

export type PasskeyAssertionOptions = z.output<typeof assertionOptionsSchema>;

/** Begins a sign-in with a passkey: a challenge that counts once and for five minutes. It names nobody; the passkey tells who it is (W3C WebAuthn). */
export const passkeySignInOptions = command('/api/public/:clinicSlug/passkey-sign-in-options', {
  summary: 'Begin signing in with a passkey',
  params: publicParams,
  answer: assertionOptionsSchema,
  perMinute: 30,
});

/** Signs a member of staff in with the browser’s answer to that challenge; refuses `people.passkey-refused` whatever did not fit. */
export const passkeySignIn = command('/api/public/:clinicSlug/passkey-sign-in', {
  summary: 'Sign in with a passkey',
  params: publicParams,
  body: z.strictObject({ assertion: assertionSchema }),
  answer: signedInSchema,
  perMinute: 30,
});

/** For showing with one of their own passkeys that it is the signed-in person; answers a locked screen too. */
export const passkeyProofOptions = command('/api/staff/passkey-proof-options', { summary: 'Begin confirming that it is me with a passkey', answer: assertionOptionsSchema });

/** What a browser needs to make a passkey for the member of staff who is signed in. */
export const passkeyOptions = command('/api/staff/passkey-options', {
  summary: 'Begin adding a passkey',
  answer: z.object({
    challenge: z.string(),
    rp: z.object({ name: z.string(), id: z.string() }),
    user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
    pubKeyCredParams: z.array(z.object({ alg: z.number(), type: z.literal('public-key') })),
    timeout: z.number(),
    attestation: z.literal('none'),
    excludeCredentials: z.array(z.object({ id: z.string(), type: z.literal('public-key'), transports: z.array(z.string()) })),
    authenticatorSelection: z.object({ residentKey: z.literal('required'), requireResidentKey: z.literal(true), userVerification: z.literal('required') }),
  }),
});

/**
 * Keeps the passkey that the browser has just made, and mails its owner that it was added.
 * Refuses `people.passkey-refused` when anything about it does not fit, its challenge of `passkeyOptions` included.
 */
export const addPasskey = command('/api/staff/passkeys', {
  summary: 'Add a passkey',
  body: z.strictObject({ name: nameSchema, registration: registrationSchema }),
  answer: z.object({ passkeyId: passkeyIdSchema }),
});

/** The passkeys of the member of staff who is signed in, oldest first; `lastUsedAt` is null while one was never used. */
export const listPasskeys = query('/api/staff/passkeys', {
  summary: 'My passkeys',
  answer: z.object({
    passkeys: z.array(z.object({ passkeyId: passkeyIdSchema, name: z.string(), createdAt: instantSchema, lastUsedAt: instantSchema.nullable() })),
  }),
});

/** Removes one of one’s own passkeys after a fresh proof of identity, and mails its owner; refuses `people.passkey-unknown`. */
export const removePasskey = command('/api/staff/passkeys/:passkeyId/remove', {
  summary: 'Remove one of my passkeys',
  params: z.object({ passkeyId: passkeyIdSchema }),
  answer: doneSchema,
});

import { z } from 'zod';
import { idSchema } from '#foundation/id.ts';
import { ROLES } from '#foundation/role.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { CLINIC_SLUG } from './clinic-slug.ts';
import { LANGUAGES, SEXES } from './patient-details.ts';

/** The id of a member of staff. */
export const staffIdSchema = idSchema<'Staff'>();

/** The id of a patient. */
export const patientIdSchema = idSchema<'Patient'>();

/** A clinic’s name in addresses, 1 to 40 characters (`clinic-slug.ts`). */
export const slugSchema = z.string().regex(CLINIC_SLUG, 'expected lower-case letters, digits and hyphens');

/** The part of a public address that names the clinic, since nobody is signed in to tell. */
export const publicParams = z.object({ clinicSlug: slugSchema });

/** An e-mail address of at most 254 characters, trimmed and in lower case, so that one address is known however it was typed. */
export const emailSchema = z.string().trim().toLowerCase().max(254).regex(z.regexes.email, 'expected an e-mail address');

/** A name of 1 to 100 characters, trimmed and with composed accents (NFC), so that one name is found however it was typed. */
export const nameSchema = z.string().trim().normalize('NFC').min(1).max(100);

/** The roles of a member of staff, at least one. */
export const rolesSchema = z.array(z.enum(ROLES)).min(1).max(ROLES.length).readonly();

/** Whatever was typed or pasted; the password rule says what is wrong with it. */
export const typedPasswordSchema = z.string().min(1).max(1_000);

/** The six digits that an authenticator app shows (RFC 6238). */
export const oneTimeCodeSchema = z.string().regex(/^\d{6}$/, 'expected six digits');

/** The secret of a link: 32 random bytes as 43 characters of base64url. */
export const tokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'expected the secret part of a link');

/** A passkey's id, as browsers write it: base64url. */
export const passkeyIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,1400}$/);

/** A part of a browser’s passkey answer as base64url, at most 20,000 characters. */
export const passkeyBytesSchema = z.string().regex(/^[A-Za-z0-9_-]+$/).max(20_000);

/** What a browser answers when its person used one of their passkeys; only what our own options ask for is taken. */
export const assertionSchema = z.object({
  id: passkeyIdSchema,
  rawId: passkeyIdSchema,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}),
  response: z.object({ clientDataJSON: passkeyBytesSchema, authenticatorData: passkeyBytesSchema, signature: passkeyBytesSchema }),
});

export type PasskeyAssertion = z.output<typeof assertionSchema>;

/** The answer of a sign-in that worked; the cookie travels beside it. */
export const signedInSchema = z.object({ isSignedIn: z.literal(true) });

/** The answer of a command that has nothing to tell but that it was done. */
export const doneSchema = z.object({ isDone: z.literal(true) });

/**
 * A patient’s details as they are typed, all of them; null where nothing was given. Whether the birth date is plausible
 * is a rule of `patient-details.ts`.
 */
export const patientDetailsSchema = z.strictObject({
  familyName: nameSchema,
  givenName: nameSchema,
  calledName: nameSchema.nullable(),
  pronouns: z.string().trim().min(1).max(60).nullable(),
  birthDate: localDateSchema,
  sex: z.enum(SEXES),
  language: z.enum(LANGUAGES),
  email: emailSchema.nullable(),
  phone: z.string().trim().min(3).max(40).nullable(),
});

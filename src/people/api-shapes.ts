import { z } from 'zod';
import { idSchema } from '#foundation/id.ts';
import { ROLES } from '#foundation/role.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { CLINIC_SLUG } from './clinic-slug.ts';
import { LANGUAGES, SEXES } from './patient-details.ts';

/** The parts that several contracts of this domain are made of. */
export const staffIdSchema = idSchema<'Staff'>();
export const patientIdSchema = idSchema<'Patient'>();
export const slugSchema = z.string().regex(CLINIC_SLUG, 'expected lower-case letters, digits and hyphens');
export const publicParams = z.object({ clinicSlug: slugSchema });
export const emailSchema = z.string().trim().toLowerCase().max(254).regex(z.regexes.email, 'expected an e-mail address');
export const nameSchema = z.string().trim().normalize('NFC').min(1).max(100);
export const rolesSchema = z.array(z.enum(ROLES)).min(1).max(ROLES.length).readonly();

/** Whatever was typed or pasted; the password rule says what is wrong with it. */
export const typedPasswordSchema = z.string().min(1).max(1_000);
export const oneTimeCodeSchema = z.string().regex(/^\d{6}$/, 'expected six digits');
export const tokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'expected the secret part of a link');

/** A passkey's id, as browsers write it: base64url. */
export const passkeyIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,1400}$/);
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

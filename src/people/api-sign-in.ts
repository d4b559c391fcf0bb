import { z } from 'zod';
import type { AnswerOf } from '#foundation/contract.ts';
import { command, query } from '#foundation/contract.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { emailSchema, oneTimeCodeSchema, patientIdSchema, publicParams, rolesSchema, signedInSchema, staffIdSchema, tokenSchema, typedPasswordSchema } from './api-shapes.ts';

const TRIES_PER_MINUTE = 10;

/** What anybody may know of a clinic; a practice clinic also names its made-up people, to sign in as with one click. */
export const publicClinic = query('/api/public/:clinicSlug/clinic', {
  summary: 'The clinic at this address',
  params: publicParams,
  answer: z.object({
    name: z.string(),
    zone: z.string(),
    isPractice: z.boolean(),
    practiceStaff: z.array(z.object({ staffId: staffIdSchema, name: z.string(), roles: rolesSchema })),
    practicePatients: z.array(z.object({ patientId: patientIdSchema, name: z.string() })),
  }),
});

export type PublicClinic = AnswerOf<typeof publicClinic>;

/** Signs a member of staff in; whatever did not match, the answer is the same. */
export const staffSignIn = command('/api/public/:clinicSlug/staff-sign-in', {
  summary: 'Sign in with e-mail and password',
  params: publicParams,
  body: z.strictObject({ email: emailSchema, password: typedPasswordSchema, code: oneTimeCodeSchema.optional() }),
  answer: signedInSchema,
  isSecret: true,
  perMinute: TRIES_PER_MINUTE,
});

/**
 * Signs in as a member of staff of a practice clinic with one click and without a proof of identity.
 * Refuses `people.not-a-practice-clinic` everywhere else, and `people.practice-person-unknown`.
 */
export const practiceSignIn = command('/api/public/:clinicSlug/practice-sign-in', {
  summary: 'Sign in as somebody of a practice clinic',
  params: publicParams,
  body: z.strictObject({ staffId: staffIdSchema }),
  answer: signedInSchema,
});

/** The same as a made-up patient. */
export const practicePatientSignIn = command('/api/public/:clinicSlug/practice-patient-sign-in', {
  summary: 'Sign in as a made-up patient of a practice clinic',
  params: publicParams,
  body: z.strictObject({ patientId: patientIdSchema }),
  answer: signedInSchema,
});

/** Lets an invited member of staff choose a password and signs them in. */
export const acceptStaffInvitation = command('/api/public/:clinicSlug/staff-invitation', {
  summary: 'Accept an invitation with a new password',
  params: publicParams,
  body: z.strictObject({ token: tokenSchema, password: typedPasswordSchema }),
  answer: signedInSchema,
  isSecret: true,
  perMinute: TRIES_PER_MINUTE,
});

/**
 * Signs a patient in with the link they were sent and their birth date. A wrong birth date is an answer, not a refusal,
 * because it is counted: after the last of `triesLeft` the link works no more.
 */
export const acceptPatientInvitation = command('/api/public/:clinicSlug/patient-invitation', {
  summary: 'Open a patient’s own pages with a link and the birth date',
  params: publicParams,
  body: z.strictObject({ token: tokenSchema, birthDate: localDateSchema }),
  answer: z.discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('signed-in') }),
    z.object({ outcome: z.literal('birth-date-differs'), triesLeft: z.number().int() }),
  ]),
  isSecret: true,
  perMinute: TRIES_PER_MINUTE,
});

/** Sends a patient a sign-in link; the answer is the same whether the address is known or not. */
export const requestPatientLink = command('/api/public/:clinicSlug/patient-link', {
  summary: 'Ask for a sign-in link by e-mail',
  params: publicParams,
  body: z.strictObject({ email: emailSchema }),
  answer: z.object({ isRequested: z.literal(true) }),
  perMinute: TRIES_PER_MINUTE,
});

import { z } from 'zod';
import { command, query } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';
import { documentSchema, signatureFields, signedAnswer } from './api-consent.ts';

const inChart = z.object({ patientId: idSchema<'Patient'>() });

/** What somebody can sign in the clinic, in a language, and what has to stand with it. */
export const consentsToSign = query('/api/staff/patients/:patientId/consents-to-sign', {
  summary: 'What a patient can sign in the clinic',
  params: inChart,
  query: z.strictObject({ language: z.enum(['en', 'es']).default('en') }),
  answer: z.object({ documents: z.array(documentSchema), isCapacityInDoubt: z.boolean(), nothingBindingUntil: instantSchema.nullable() }),
});

/**
 * A signature on the clinic's tablet, handed to the person, before a member of staff. Refuses
 * `screening.consent-text-changed`, `screening.capacity-note-missing`, and `screening.after-dose` unless a prescriber says why.
 */
export const signInClinic = command('/api/staff/patients/:patientId/consents', {
  summary: 'Take a signature in the clinic',
  params: inChart,
  body: z.strictObject({
    ...signatureFields,
    signer: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('person') }), z.strictObject({ kind: z.literal('representative'), relation: z.string().trim().min(1).max(200) })]),
    interpreter: z.strictObject({ name: z.string().trim().min(1).max(200), language: z.string().trim().min(1).max(100) }).nullable(),
    capacityNote: z.string().trim().min(1).max(2_000).nullable(),
    afterDoseReason: z.string().trim().min(1).max(500).nullable(),
  }),
  answer: signedAnswer,
});

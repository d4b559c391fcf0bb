import { z } from 'zod';
import { query } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';
import { consentScopeSchema } from './consent-schema.ts';

const inChart = z.object({ patientId: idSchema<'Patient'>(), consentId: idSchema<'Consent'>() });

/** A file as it travels in an answer: its name, and its bytes in base64. */
const paperSchema = z.object({ fileName: z.string(), pdf: z.string() });

/** One consent with everything that stands with its signature; for clinical roles. Refuses `screening.unknown`. */
export const consentRecord = query('/api/staff/patients/:patientId/consents/:consentId', {
  summary: 'One signed consent, whole',
  params: inChart,
  answer: z.object({
    consentId: idSchema<'Consent'>(),
    title: z.string(),
    text: z.string(),
    textHash: z.string(),
    language: z.string(),
    version: z.number().int(),
    scope: consentScopeSchema,
    signedAt: instantSchema,
    printedName: z.string(),
    meaning: z.string(),
    signedBy: z.enum(['person', 'representative']),
    signerRelation: z.string().nullable(),
    interpreter: z.object({ name: z.string(), language: z.string() }).nullable(),
    capacityNote: z.string().nullable(),
    witness: z.string().nullable(),
    questions: z.array(z.object({ question: z.string(), answers: z.array(z.string()), outcome: z.enum(['right', 'explained', 'open', 'said']) })),
    withdrawal: z.object({ at: instantSchema, how: z.enum(['on-phone', 'said-aloud']), to: z.string().nullable() }).nullable(),
  }),
});

/** The same as a PDF. */
export const consentPaper = query('/api/staff/patients/:patientId/consents/:consentId/paper', { summary: 'A signed consent as a PDF', params: inChart, answer: paperSchema });

/** What the person signed, as a PDF to keep; their own alone. Refuses `screening.unknown`. */
export const ownConsentPaper = query('/api/patient/consents/:consentId/paper', {
  summary: 'My signed consent as a PDF',
  params: z.object({ consentId: idSchema<'Consent'>() }),
  answer: paperSchema,
});

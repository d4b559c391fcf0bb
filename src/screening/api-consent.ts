import { z } from 'zod';
import { command, query } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';
import { consentScopeSchema } from './consent-schema.ts';
import { teachBacksSchema } from './teach-back.ts';

/** What a signature says, in the words the person agreed to. */
export const CONSENT_MEANING = 'I have read this, my questions were answered, and I agree.';

/** What the person answered to the questions after the text, in the order of their answers. */
const teachBackAnswersSchema = z.array(z.strictObject({ question: z.string().max(300), answer: z.string().trim().max(2_000) })).max(40).default([]);

/** What every signature says, on the phone and in the clinic: which text, by the hash of what was on the screen, and whose name. */
export const signatureFields = {
  documentId: idSchema<'ConsentDocument'>(),
  version: z.number().int(),
  textHash: z.string().regex(/^[0-9a-f]{64}$/),
  printedName: z.string().trim().min(2).max(200),
  meaning: z.literal(CONSENT_MEANING),
  teachBack: teachBackAnswersSchema,
} as const;

/** What comes back of a signature: from when it counts and until when. */
export const signedAnswer = z.object({ consentId: idSchema<'Consent'>(), signedAt: instantSchema, expiresAt: instantSchema });

/** A consent text as it travels. */
export const documentSchema = z.object({
  documentId: idSchema<'ConsentDocument'>(),
  version: z.number().int(),
  language: z.string(),
  title: z.string(),
  text: z.string(),
  textHash: z.string(),
  scope: consentScopeSchema,
  publishedAt: instantSchema,
  /** The questions after the text; none where its author wrote none. */
  teachBack: teachBacksSchema,
});

const consentSchema = z.object({
  consentId: idSchema<'Consent'>(),
  documentId: idSchema<'ConsentDocument'>(),
  version: z.number().int(),
  title: z.string(),
  scope: consentScopeSchema,
  state: z.enum(['signed', 'withdrawn', 'expired', 'superseded']),
  signedAt: instantSchema,
  expiresAt: instantSchema,
  withdrawnAt: instantSchema.nullable(),
  /** In force, but not for long: it can be signed anew. */
  isRunningOut: z.boolean(),
});

/** The consent texts in force, newest version of each, and the reading grade that none may exceed. */
export const consentDocuments = query('/api/staff/consent-documents', { summary: 'Consent texts in force', answer: z.object({ documents: z.array(documentSchema), highestGrade: z.number() }) });

/**
 * Publishes a text, or a newer version of one: people who signed the older one are asked again. Refuses
 * `screening.consent-too-hard` above the clinic's reading grade, with the longest sentences.
 */
export const publishConsentDocument = command('/api/staff/consent-documents', {
  summary: 'Publish a consent text',
  body: z.strictObject({
    /** Absent for a text that is new. */
    documentId: idSchema<'ConsentDocument'>().optional(),
    language: z.enum(['en', 'es']).default('en'),
    title: z.string().trim().min(1).max(200),
    text: z.string().trim().min(1).max(40_000),
    scope: consentScopeSchema,
    teachBack: teachBacksSchema.default([]),
  }),
  answer: z.object({ documentId: idSchema<'ConsentDocument'>(), version: z.number().int(), textHash: z.string() }),
});

/** A patient’s consents, newest first, each with its state at this moment; for clinical roles. Refuses `people.patient-unknown`. */
export const patientConsents = query('/api/staff/patients/:patientId/consents', {
  summary: 'A patient’s consents, newest first',
  params: z.object({ patientId: idSchema<'Patient'>() }),
  answer: z.object({ consents: z.array(consentSchema) }),
});

/**
 * Records that somebody said to staff that they take back a consent. It counts at once, like their own press.
 * Refuses `screening.unknown`, also for one that was withdrawn already.
 */
export const withdrawSaidAloud = command('/api/staff/patients/:patientId/consents/:consentId/withdraw', {
  summary: 'Record a withdrawal said aloud',
  params: z.object({ patientId: idSchema<'Patient'>(), consentId: idSchema<'Consent'>() }),
  answer: z.object({ withdrawnAt: instantSchema }),
});

/** What the person is asked to sign, and what they have signed. For a time after a dose they are asked nothing (`nothingBindingUntil`). */
export const ownConsents = query('/api/patient/consents', {
  summary: 'My consents',
  answer: z.object({ toSign: z.array(documentSchema), signed: z.array(consentSchema), nothingBindingUntil: instantSchema.nullable() }),
});

/**
 * A signature: printed name, meaning, and the hash of exactly the text that was on the screen. Refuses
 * `screening.after-dose` for a time after a dose, and `screening.consent-text-changed`.
 */
export const signConsent = command('/api/patient/consents', {
  summary: 'Sign a consent',
  body: z.strictObject(signatureFields),
  answer: signedAnswer,
});

/**
 * Withdraws one of the person’s own consents. It counts at once and ends every earlier consent of the same scope.
 * Refuses `screening.unknown`, also for one that was withdrawn already.
 */
export const withdrawOwnConsent = command('/api/patient/consents/:consentId/withdraw', {
  summary: 'Withdraw a consent',
  params: z.object({ consentId: idSchema<'Consent'>() }),
  answer: z.object({ withdrawnAt: instantSchema }),
});

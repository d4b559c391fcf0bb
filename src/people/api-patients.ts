import { z } from 'zod';
import { branded } from '#foundation/brand.ts';
import type { AnswerOf } from '#foundation/contract.ts';
import { command, query } from '#foundation/contract.ts';
import { instantSchema } from '#foundation/instant.ts';
import type { ZoneName } from '#foundation/zoned-time.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { doneSchema, patientDetailsSchema, patientIdSchema } from './api-shapes.ts';
import { LANGUAGES } from './patient-details.ts';

const patientParams = z.object({ patientId: patientIdSchema });

/** Finds patients by the beginning of a name (`oka`, `Okafor, A`, `Ada Oka`) or by birth date; nothing typed lists the first. */
export const searchPatients = query('/api/staff/patients', {
  summary: 'Find patients',
  query: z.strictObject({ search: z.string().max(200).default(''), limit: z.coerce.number().int().min(1).max(100).default(20) }),
  answer: z.object({
    patients: z.array(z.object({ patientId: patientIdSchema, name: z.string(), calledName: z.string().nullable(), birthDate: localDateSchema })),
  }),
});

export type PatientRow = AnswerOf<typeof searchPatients>['patients'][number];

/** Adds a patient. Somebody with the same family name and birth date is refused until staff say it is another person. */
export const addPatient = command('/api/staff/patients', {
  summary: 'Add a patient',
  body: z.strictObject({ details: patientDetailsSchema, isAnotherPerson: z.boolean().default(false) }),
  answer: z.object({ patientId: patientIdSchema }),
});

/** Who the patient is: what the banner of every chart shows, and how to reach them. */
export const openPatient = query('/api/staff/patients/:patientId', {
  summary: 'Who this patient is',
  params: patientParams,
  answer: z.object({
    patientId: patientIdSchema,
    /** `OKAFOR, Ada`, as it stands in the banner. */
    name: z.string(),
    ageYears: z.number().int(),
    details: patientDetailsSchema,
    /** When the patient last signed in to their own pages; null when never. */
    lastSignedInAt: instantSchema.nullable(),
    /** Whether they are written to about forms that are due. */
    wantsFormLetters: z.boolean(),
  }),
});

export type PatientBanner = AnswerOf<typeof openPatient>;

/**
 * Changes the details of a patient that differ from those that were read; what somebody else changed meanwhile stays. The
 * audit record says which changed, never what they say. Refuses `people.patient-unknown`,
 * `people.birth-date-not-plausible`, and `people.details-changed-meanwhile` with the names of the details that both changed.
 */
export const changePatientDetails = command('/api/staff/patients/:patientId/details', {
  summary: 'Change who a patient is and how to reach them',
  params: patientParams,
  body: z.strictObject({ read: patientDetailsSchema, details: patientDetailsSchema }),
  answer: doneSchema,
});

/** Mails a patient the link to their own pages; the link itself is told only in a practice clinic. */
export const invitePatient = command('/api/staff/patients/:patientId/invitation', {
  summary: 'Invite a patient to their own pages',
  params: patientParams,
  answer: z.object({ expiresAt: instantSchema, link: z.string().nullable() }),
  toldOnce: ['link'],
});

/** Who is signed in on this phone. */
export const patientMe = query('/api/patient/me', {
  summary: 'Who I am here',
  answer: z.object({
    patientId: patientIdSchema,
    /** What the person likes to be called. */
    name: z.string(),
    pronouns: z.string().nullable(),
    language: z.enum(LANGUAGES),
    clinic: z.object({ slug: z.string(), name: z.string(), zone: branded<ZoneName>(z.string()), isPractice: z.boolean() }),
  }),
});

export type PatientMe = AnswerOf<typeof patientMe>;

/** Ends this sign-in of a patient and its cookie. */
export const patientSignOut = command('/api/patient/sign-out', { summary: 'Sign out', answer: doneSchema });

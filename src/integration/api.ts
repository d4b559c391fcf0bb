import { z } from 'zod';
import { command, query } from '#foundation/contract.ts';
import { findingSchema } from '#foundation/finding-schema.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { NOTE_THEMES } from './note-theme.ts';
import { PRACTICE_KEYS } from './practices.ts';

const patientParams = z.object({ patientId: idSchema<'Patient'>() });
const noteParams = z.object({ noteId: idSchema<'IntegrationNote'>() });

/** A section says something, or was not talked about; never an empty text. */
export const sectionSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('written'), text: z.string().trim().min(1).max(20_000) }),
  z.strictObject({ state: z.literal('not-discussed') }),
]);

/** An action as typed: 1 to 1,000 characters, a day or none, a practice of the library or none. */
export const noteActionSchema = z.strictObject({ text: z.string().trim().min(1).max(1_000), dueOn: localDateSchema.nullable().default(null), practice: z.enum(PRACTICE_KEYS).nullable().default(null) });

/** What a therapist writes; who wrote it, for whom and which dose it follows are the server's to know. */
export const noteBodySchema = z.strictObject({
  startedAt: instantSchema,
  endedAt: instantSchema,
  mode: z.enum(['in-person', 'video', 'telephone']),
  sections: z.strictObject({ whatCameUp: sectionSchema, insight: sectionSchema, emotionalShift: sectionSchema, bringIntoLife: sectionSchema }),
  themes: z.array(z.enum(NOTE_THEMES)).max(5).default([]),
  actions: z.array(noteActionSchema).max(20).default([]),
  distress: z.union([z.number().int().min(0).max(10), z.enum(['not-asked', 'declined'])]).default('not-asked'),
  groundingUsed: z.array(z.enum(PRACTICE_KEYS)).max(9).default([]),
  referral: z.string().trim().max(1_000).nullable().default(null),
  /** How near the person said they are to goals of theirs; one that is left out was not asked about. */
  goals: z.array(z.strictObject({ goalId: idSchema<'Goal'>(), rating: z.number().int().min(0).max(10) })).max(50).optional(),
  visitId: idSchema<'Visit'>().nullable().default(null),
});

const timingSchema = z.object({ hoursSinceDose: z.number(), band: z.enum(['first-day', 'suggested', 'first-week', 'later']), finding: findingSchema });

const noteSchema = z.object({
  noteId: idSchema<'IntegrationNote'>(),
  state: z.enum(['draft', 'signed']),
  /** Goes up with each change of the draft. */
  version: z.number().int(),
  therapistName: z.string(),
  doseSessionId: idSchema<'Session'>().nullable(),
  /** How long after the dose the session began; null where no dose came before it. */
  timing: timingSchema.nullable(),
  body: noteBodySchema,
  signedAt: instantSchema.nullable(),
  /** Whether the text is still, to the letter, the one that was signed; null for a draft. */
  isAsSigned: z.boolean().nullable(),
  addenda: z.array(z.object({ text: z.string(), authorName: z.string(), addedAt: instantSchema })),
});

/** An integration note as it travels, with how long after the dose its session was. */
export type WireNote = z.output<typeof noteSchema>;

/** A patient’s integration notes, newest first, drafts as well; for clinical roles. Who read them is recorded first. */
export const patientNotes = query('/api/staff/patients/:patientId/integration-notes', {
  summary: 'A patient’s integration notes, newest first',
  isRecordedFirst: true,
  params: patientParams,
  answer: z.object({ notes: z.array(noteSchema) }),
});

/**
 * Writes a draft as the therapist who held the session; the last dose that had ended before it is linked by itself.
 * Refuses `integration.visit-unknown` and `integration.goal-unknown` for a visit or a goal of somebody else.
 */
export const writeNote = command('/api/staff/patients/:patientId/integration-notes', {
  summary: 'Write an integration note as a draft',
  params: patientParams,
  body: noteBodySchema,
  answer: z.object({ noteId: idSchema<'IntegrationNote'>() }),
});

/** The version of a draft that this device shows; another one is refused with `integration.note-changed-meanwhile`. */
const seenSchema = z.strictObject({ seenVersion: z.number().int().min(1) });

/**
 * Replaces a draft whole, by its therapist. Refuses `integration.note-unknown`, `integration.not-the-therapist`,
 * `integration.note-is-signed`, `integration.note-changed-meanwhile` and whatever `writeNote` does.
 */
export const reviseNote = command('/api/staff/integration-notes/:noteId/revise', { summary: 'Change a draft', params: noteParams, body: noteBodySchema.extend(seenSchema.shape), answer: z.object({ noteId: idSchema<'IntegrationNote'>() }) });

/**
 * Signs a note with a fresh proof of identity, by its therapist alone; the hash of its content is kept (INTG-3).
 * Refuses `integration.note-changed-meanwhile`, so that nobody signs what they have not read, and whatever `signNote` in
 * `note-signature.ts` does.
 */
export const signNote = command('/api/staff/integration-notes/:noteId/sign', { summary: 'Sign a note', params: noteParams, body: seenSchema, answer: z.object({ signedAt: instantSchema }) });

/**
 * Adds words to a signed note, by any therapist or prescriber with a fresh proof of identity; the signed text stays.
 * Refuses `integration.note-unknown` and `integration.note-not-signed`.
 */
export const addAddendum = command('/api/staff/integration-notes/:noteId/addenda', {
  summary: 'Add words to a signed note',
  params: noteParams,
  body: z.strictObject({ text: z.string().trim().min(1).max(8_000) }),
  answer: z.object({ addedAt: instantSchema }),
});

/** The person's own actions and practices from their integration sessions. */
export const ownActions = query('/api/patient/integration-actions', {
  summary: 'What I mean to do',
  answer: z.object({ actions: z.array(z.object({ text: z.string(), dueOn: localDateSchema.nullable(), practice: z.enum(PRACTICE_KEYS).nullable(), from: instantSchema })) }),
});

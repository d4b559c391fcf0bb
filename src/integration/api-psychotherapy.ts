import { z } from 'zod';
import { command, query } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';

const patientParams = z.object({ patientId: idSchema<'Patient'>() });
const noteParams = z.object({ psychotherapyNoteId: idSchema<'PsychotherapyNote'>() });
const wordsSchema = z.string().trim().min(1).max(40_000);
const readerIdSchema = idSchema<'Staff'>();

const headSchema = z.object({
  psychotherapyNoteId: idSchema<'PsychotherapyNote'>(),
  authorName: z.string(),
  /** Whether the asker wrote it; others may read it only. */
  isOwn: z.boolean(),
  writtenAt: instantSchema,
  changedAt: instantSchema.nullable(),
  /** Colleagues whom the author lets read it, with the day of the person's written authorization. */
  readers: z.array(z.object({ readerId: readerIdSchema, name: z.string(), authorizedOn: localDateSchema })),
});

/** A psychotherapy note without its words. */
export type PsychotherapyNoteHead = z.output<typeof headSchema>;

/** The psychotherapy notes on a patient that the asker wrote or was named for, newest first, without what they say. */
export const psychotherapyNotes = query('/api/staff/patients/:patientId/psychotherapy-notes', {
  summary: 'My psychotherapy notes on a patient',
  params: patientParams,
  answer: z.object({ notes: z.array(headSchema) }),
});

/** What one says; who opened it stands in the audit record first. Refuses `integration.psychotherapy-note-unknown`, also for one that is not the asker's to read. */
export const openPsychotherapyNote = query('/api/staff/psychotherapy-notes/:psychotherapyNoteId', {
  summary: 'Read a psychotherapy note',
  isRecordedFirst: true,
  params: noteParams,
  answer: z.object({ words: z.string(), version: z.number().int() }),
});

/** Keeps a psychotherapy note that its writer alone can read. */
export const writePsychotherapyNote = command('/api/staff/patients/:patientId/psychotherapy-notes', {
  summary: 'Write a psychotherapy note',
  params: patientParams,
  body: z.strictObject({ words: wordsSchema }),
  answer: noteParams,
});

/**
 * Changes the words, by their author. Refuses `integration.psychotherapy-note-unknown`, `integration.not-the-author` and,
 * where it was changed elsewhere since `seenVersion`, `integration.note-changed-meanwhile`.
 */
export const changePsychotherapyNote = command('/api/staff/psychotherapy-notes/:psychotherapyNoteId/change', {
  summary: 'Change a psychotherapy note',
  params: noteParams,
  body: z.strictObject({ words: wordsSchema, seenVersion: z.number().int().min(1) }),
  answer: z.object({ version: z.number().int() }),
});

/** Lets one colleague read it, with a fresh proof of identity. Refuses `integration.not-the-author` and whatever `refuseReader` does. */
export const nameReader = command('/api/staff/psychotherapy-notes/:psychotherapyNoteId/readers', {
  summary: 'Let a colleague read a psychotherapy note',
  params: noteParams,
  body: z.strictObject({ readerId: readerIdSchema, authorizedOn: localDateSchema }),
  answer: noteParams,
});

/** Lets a colleague read it no longer. Refuses `integration.not-the-author` and `integration.reader-unknown`. */
export const removeReader = command('/api/staff/psychotherapy-notes/:psychotherapyNoteId/readers/remove', {
  summary: 'Let a colleague read it no longer',
  params: noteParams,
  body: z.strictObject({ readerId: readerIdSchema }),
  answer: noteParams,
});

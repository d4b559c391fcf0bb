import { z } from 'zod';
import { command, query } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';
import { LONGEST_MEMO_SECONDS, SOUND_TYPES } from './own-work.ts';

const LONGEST_SOUND_BYTES = 1_500_000;
/** Three bytes travel as four letters. */
const LONGEST_SOUND_LETTERS = Math.ceil(LONGEST_SOUND_BYTES / 3) * 4;

const entryParams = z.object({ entryId: idSchema<'JournalEntry'>() });
const entrySchema = z.object({ entryId: idSchema<'JournalEntry'>() });
const wordsSchema = z.string().trim().min(1).max(20_000);

/** A recording as it travels: base64, at most 1.5 MB and five minutes. */
const soundSchema = z.strictObject({ type: z.enum(SOUND_TYPES), base64: z.base64().min(1).max(LONGEST_SOUND_LETTERS), seconds: z.number().int().min(1).max(LONGEST_MEMO_SECONDS) });
const playedSchema = z.object({ type: z.enum(SOUND_TYPES), base64: z.string() });

const timedSchema = z.object({
  entryId: idSchema<'JournalEntry'>(),
  /** Null for a voice memo. */
  words: z.string().nullable(),
  /** The length of a voice memo; null for words. */
  seconds: z.number().nullable(),
  writtenAt: instantSchema,
  /** Since the end of the last dose before it; null where there was none. */
  hoursSinceDose: z.number().nullable(),
  sharedAt: instantSchema.nullable(),
});

/** The person's own entries, newest first, each with who of the clinic has read it and when first. */
export const ownJournal = query('/api/patient/journal', {
  summary: 'My journal',
  answer: z.object({ entries: z.array(timedSchema.extend({ changedAt: instantSchema.nullable(), readBy: z.array(z.object({ name: z.string(), readAt: instantSchema })) })) }),
});

/** A journal entry as its writer sees it. */
export type OwnEntry = z.output<typeof ownJournal.answer>['entries'][number];

/** Keeps a text, for the person alone until they share it. */
export const writeEntry = command('/api/patient/journal', { summary: 'Write in my journal', body: z.strictObject({ words: wordsSchema }), answer: entrySchema });

/** Keeps a voice memo, for the person alone until they share it. */
export const recordEntry = command('/api/patient/journal/recordings', { summary: 'Keep a voice memo', longestBodyBytes: LONGEST_SOUND_LETTERS + 1_000, body: soundSchema, answer: entrySchema });

/** Changes the words of an entry. Refuses `integration.entry-unknown`, `integration.entry-is-spoken` and, while the clinic may read it, `integration.entry-is-shared`. */
export const changeEntry = command('/api/patient/journal/:entryId/change', { summary: 'Change what I wrote', params: entryParams, body: z.strictObject({ words: wordsSchema }), answer: entrySchema });

/** Lets the person's therapists and prescribers read one entry, or no longer. Refuses `integration.entry-unknown`. */
export const shareEntry = command('/api/patient/journal/:entryId/share', { summary: 'Share an entry, or stop sharing it', params: entryParams, body: z.strictObject({ isShared: z.boolean() }), answer: entrySchema });

/** Deletes an entry for good. Refuses `integration.entry-unknown`, and `integration.entry-is-shared` while the clinic may read it. */
export const deleteEntry = command('/api/patient/journal/:entryId/delete', { summary: 'Delete an entry', params: entryParams, answer: entrySchema });

/** The sound of one of the person's own voice memos. Refuses `integration.entry-unknown`. */
export const ownRecording = query('/api/patient/journal/:entryId/recording', { summary: 'Hear my voice memo', params: entryParams, answer: playedSchema });

/** The entries that a patient shares just now, newest first, without what they say; for those who may open them. */
export const sharedEntries = query('/api/staff/patients/:patientId/shared-journal', {
  summary: 'What a patient shares of their journal',
  params: z.object({ patientId: idSchema<'Patient'>() }),
  answer: z.object({ entries: z.array(timedSchema.omit({ words: true })) }),
});

/**
 * What a shared entry says. Who opens it stands in the audit record before the answer goes out, and the writer sees it.
 * Refuses `integration.entry-unknown`, also for an entry that is not shared.
 */
export const openSharedEntry = query('/api/staff/journal-entries/:entryId', {
  summary: 'Read a shared journal entry',
  isRecordedFirst: true,
  params: entryParams,
  answer: z.object({ words: z.string().nullable(), recording: playedSchema.nullable() }),
});

import { z } from 'zod';
import { command, query } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';
import { PRACTICE_KEYS } from './practices.ts';

const entrySchema = z.object({ practiceEntryId: idSchema<'PracticeEntry'>() });

/** A practice that the person did: which, how long in minutes or null where they do not say, and when. */
const doneSchema = entrySchema.extend({ practice: z.enum(PRACTICE_KEYS), minutes: z.number().int().nullable(), at: instantSchema });

export type PracticeDone = z.output<typeof doneSchema>;

/** What the person did of the library in the last seven days, newest first; no staff route shows it. */
export const ownPractices = query('/api/patient/practices', { summary: 'Practices I did in the last seven days', answer: z.object({ done: z.array(doneSchema) }) });

/** Keeps that a practice was done, for the person alone; `at` is null for now. Refuses `integration.practice-minutes-out-of-range` and `integration.practice-in-future`. */
export const keepPractice = command('/api/patient/practices', {
  summary: 'Keep that I did a practice',
  body: z.strictObject({ practice: z.enum(PRACTICE_KEYS), minutes: z.number().nullable(), at: instantSchema.nullable() }),
  answer: entrySchema,
});

/** Takes it away for good. Refuses `integration.practice-entry-unknown`. */
export const removePractice = command('/api/patient/practices/:practiceEntryId/take-away', { summary: 'Remove a practice I did', params: entrySchema, answer: entrySchema });

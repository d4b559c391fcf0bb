import { z } from 'zod';
import { command, query } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { WIDER_PLAN_AREAS } from './own-work.ts';
import { PRACTICE_KEYS } from './practices.ts';

const actionSchema = z.object({ actionId: idSchema<'OwnAction'>() });
const patternSchema = z.object({ patternId: idSchema<'Pattern'>() });
const partSchema = z.object({ area: z.enum(WIDER_PLAN_AREAS), words: z.string(), changedAt: instantSchema });
/** A day of the clinic with the moment it began, at which a chart places it. */
export const daySchema = z.object({ on: localDateSchema, at: instantSchema });
const ratingSchema = daySchema.extend({ strength: z.number().int() });
const strengthSchema = z.number().int().min(0).max(10);

/** Something the person set out to do by themselves. */
const ownActionSchema = z.object({
  actionId: idSchema<'OwnAction'>(),
  words: z.string(),
  dueOn: localDateSchema.nullable(),
  practice: z.enum(PRACTICE_KEYS).nullable(),
  entryId: idSchema<'JournalEntry'>().nullable(),
  madeAt: instantSchema,
  doneAt: instantSchema.nullable(),
});

/** What the person set out to do by themselves, newest first. */
export const ownSteps = query('/api/patient/own-actions', { summary: 'What I set out to do', answer: z.object({ actions: z.array(ownActionSchema) }) });

export type OwnStep = z.output<typeof ownActionSchema>;

/** Sets something out, from a journal entry or by itself. Refuses `integration.entry-unknown` for an entry of somebody else. */
export const setOut = command('/api/patient/own-actions', {
  summary: 'Set out to do something',
  body: z.strictObject({ words: z.string().trim().min(1).max(1_000), dueOn: localDateSchema.nullable(), practice: z.enum(PRACTICE_KEYS).nullable(), entryId: idSchema<'JournalEntry'>().nullable() }),
  answer: actionSchema,
});

/** Marks it as done, or not done after all. Refuses `integration.action-unknown`. */
export const markDone = command('/api/patient/own-actions/:actionId/done', { summary: 'Mark as done', params: actionSchema, body: z.strictObject({ isDone: z.boolean() }), answer: actionSchema });

/** Takes it off the list. Refuses `integration.action-unknown`. */
export const dropStep = command('/api/patient/own-actions/:actionId/drop', { summary: 'Take off my list', params: actionSchema, answer: actionSchema });

/** The wider plan as far as it is written. */
export const widerPlan = query('/api/patient/wider-plan', { summary: 'My wider plan', answer: z.object({ parts: z.array(partSchema) }) });

/** Writes one part of the wider plan; an empty text leaves the part open. */
export const writePart = command('/api/patient/wider-plan', { summary: 'Write a part of my wider plan', body: z.strictObject({ area: z.enum(WIDER_PLAN_AREAS), words: z.string().trim().max(4_000) }), answer: z.object({ changedAt: instantSchema }) });

/** A loop the person knows from themselves: its name in their words, how strong it was on which day, and since when it is shared. */
const shownPatternSchema = z.object({ patternId: idSchema<'Pattern'>(), name: z.string(), madeAt: instantSchema, sharedAt: instantSchema.nullable(), ratings: z.array(ratingSchema) });

/** The person's patterns, oldest first, with the days of their doses to hold them against. */
export const ownPatterns = query('/api/patient/patterns', { summary: 'My emotional patterns', answer: z.object({ today: localDateSchema, doseDays: z.array(daySchema), patterns: z.array(shownPatternSchema) }) });

export type ShownPattern = z.output<typeof shownPatternSchema>;
export type ShownDay = z.output<typeof daySchema>;

/** Names a pattern; it is the person's alone until they share it. */
export const namePattern = command('/api/patient/patterns', { summary: 'Name an emotional pattern', body: z.strictObject({ name: z.string().trim().min(1).max(200) }), answer: patternSchema });

/** Says how strong it was today, 0 to 10; said again on the same day, the later one stands. Refuses `integration.pattern-unknown`. */
export const ratePattern = command('/api/patient/patterns/:patternId/rating', { summary: 'Say how strong a pattern is today', params: patternSchema, body: z.strictObject({ strength: strengthSchema }), answer: patternSchema });

/** Lets the person's therapists and prescribers see it, or no longer. Refuses `integration.pattern-unknown`. */
export const sharePattern = command('/api/patient/patterns/:patternId/share', { summary: 'Share a pattern, or stop sharing it', params: patternSchema, body: z.strictObject({ isShared: z.boolean() }), answer: patternSchema });

/** Deletes a pattern with all its days. Refuses `integration.pattern-unknown`, and `integration.pattern-is-shared` while the clinic may see it. */
export const deletePattern = command('/api/patient/patterns/:patternId/delete', { summary: 'Delete a pattern', params: patternSchema, answer: patternSchema });

/** What a patient lets the clinic see beside their journal: shared patterns with the days of doses, and the wider plan. */
export const sharedWork = query('/api/staff/patients/:patientId/shared-work', {
  summary: 'Patterns and wider plan that a patient shares',
  params: z.object({ patientId: idSchema<'Patient'>() }),
  answer: z.object({ doseDays: z.array(daySchema), patterns: z.array(shownPatternSchema), parts: z.array(partSchema) }),
});

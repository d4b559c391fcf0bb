import { z } from 'zod';
import type { AnswerOf } from '#foundation/contract.ts';
import { query } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';
import { amountSchema } from '#foundation/quantity.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { PRACTICE_KEYS } from '#integration/practices.ts';
import { OUTCOME_MEASURES } from './course-facts.ts';

/** Every moment has its day in the clinic's zone and an instant that it is placed at. */
const placed = { on: localDateSchema, at: instantSchema };

const momentSchema = z.discriminatedUnion('kind', [
  /** A dose with the felt states that the person named, each 0 to 10 or declined, first to last. */
  z.object({ kind: z.literal('dose'), ...placed, treatment: z.string(), dose: amountSchema('mg'), feltStates: z.array(z.object({ state: z.string(), rating: z.union([z.number(), z.literal('declined')]), moment: z.string(), at: instantSchema })) }),
  /** A total with the name of the band it lies in; null where the measure has none. */
  z.object({ kind: z.literal('measure'), ...placed, assessmentId: idSchema<'Assessment'>(), measure: z.string(), name: z.string(), total: z.number(), maximum: z.number(), band: z.string().nullable() }),
  z.object({ kind: z.literal('integration'), ...placed }),
  /** A journal entry; `words` is how it begins and null for a memo and for whoever only sees that it is shared. */
  z.object({ kind: z.literal('entry'), ...placed, entryId: idSchema<'JournalEntry'>(), words: z.string().nullable(), seconds: z.number().nullable(), isShared: z.boolean() }),
  z.object({ kind: z.literal('life-event'), ...placed, lifeEventId: idSchema<'LifeEvent'>(), words: z.string(), isShared: z.boolean() }),
  z.object({ kind: z.literal('step-done'), ...placed, words: z.string() }),
  /** A practice of the library that the person did; `minutes` is null where they do not say how long. */
  z.object({ kind: z.literal('practice'), ...placed, practiceEntryId: idSchema<'PracticeEntry'>(), practice: z.enum(PRACTICE_KEYS), minutes: z.number().int().nullable() }),
  /** A turn of the numbers by the measure asked for: response, remission, relapse. */
  z.object({ kind: z.literal('turn'), ...placed, turn: z.enum(['response', 'remission', 'relapse.suspected', 'relapse.since', 'relapse.was', 'relapse.event']) }),
]);

/** One moment of a course of care. */
export type TimelineMoment = z.output<typeof momentSchema>;

const measureQuery = z.strictObject({ measure: z.enum(OUTCOME_MEASURES).default('phq-9') });
const answer = z.object({ moments: z.array(momentSchema) });

/** The person's own timeline, newest first; turns are those of the measure asked for. */
export const ownTimeline = query('/api/patient/timeline', { summary: 'My journey', query: measureQuery, answer });

export type OwnTimeline = AnswerOf<typeof ownTimeline>;

/** The same for those who treat the person, without what the person keeps to themselves. Who read it is recorded first. */
export const patientTimeline = query('/api/staff/patients/:patientId/timeline', { summary: 'A patient’s timeline', isRecordedFirst: true, params: z.object({ patientId: idSchema<'Patient'>() }), query: measureQuery, answer });

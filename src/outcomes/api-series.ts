import { z } from 'zod';
import type { AnswerOf } from '#foundation/contract.ts';
import { query } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';

const count = z.number().int();

const reasonSchema = z.discriminatedUnion('why', [
  z.object({ why: z.literal('missed-visit'), count }),
  z.object({ why: z.literal('nothing-booked'), left: count }),
  z.object({ why: z.literal('long-gap'), days: count }),
  z.object({ why: z.literal('cancelled'), count }),
  z.object({ why: z.literal('no-integration') }),
  z.object({ why: z.literal('unanswered-forms'), count }),
]);

/** The series under way that look as if they may end early, those with most reasons first: why, and one next step (KEEP-1). */
export const seriesToKeep = query('/api/staff/series', {
  summary: 'Series that may end early',
  answer: z.object({
    /** How many series are under way in all. */
    underWay: count,
    people: z.array(
      z.object({
        patientId: idSchema<'Patient'>(),
        patientName: z.string(),
        birthDate: localDateSchema,
        planId: idSchema<'Plan'>(),
        given: count,
        planned: count,
        lastDoseAt: instantSchema.nullable(),
        reasons: z.array(reasonSchema).min(1),
        step: z.enum(['call', 'book-sessions', 'offer-integration', 'ask-about-forms']),
      }),
    ),
  }),
});

/** One series that may end early, as it travels. */
export type SeriesToKeep = AnswerOf<typeof seriesToKeep>['people'][number];

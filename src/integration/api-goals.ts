import { z } from 'zod';
import { query } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { daySchema } from './api-own-work.ts';

const courseSchema = z.object({
  goalId: idSchema<'Goal'>(),
  words: z.string(),
  /** In the order of time; `at` is the moment, `on` the clinic's day of it. */
  ratings: z.array(daySchema.extend({ rating: z.number().int(), from: z.enum(['own', 'session']) })),
});

const answer = z.object({ goals: z.array(courseSchema), doseDays: z.array(daySchema) });

/** A goal as it travels, with every rating from 0 to 10. */
export type WireGoal = z.output<typeof courseSchema>;

/** A patient's goals with how near they said they were, at preparation, by themselves and in signed sessions, with the days of doses. */
export const patientGoals = query('/api/staff/patients/:patientId/goals', { summary: 'A patient’s goals over time', params: z.object({ patientId: idSchema<'Patient'>() }), answer });

/** The person's own goals over time. */
export const ownGoals = query('/api/patient/goals', { summary: 'My goals over time', answer });

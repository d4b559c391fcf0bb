import { z } from 'zod';
import { query } from '#foundation/contract.ts';
import { instantSchema } from '#foundation/instant.ts';

/**
 * Whether somebody at the clinic is on duty and would hear at once of an answer about self-harm; when somebody is next,
 * null when nobody is planned; and the clinic's telephone, null when none was given. Who is on duty is known to the
 * people of the clinic, so that domain answers.
 */
export const whoReadsNow = query('/api/patient/who-reads-now', {
  summary: 'Whether somebody is on duty now',
  answer: z.object({ isOnDuty: z.boolean(), nextAt: instantSchema.nullable(), phone: z.string().nullable() }),
});

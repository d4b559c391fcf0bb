import { z } from 'zod';
import { command, query } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';

/**
 * Free times for integration after the person's own last dose, with whoever was with them for it before. None while the
 * suggested time is over, a visit is booked already, or nobody is there to hold one.
 */
export const ownIntegrationTimes = query('/api/patient/integration-times', {
  summary: 'Times for my integration',
  answer: z.object({ times: z.array(instantSchema), withName: z.string().nullable() }),
});

/** Books one of those times. Refuses `visit.time-gone` when it is free no longer. */
export const bookOwnIntegration = command('/api/patient/integration-visits', {
  summary: 'Book my integration',
  body: z.strictObject({ startsAt: instantSchema }),
  answer: z.object({ visitId: idSchema<'Visit'>() }),
});

import { z } from 'zod';
import { query } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';
import { amountSchema } from '#foundation/quantity.ts';
import { treatmentKeySchema } from '#plan/api-plan.ts';

/** What waits for the prescriber who asks: orders to sign second, and new medicines of people who are here to be reviewed. */
export const waitingForMe = query('/api/staff/waiting-for-me', {
  summary: 'What waits for my signature',
  answer: z.object({
    orders: z.array(
      z.object({
        orderId: idSchema<'Order'>(),
        patientId: idSchema<'Patient'>(),
        /** What the person is called and one letter, as on the board. */
        name: z.string(),
        treatment: treatmentKeySchema,
        dose: amountSchema('mg'),
        perWeight: amountSchema('mg/kg').nullable(),
        signedByName: z.string(),
        signedAt: instantSchema,
      }),
    ),
    /** Any prescriber may review these. */
    medicines: z.array(z.object({ sessionId: idSchema<'Session'>(), name: z.string(), since: instantSchema })),
  }),
});

import { z } from 'zod';
import { query } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';
import { amountSchema } from '#foundation/quantity.ts';

const kilograms = amountSchema('kg');

/** The last weight on record in both units, when it was measured and in which unit it was typed. */
const weightSchema = z.object({ kilograms, pounds: z.string(), enteredUnit: z.enum(['kg', 'lb']), measuredAt: instantSchema });

/** What a dose is reckoned from, for the screen that orders it; the server reckons it anew when it is written. */
export const dosingWeights = query('/api/staff/patients/:patientId/dosing-weights', {
  summary: 'The weights a dose may be reckoned from',
  params: z.object({ patientId: idSchema<'Patient'>() }),
  answer: z.object({
    weight: weightSchema.nullable(),
    previous: weightSchema.nullable(),
    /** Null below the body mass index from which other weights are offered (DOSE-10). */
    offer: z.object({ bodyMassIndex: z.string(), ideal: kilograms.nullable(), adjusted: kilograms.nullable() }).nullable(),
  }),
});

/** The weights as they travel. */
export type DosingWeights = z.output<typeof dosingWeights.answer>;

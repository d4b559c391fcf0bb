import { z } from 'zod';
import { query } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';
import { amountSchema } from '#foundation/quantity.ts';
import { treatmentKeySchema } from './api-plan.ts';

const kilograms = amountSchema('kg');

/** The last weight on record in both units, when it was measured and in which unit it was typed. */
const weightSchema = z.object({ kilograms, pounds: z.string(), enteredUnit: z.enum(['kg', 'lb']), measuredAt: instantSchema });

/** Every dose so far across routes, counted in the clinic's calendar days, and each treatment's own sum. */
const exposureSchema = z.object({
  doses: z.number().int(),
  inSevenDays: z.number().int(),
  inThirtyDays: z.number().int(),
  inNinetyDays: z.number().int(),
  last: z.object({ givenAt: instantSchema, treatment: treatmentKeySchema, dose: amountSchema('mg') }).nullable(),
  byTreatment: z.array(z.object({ treatment: treatmentKeySchema, doses: z.number().int(), total: amountSchema('mg') })),
});

/** What a dose is reckoned from, and what was given so far, for the screen that orders it; the server reckons it anew when it is written. */
export const dosingWeights = query('/api/staff/patients/:patientId/dosing-weights', {
  summary: 'The weights a dose may be reckoned from, and what was given so far',
  params: z.object({ patientId: idSchema<'Patient'>() }),
  answer: z.object({
    weight: weightSchema.nullable(),
    previous: weightSchema.nullable(),
    /** Null below the body mass index from which other weights are offered (DOSE-10). */
    offer: z.object({ bodyMassIndex: z.string(), ideal: kilograms.nullable(), adjusted: kilograms.nullable() }).nullable(),
    exposure: exposureSchema,
  }),
});

/** The weights as they travel. */
export type DosingWeights = z.output<typeof dosingWeights.answer>;

import { z } from 'zod';
import { query } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';

const doseSchema = z.object({ patientId: idSchema<'Patient'>(), patientName: z.string(), doseEndedAt: instantSchema });

/** Who is in the days after a dose, with the suggested time, the visit that is booked, and what they share. */
export const integrationWindows = query('/api/staff/integration-windows', {
  summary: 'People in the days after a dose',
  answer: z.object({
    people: z.array(
      doseSchema.extend({
        suggestedFrom: instantSchema,
        suggestedTo: instantSchema,
        bookedAt: instantSchema.nullable(),
        heldAt: instantSchema.nullable(),
        /** Journal entries since that dose which the person shares. */
        sharedEntries: z.number().int(),
      }),
    ),
  }),
});

/** Of the doses of the last days whose suggested time is over: how many had a held and signed session within it (INTG-4). */
export const integrationShare = query('/api/staff/integration-share', {
  summary: 'The share of doses with integration in time',
  answer: z.object({
    days: z.number(),
    hours: z.number(),
    doses: z.number().int(),
    held: z.number().int(),
    /** The share in whole percent; null while the doses are too few for one to say anything. */
    percent: z.number().int().nullable(),
  }),
});

/** The doses that the share counts, newest first, each with the session that was held within the time, if one was. */
export const countedDoses = query('/api/staff/integration-share/doses', {
  summary: 'The doses that the share counts',
  answer: z.object({ doses: z.array(doseSchema.extend({ heldAt: instantSchema.nullable() })) }),
});

import { z } from 'zod';
import { query } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { treatmentKeySchema } from '#plan/api-plan.ts';
import { gateSchema } from './api-shapes.ts';

const lineSchema = gateSchema.shape.items.element.pick({ key: true, title: true, state: true, why: true, wouldMakeItGo: true });

const visitSchema = z.object({
  visitId: idSchema<'Visit'>(),
  patientId: idSchema<'Patient'>(),
  /** What the person is called and one letter, as on the board. */
  name: z.string(),
  roomName: z.string().nullable(),
  treatment: treatmentKeySchema,
  startsAt: instantSchema,
  isReady: z.boolean(),
  settled: z.array(lineSchema),
  open: z.array(lineSchema),
  onTheDay: z.array(lineSchema),
});

/** Who comes for a dose today and has not come yet, and on the next day with sessions, each judged for the booked moment. */
export const sessionsAhead = query('/api/staff/sessions-ahead', {
  summary: 'Who comes for a dose next, and how ready each is',
  answer: z.object({ days: z.array(z.object({ day: localDateSchema, isToday: z.boolean(), visits: z.array(visitSchema) })) }),
});

/** One session ahead as it travels. */
export type WireSessionAhead = z.output<typeof visitSchema>;

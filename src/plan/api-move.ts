import { z } from 'zod';
import type { AnswerOf } from '#foundation/contract.ts';
import { command, query } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';
import { clashSchema } from './api-plan.ts';
import { VISIT_KINDS } from './visit.ts';

const visitParams = z.object({ visitId: idSchema<'Visit'>() });
const roomId = idSchema<'Room'>();

/** What a move would bring: what clashes, free times nearby, what hangs on the visit and would move along, and who would be told. Changes nothing. */
export const moveOutlook = query('/api/staff/visits/:visitId/move-outlook', {
  summary: 'What moving a visit would bring',
  params: visitParams,
  query: z.strictObject({ startsAt: instantSchema, roomId: roomId.optional() }),
  answer: z.object({
    clashes: z.array(clashSchema),
    nearest: z.array(instantSchema),
    /** `to` is null where no free time lies in the suggested time after the session. */
    following: z.array(z.object({ visitId: idSchema<'Visit'>(), kind: z.enum(VISIT_KINDS), from: instantSchema, to: instantSchema.nullable() })),
    /** The patient is told on their own pages, and by letter where they have an address; staff by name, whose calendars show it at once. */
    told: z.object({ patientBy: z.enum(['pages', 'pages-and-letter']), staff: z.array(z.string()) }),
  }),
});

export type MoveOutlook = AnswerOf<typeof moveOutlook>;

/**
 * Moves a booked visit, which keeps its length and its people, with what hangs on it, and tells the patient; everything or nothing.
 * Refuses `visit.unknown`, `visit.not-booked`, `visit.dose-begun`, `visit.does-not-follow`, a room that is unknown or closed, and whatever a booking refuses.
 */
export const moveVisit = command('/api/staff/visits/:visitId/move', {
  summary: 'Move a booked visit',
  params: visitParams,
  body: z.strictObject({
    startsAt: instantSchema,
    roomId: roomId.nullable(),
    /** Visits that follow it, each with its new time. */
    following: z.array(z.strictObject({ visitId: idSchema<'Visit'>(), startsAt: instantSchema })).max(8).default([]),
  }),
  answer: z.object({ visitId: idSchema<'Visit'>(), movedVisitIds: z.array(idSchema<'Visit'>()) }),
});

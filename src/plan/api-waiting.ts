import { z } from 'zod';
import type { AnswerOf } from '#foundation/contract.ts';
import { command, query } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { VISIT_KINDS } from './visit.ts';
import { RIDES } from './waiting-rides.ts';

const waitingEntryId = idSchema<'WaitingEntry'>();
const wishShape = {
  kind: z.enum(VISIT_KINDS),
  weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  fromMinute: z.number().int().min(0).max(1_439),
  untilMinute: z.number().int().min(1).max(1_440),
  noticeHours: z.number().int().min(0).max(336),
  ride: z.enum(RIDES),
};

const personShape = { waitingEntryId, patientId: idSchema<'Patient'>(), patientName: z.string(), birthDate: localDateSchema, phone: z.string().nullable(), addedAt: instantSchema };

/** Everybody who would come sooner, whoever waits longest first. */
export const waitingList = query('/api/staff/waiting', { summary: 'The waiting list', answer: z.object({ entries: z.array(z.object({ ...personShape, ...wishShape })) }) });

export type WaitingRow = AnswerOf<typeof waitingList>['entries'][number];

/** Puts a person on the waiting list. Refuses `waiting.ends-before-start`. */
export const joinWaiting = command('/api/staff/patients/:patientId/waiting', {
  summary: 'Put somebody on the waiting list',
  params: z.object({ patientId: idSchema<'Patient'>() }),
  body: z.strictObject(wishShape),
  answer: z.object({ waitingEntryId }),
});

/** Takes an entry off the waiting list. Refuses `waiting.unknown`. */
export const leaveWaiting = command('/api/staff/waiting/:waitingEntryId/end', { summary: 'Take an entry off the waiting list', params: z.object({ waitingEntryId }), answer: z.object({ isDone: z.literal(true) }) });

/** Whom the time of a cancelled visit suits who is free then, in the order in which they are asked; nobody once it was filled. Refuses `visit.unknown` and `waiting.not-free`. */
export const slotWaiting = query('/api/staff/freed-visits/:freedVisitId/waiting', {
  summary: 'Who would come at the time of a cancelled visit',
  params: z.object({ freedVisitId: idSchema<'Visit'>() }),
  answer: z.object({ kind: z.enum(VISIT_KINDS), startsAt: instantSchema, endsAt: instantSchema, roomName: z.string().nullable(), people: z.array(z.object({ ...personShape, ride: wishShape.ride })) }),
});

/** Books somebody from the waiting list into the time, the room and the people of a cancelled visit. Refuses what a booking refuses, `visit.unknown`, `waiting.unknown` and `waiting.not-free`. */
export const fillSlot = command('/api/staff/freed-visits/:freedVisitId/fill', {
  summary: 'Fill the time of a cancelled visit',
  params: z.object({ freedVisitId: idSchema<'Visit'>() }),
  body: z.strictObject({ waitingEntryId }),
  answer: z.object({ visitId: idSchema<'Visit'>() }),
});

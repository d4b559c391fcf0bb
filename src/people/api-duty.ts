import { z } from 'zod';
import type { AnswerOf } from '#foundation/contract.ts';
import { command, query } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';
import { doneSchema, emailSchema, staffIdSchema } from './api-shapes.ts';

/** The days on which a turn of duty may begin, 1 Monday to 7 Sunday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

const turnIdSchema = idSchema<'DutyTurn'>();
const minuteSchema = z.number().int().min(0).max(24 * 60 - 1);
const turnShape = {
  staffId: staffIdSchema,
  place: z.union([z.literal(1), z.literal(2)]),
  weekdays: z.array(z.number().int().min(1).max(WEEKDAYS.length)).min(1).max(WEEKDAYS.length),
  fromMinute: minuteSchema,
  untilMinute: minuteSchema,
};

/** The turns of duty that stand, who is on duty now, when somebody is next, and the clinic’s own line; null where none was given. */
export const dutyList = query('/api/staff/duty', {
  summary: 'Who is on duty when',
  answer: z.object({
    turns: z.array(z.object({ turnId: turnIdSchema, name: z.string(), ...turnShape })),
    nowOnDuty: z.array(z.string()),
    nextAt: instantSchema.nullable(),
    line: z.object({ email: z.string().nullable(), phone: z.string().nullable() }),
  }),
});

export type DutyList = AnswerOf<typeof dutyList>;
/** One turn on duty as it travels, with the name of whose it is. */
export type DutyRow = DutyList['turns'][number];

/** Adds a turn on duty, every week until it is ended; for clinicians who work here. Refuses `people.staff-unknown` and `people.staff-disabled`. */
export const addDutyTurn = command('/api/staff/duty/turns', { summary: 'Add a turn on duty', body: z.strictObject(turnShape), answer: z.object({ turnId: turnIdSchema }) });

/** Ends a turn; an ended one stays as it is. Refuses `people.duty-turn-unknown`. */
export const endDutyTurn = command('/api/staff/duty/turns/:turnId/end', { summary: 'End a turn on duty', params: z.object({ turnId: turnIdSchema }), answer: doneSchema });

/** Sets where the clinic itself is reached when nobody has answered: a mailbox that is watched, and a telephone, which people are shown as well. */
export const setClinicLine = command('/api/staff/duty/line', {
  summary: 'Set the clinic’s line',
  body: z.strictObject({ email: emailSchema.nullable(), phone: z.string().trim().min(3).max(40).nullable() }),
  answer: doneSchema,
});

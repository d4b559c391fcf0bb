import { z } from 'zod';
import type { AnswerOf } from '#foundation/contract.ts';
import { command, query } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';

const hoursSchema = z.strictObject({
  weekday: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6), z.literal(7)]),
  fromMinute: z.number().int().min(0).max(24 * 60),
  untilMinute: z.number().int().min(0).max(24 * 60),
});
/** How many visits that are booked lie outside from now on; they stay where they are until somebody moves them. */
const outsideSchema = z.number().int();
const doneSchema = z.object({ isDone: z.literal(true) });

/** When visits can take place: the week’s hours, null where they were never set; days on which the clinic is closed; who is away when. */
export const showOpening = query('/api/staff/opening', {
  summary: 'Opening hours, closed days and absences',
  answer: z.object({
    week: z.array(hoursSchema).nullable(),
    closedDays: z.array(z.object({ closedDayId: idSchema<'ClosedDay'>(), day: localDateSchema, name: z.string() })),
    absences: z.array(z.object({ absenceId: idSchema<'Absence'>(), staffId: idSchema<'Staff'>(), name: z.string(), firstDay: localDateSchema, lastDay: localDateSchema })),
  }),
});

export type ShownOpening = AnswerOf<typeof showOpening>;

/** Sets the hours of every day of the week; a day that is not named is closed. Refuses `opening.day-twice` and `opening.ends-before-start`. */
export const setWeek = command('/api/staff/opening/week', {
  summary: 'Set the opening hours',
  body: z.strictObject({ week: z.array(hoursSchema).max(7) }),
  answer: z.object({ outside: outsideSchema }),
});

/** Closes the clinic on one day, such as a holiday. */
export const addClosedDay = command('/api/staff/opening/closed-days', {
  summary: 'Close the clinic on a day',
  body: z.strictObject({ day: localDateSchema, name: z.string().trim().min(1).max(80) }),
  answer: z.object({ closedDayId: idSchema<'ClosedDay'>(), outside: outsideSchema }),
});

/** Opens the clinic on that day again. Refuses `opening.unknown`. */
export const removeClosedDay = command('/api/staff/opening/closed-days/:closedDayId/end', { summary: 'Open on a closed day', params: z.object({ closedDayId: idSchema<'ClosedDay'>() }), answer: doneSchema });

/** Notes that somebody is away, the first and the last day included. Refuses `booking.person-unknown` and `opening.ends-before-start`. */
export const addAbsence = command('/api/staff/opening/absences', {
  summary: 'Note that somebody is away',
  body: z.strictObject({ staffId: idSchema<'Staff'>(), firstDay: localDateSchema, lastDay: localDateSchema }),
  answer: z.object({ absenceId: idSchema<'Absence'>(), outside: outsideSchema }),
});

/** They are there after all. Refuses `opening.unknown`. */
export const removeAbsence = command('/api/staff/opening/absences/:absenceId/end', { summary: 'Take an absence back', params: z.object({ absenceId: idSchema<'Absence'>() }), answer: doneSchema });

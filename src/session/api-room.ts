import { z } from 'zod';
import { command, query } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { orderSchema } from '#plan/api-order.ts';
import { treatmentKeySchema } from '#plan/api-plan.ts';
import { criterionSchema, gateSchema, lateObservationSchema, observationSchema, promptOnRecordSchema, sessionParams, sessionStateSchema, stepAnswer, wireRecordSchema } from './api-shapes.ts';
import { promptSchema } from './prompt-schema.ts';
import { ROOM_MATTERS } from './room-consents.ts';

/** The last value of one vital sign and when it was taken, which may be another set than that of its neighbours. */
const lastTaken = <Value extends z.ZodType>(value: Value) => z.object({ value, measuredAt: instantSchema }).nullable();

const boardRowSchema = z.object({
  /** Null for a visit whose session nobody has opened yet. */
  sessionId: idSchema<'Session'>().nullable(),
  visitId: idSchema<'Visit'>(),
  roomName: z.string().nullable(),
  /** What the person is called and one letter, because others may read the board. */
  name: z.string(),
  treatment: treatmentKeySchema.nullable(),
  state: sessionStateSchema,
  since: instantSchema,
  startsAt: instantSchema,
  minuteOfSession: z.number().int().nullable(),
  latest: z.object({
    pressureMmHg: lastTaken(z.object({ systolic: z.number(), diastolic: z.number() })),
    heartRatePerMinute: lastTaken(z.number()),
    oxygenSaturationPercent: lastTaken(z.number()),
  }),
  nextDue: observationSchema.pick({ ruleId: true, dueAt: true, items: true, state: true }).nullable(),
  openPrompts: z.number().int(),
  highestPriority: z.enum(['red', 'amber']).nullable(),
});

/** The sessions of the day and those that run, by what is due next. */
export const sessionBoard = query('/api/staff/board', {
  summary: 'The board of the day',
  answer: z.object({ now: instantSchema, sessions: z.array(boardRowSchema) }),
});

/** What stays in sight while a screen is locked: the rooms in use, by first name, with what is due in them. */
export const lockedRooms = query('/api/staff/locked-rooms', {
  summary: 'The rooms in use, for a locked screen',
  answer: z.object({ now: instantSchema, sessions: z.array(boardRowSchema) }),
});

/** One session on the board of the day. */
export type BoardRow = z.output<typeof boardRowSchema>;

const roomSchema = z.object({
  /** The server's clock, by which a screen sets its own countdowns (H13). */
  now: instantSchema,
  record: wireRecordSchema,
  patient: z.object({ listedName: z.string(), spokenName: z.string(), pronouns: z.string().nullable(), birthDate: localDateSchema, ageYears: z.number().int() }),
  roomName: z.string().nullable(),
  treatmentName: z.string(),
  order: orderSchema.nullable(),
  /** The same-day check; null once the dose has begun. */
  gate: gateSchema.nullable(),
  /** What is agreed to in this room: the treatment, and what touches, hears or sees the person. */
  consents: z.array(
    z.object({
      matter: z.enum(['treatment', ...ROOM_MATTERS]),
      standing: z.enum(['in-force', 'missing', 'withdrawn', 'expired', 'superseded', 'other-label']),
      withdrawnAt: instantSchema.nullable(),
      consentId: idSchema<'Consent'>().nullable(),
    }),
  ),
  nextRecheckAt: instantSchema.nullable(),
  observations: z.array(observationSchema),
  nextDue: observationSchema.nullable(),
  /** Observations and repeated readings that came late or not at all; gaps stay (INT-5). */
  late: z.array(lateObservationSchema),
  prompts: z.array(promptOnRecordSchema),
  /** What the readings say now, whether it is a new matter or not. */
  standing: z.array(promptSchema),
  promptNotice: z.string(),
  /** Null before the dose and after the end. */
  discharge: z.array(criterionSchema).nullable(),
  nextDeviceAt: instantSchema.nullable(),
  isAmountOpen: z.boolean(),
  possibleSteps: z.array(z.string()),
});

/** Everything about one room as it travels. */
export type WireRoom = z.output<typeof roomSchema>;

/** Everything the screen of one room shows. */
export const sessionRoom = query('/api/staff/sessions/:sessionId', {
  summary: 'One dosing session',
  params: sessionParams,
  answer: roomSchema,
});

/** Opens the session of a visit; asking again answers the same session. */
export const openSession = command('/api/staff/visits/:visitId/session', {
  summary: 'Open the session of a visit',
  params: z.object({ visitId: idSchema<'Visit'>() }),
  answer: stepAnswer,
});

/** The person's own doses so far, newest first, with the felt states they named. */
export const ownSessions = query('/api/patient/sessions', {
  summary: 'My dosing sessions',
  answer: z.object({
    sessions: z.array(
      z.object({
        sessionId: idSchema<'Session'>(),
        date: localDateSchema,
        treatmentName: z.string(),
        feltStates: z.array(z.object({ state: z.string(), rating: z.union([z.number(), z.literal('declined')]), moment: z.string(), at: instantSchema })),
      }),
    ),
  }),
});

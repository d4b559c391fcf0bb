import { z } from 'zod';
import { command, query } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { VISIT_KINDS } from './visit.ts';

/** A treatment as it travels: product and route together (`route.ts`). */
export const treatmentKeySchema = z.enum([
  'racemic-intravenous',
  'racemic-intramuscular',
  'racemic-sublingual',
  'racemic-oral',
  'racemic-nasal',
  'esketamine-nasal',
]);

const patientParams = z.object({ patientId: idSchema<'Patient'>() });
const visitParams = z.object({ visitId: idSchema<'Visit'>() });
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time like 10:00');
const staffOnVisit = z.strictObject({ staffId: idSchema<'Staff'>(), duty: z.enum(['exclusive', 'monitoring']) });
const staffOnce = (staff: readonly { readonly staffId: string }[]) => new Set(staff.map(({ staffId }) => staffId)).size === staff.length;

/** What a booking can clash with. */
export const CLASH_KINDS = ['room', 'staff', 'patient', 'staff-ratio', 'hours', 'closed-day', 'absence'] as const;

/** One clash as it travels: what kind, and when; it names no person. */
export const clashSchema = z.object({ kind: z.enum(CLASH_KINDS), from: instantSchema, until: instantSchema });

/** `nearest` are free times nearby, where the slot itself clashes. */
const slotSchema = z.object({ startsAt: instantSchema, endsAt: instantSchema, clashes: z.array(clashSchema), nearest: z.array(instantSchema) });

/** Days and times for a series with an integration visit after each session, each with what it clashes with and free times nearby. */
export const proposePlan = query('/api/staff/patients/:patientId/plan-proposal', {
  summary: 'Propose the days of a series',
  params: patientParams,
  query: z.strictObject({
    template: z.string().default('six-in-three-weeks'),
    treatment: treatmentKeySchema.default('racemic-intravenous'),
    pace: z.enum(['weekly', 'twice-weekly', 'thrice-weekly']).default('thrice-weekly'),
    firstDay: localDateSchema,
    timeOfDay,
    /** ISO weekdays that suit, such as `1,3,5`. */
    weekdays: z.string().regex(/^[1-7](,[1-7])*$/).optional(),
    integrationTime: timeOfDay.default('14:00'),
    roomId: idSchema<'Room'>(),
    integrationRoomId: idSchema<'Room'>().optional(),
    nurseId: idSchema<'Staff'>().optional(),
    therapistId: idSchema<'Staff'>().optional(),
  }),
  answer: z.object({
    sessions: z.array(slotSchema.extend({ number: z.number(), isMoved: z.boolean() })),
    /** One for each session; null where no open time lies in the suggested window. */
    integrationVisits: z.array(slotSchema.nullable()),
  }),
});

const bookingSchema = z.strictObject({
  startsAt: instantSchema,
  /** Absent: the usual length of such a visit. */
  endsAt: instantSchema.optional(),
  roomId: idSchema<'Room'>().nullable(),
  staff: z.array(staffOnVisit).max(8).refine(staffOnce, 'expected each person once').default([]),
});

/** Makes a plan and books everything in it in one step, or nothing when anything clashes. */
export const makePlan = command('/api/staff/patients/:patientId/plans', {
  summary: 'Make a plan and book it',
  params: patientParams,
  body: z.strictObject({
    template: z.string(),
    treatment: treatmentKeySchema,
    /** What besides the drug belongs to this care: therapy, movement, sleep, relationships. Never empty. */
    otherElement: z.string().trim().min(1).max(500),
    sessions: z.array(bookingSchema).min(1).max(24),
    /** Each may name the session, counted from 1, that it follows and moves along with. */
    integrationVisits: z.array(bookingSchema.extend({ afterSession: z.number().int().min(1).max(24).optional() })).max(24).default([]),
  }),
  answer: z.object({ planId: idSchema<'Plan'>(), sessionVisitIds: z.array(idSchema<'Visit'>()), integrationVisitIds: z.array(idSchema<'Visit'>()) }),
});

/** One visit on the calendar as staff see it, with where, when and with whom. */
export const visitSchema = z.object({
  visitId: idSchema<'Visit'>(),
  patientId: idSchema<'Patient'>(),
  patientName: z.string(),
  birthDate: localDateSchema,
  planId: idSchema<'Plan'>().nullable(),
  kind: z.enum(VISIT_KINDS),
  treatment: treatmentKeySchema.nullable(),
  numberInSeries: z.number().nullable(),
  ofSeries: z.number().nullable(),
  roomId: idSchema<'Room'>().nullable(),
  roomName: z.string().nullable(),
  startsAt: instantSchema,
  endsAt: instantSchema,
  /** When the person is expected to leave: after the recovery that follows a dosing session. */
  leavesAt: instantSchema,
  state: z.enum(['booked', 'held', 'cancelled']),
  staff: z.array(z.object({ staffId: idSchema<'Staff'>(), name: z.string(), duty: z.enum(['exclusive', 'monitoring']) })),
});

export type WireVisit = z.output<typeof visitSchema>;

/** One visit outside a series: a consultation, a preparation, one more session, an integration visit. */
export const bookVisit = command('/api/staff/patients/:patientId/visits', {
  summary: 'Book one visit',
  params: patientParams,
  body: bookingSchema.extend({ kind: z.enum(VISIT_KINDS), planId: idSchema<'Plan'>().nullable().default(null) }),
  answer: z.object({ visitId: idSchema<'Visit'>() }),
});

/** Free times for integration in the suggested time after a dose, for the person and whoever asks; at most one in each half of a working day. */
export const integrationTimes = query('/api/staff/patients/:patientId/integration-times', {
  summary: 'Free times for integration after a dose',
  params: patientParams,
  query: z.strictObject({ doseEndedAt: instantSchema }),
  answer: z.object({ times: z.array(instantSchema) }),
});

/** Cancels a booked visit with a reason; it stays on record. Refuses `visit.unknown`, `visit.not-booked` and `visit.dose-begun`. */
export const cancelVisit = command('/api/staff/visits/:visitId/cancel', {
  summary: 'Cancel a booked visit',
  params: visitParams,
  body: z.strictObject({ reason: z.string().trim().min(1).max(500) }),
  answer: z.object({ visitId: idSchema<'Visit'>() }),
});

/** The clinic's calendar between two moments. */
export const listVisits = query('/api/staff/visits', {
  summary: 'The calendar',
  query: z.strictObject({ from: instantSchema, until: instantSchema }),
  answer: z.object({ visits: z.array(visitSchema) }),
});

/** A patient’s plans with their visits, and visits outside any plan, without what was cancelled; for clinical roles. */
export const patientPlans = query('/api/staff/patients/:patientId/plans', {
  summary: 'A patient’s plans with their visits',
  params: patientParams,
  answer: z.object({
    plans: z.array(
      z.object({
        planId: idSchema<'Plan'>(),
        template: z.string(),
        templateName: z.string(),
        treatment: treatmentKeySchema,
        otherElement: z.string(),
        madeAt: instantSchema,
        visits: z.array(visitSchema),
      }),
    ),
    otherVisits: z.array(visitSchema),
  }),
});

/** The person's own visits that lie ahead, soonest first. */
export const ownVisits = query('/api/patient/visits', {
  summary: 'My visits',
  answer: z.object({
    visits: z.array(visitSchema.pick({ visitId: true, kind: true, numberInSeries: true, ofSeries: true, roomName: true, startsAt: true, leavesAt: true }).extend({ withNames: z.array(z.string()) })),
  }),
});

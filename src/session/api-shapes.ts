import { z } from 'zod';
import { findingSchema } from '#foundation/finding-schema.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';
import { treatmentKeySchema } from '#plan/api-plan.ts';
import { entryContentSchema, promptActionSchema } from './entry-content.ts';
import { gateItemKeys } from './gate-item.ts';
import { promptSchema, sessionRuleIdSchema } from './prompt-schema.ts';

/** The session named in the path. */
export const sessionParams = z.object({ sessionId: idSchema<'Session'>() });

/** Every write names the patient as well; one that does not belong to the session is refused (H01). */
export const inRoom = { patientId: idSchema<'Patient'>() };

/** What is charted says when it was measured and, where it matters, on which device it was written. */
export const charted = { ...inRoom, measuredAt: instantSchema, device: z.string().trim().max(60).nullable().default(null) };

/** Where a session stands, as it travels. */
export const sessionStateSchema = z.enum(['booked', 'checked-in', 'gate', 'ready', 'dosing', 'paused', 'recovery', 'discharged', 'left-against-advice', 'aborted']);

/** The answer of every step. */
export const stepAnswer = z.object({ sessionId: idSchema<'Session'>(), state: sessionStateSchema, since: instantSchema });

/** The answer of everything that is charted, with the prompts it raised. */
export const chartedAnswer = z.object({ entryId: idSchema<'SessionEntry'>(), measuredAt: instantSchema, enteredAt: instantSchema, isLate: z.boolean(), raised: z.array(promptSchema) });

/** The answer of a charting command. */
export type ChartedAnswer = z.output<typeof chartedAnswer>;

const wireCharted = {
  entryId: idSchema<'SessionEntry'>(),
  measuredAt: instantSchema,
  enteredAt: instantSchema,
  isLate: z.boolean(),
  staffId: idSchema<'Staff'>(),
  staffName: z.string(),
  device: z.string().nullable(),
  correctsEntryId: idSchema<'SessionEntry'>().nullable(),
  correctionReason: z.string().nullable(),
};

/** Vital signs as typed: each with its unit, null where it was not taken. */
export const vitalSignValues = {
  systolicMmHg: z.number().int().nullable().default(null),
  diastolicMmHg: z.number().int().nullable().default(null),
  heartRatePerMinute: z.number().int().nullable().default(null),
  oxygenSaturationPercent: z.number().int().nullable().default(null),
  breathedAir: z.enum(['room-air', 'added-oxygen']).nullable().default(null),
  breathsPerMinute: z.number().int().nullable().default(null),
};

/** MOAA/S. */
export const sedationSchema = z.literal([0, 1, 2, 3, 4, 5]);
/** RASS. */
export const agitationSchema = z.literal([-5, -4, -3, -2, -1, 0, 1, 2, 3, 4]);

/** One set of vital signs as it travels. */
export const wireReadingSchema = z.object({ ...wireCharted, ...vitalSignValues, sedation: sedationSchema.nullable(), agitation: agitationSchema.nullable() });
/** One entry as it travels. */
export const wireEntrySchema = z.object({ ...wireCharted, content: entryContentSchema });

/** The session itself with what was settled when the dose began. */
export const sessionHeadSchema = z.object({
  sessionId: idSchema<'Session'>(),
  visitId: idSchema<'Visit'>(),
  patientId: idSchema<'Patient'>(),
  treatment: treatmentKeySchema,
  state: sessionStateSchema,
  since: instantSchema,
  order: z.object({ id: idSchema<'Order'>(), version: z.number().int() }).nullable(),
  checkedInAt: instantSchema.nullable(),
  dosingStartedAt: instantSchema.nullable(),
  dosingEndedAt: instantSchema.nullable(),
  isStoppedEarly: z.boolean(),
  isCloselyWatched: z.boolean().nullable(),
  hasLiverConcern: z.boolean().nullable(),
});

/** Everything charted in a session; a screen folds it with the same rules as the server (`recordOf`). */
export const wireRecordSchema = z.object({ session: sessionHeadSchema, entries: z.array(wireEntrySchema), readings: z.array(wireReadingSchema) });

/** A record as it travels. */
export type WireRecord = z.output<typeof wireRecordSchema>;

/** The same-day check as it travels. */
export const gateSchema = z.object({
  assessedAt: instantSchema,
  verdict: z.enum(['go', 'needs-reason', 'unknown', 'no-go']),
  items: z.array(
    z.object({
      key: z.enum(gateItemKeys),
      title: z.string(),
      state: z.enum(['go', 'needs-reason', 'unknown', 'no-go']),
      why: z.string(),
      wouldMakeItGo: z.string().nullable(),
      findings: z.array(findingSchema),
      reason: z.object({ text: z.string(), by: idSchema<'Staff'>(), isPrescriber: z.boolean(), at: instantSchema }).nullable(),
    }),
  ),
});

/** A discharge criterion as it travels. */
export const criterionSchema = findingSchema.extend({
  ruleId: sessionRuleIdSchema,
  title: z.string(),
  state: z.enum(['met', 'not-met', 'not-assessed']),
  missing: z.array(z.string()),
  earliestAt: instantSchema.nullable(),
});

/** A due observation as it travels. */
export const observationSchema = z.object({
  ruleId: sessionRuleIdSchema,
  dueAt: instantSchema,
  opensAt: instantSchema,
  items: z.array(z.enum(['blood-pressure', 'heart-rate', 'oxygen-saturation'])),
  state: z.enum(['upcoming', 'due', 'reminder', 'taken', 'taken-late', 'gap']),
  takenAt: instantSchema.nullable(),
  missing: z.array(z.enum(['blood-pressure', 'heart-rate', 'oxygen-saturation'])),
});

/** An observation that came late, not yet, or so late that it leaves a gap, as it travels. */
export const lateObservationSchema = findingSchema.extend({
  ruleId: z.literal('INT-5'),
  askedBy: sessionRuleIdSchema,
  items: observationSchema.shape.items,
  dueAt: instantSchema,
  takenAt: instantSchema.nullable(),
  state: z.enum(['reminder', 'taken-late', 'gap']),
});

/** A prompt with where it stands: answered or waiting, over or not, and who sees it now. */
export const promptOnRecordSchema = z.object({
  key: z.string(),
  prompt: promptSchema,
  raisedAt: instantSchema,
  overSince: instantSchema.nullable(),
  answers: z.array(z.object({ by: idSchema<'Staff'>(), at: instantSchema, action: promptActionSchema })),
  isOnRecord: z.boolean(),
  isWaiting: z.boolean(),
  isOpen: z.boolean(),
  audience: z.array(z.enum(['nurse', 'corridor', 'second-person', 'prescriber'])),
  nextEscalationAt: instantSchema.nullable(),
});

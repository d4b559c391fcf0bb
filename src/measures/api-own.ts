import { z } from 'zod';
import { command, longQuery, query } from '#foundation/contract.ts';
import { instantSchema } from '#foundation/instant.ts';
import { ownInstrumentSchema, ownMeasureIdSchema } from './api-shapes.ts';

/** The most characters of a questionnaire that is handed in. */
export const LONGEST_DEFINITION = 300_000;

const definitionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('questionnaire'), json: z.string().max(LONGEST_DEFINITION) }),
  z.strictObject({ kind: z.literal('score-only'), name: z.string().trim().min(1).max(60), minimum: z.number().int().min(0), maximum: z.number().int().max(9999), notice: z.string().trim().min(1).max(500) }),
]);

const versionSchema = z.object({
  instrument: ownInstrumentSchema,
  publishedAt: instantSchema,
  publishedBy: z.string(),
  /** Whether it can be asked and entered now: the newest version, and not retired. */
  isOffered: z.boolean(),
});

/** A version of a measure of the clinic's own. */
export type OwnVersionShown = z.output<typeof versionSchema>;

const faultSchema = z.object({ name: z.string(), where: z.string(), found: z.string(), sentence: z.string() });

const readingSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('accepted'),
    instrument: ownInstrumentSchema,
    remarks: z.array(z.enum(['required-not-enforced', 'number-without-maximum', 'own-words-not-watched', 'no-total'])),
    /** Whether this is what is published already. */
    isUnchanged: z.boolean(),
  }),
  z.object({ state: z.literal('refused'), faults: z.array(faultSchema) }),
]);

/** Every version of every measure of the clinic's own, newest first within a measure. */
export const listOwnMeasures = query('/api/staff/own-measures', {
  summary: 'The clinic’s own measures',
  answer: z.object({ versions: z.array(versionSchema) }),
});

/** Looks at a measure before it is published: as it would be shown, or everything that stands in the way. */
export const checkOwnMeasure = longQuery('/api/staff/own-measures/check', {
  summary: 'Look at a measure before it is published',
  body: z.strictObject({ definition: definitionSchema }),
  answer: readingSchema,
});

/** Publishes a measure; the same name again is its next version. */
export const publishOwnMeasure = command('/api/staff/own-measures', {
  summary: 'Publish a measure of the clinic’s own',
  body: z.strictObject({ definition: definitionSchema }),
  answer: z.object({ measure: ownMeasureIdSchema, version: z.string() }),
});

/** Takes a measure out of use; what is on record of it stays. */
export const retireOwnMeasure = command('/api/staff/own-measures/:measure/retire', {
  summary: 'Take a measure out of use',
  params: z.object({ measure: ownMeasureIdSchema }),
  answer: z.object({ isDone: z.boolean() }),
});

import { z } from 'zod';
import type { AnswerOf } from '#foundation/contract.ts';
import { query } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { OUTCOME_MEASURES } from './course-facts.ts';
import { LISTED_FIGURES, OUTCOME_GROUPINGS, SERIES_STEPS, SHARE_FIGURES } from './figure-names.ts';

const groupedBy = { measure: z.enum(OUTCOME_MEASURES).default('phq-9'), by: z.enum(OUTCOME_GROUPINGS).default('all') };

const intervalSchema = z.object({ low: z.number(), high: z.number() });

/** A share as it travels: `yes` of `of` people with its 95 % interval, 0 to 1; `open` could not be counted (yet). */
const shareSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('shown'), yes: z.number(), of: z.number(), open: z.number(), interval: intervalSchema }),
  z.object({ state: z.literal('not-shown') }),
  z.object({ state: z.literal('not-defined') }),
]);

const figuresSchema = z.object({
  treated: z.number(),
  people: z.number().nullable(),
  scored: z.number().nullable(),
  shares: z.array(z.object({ figure: z.enum(SHARE_FIGURES), share: shareSchema })).readonly(),
  series: z.array(z.object({ step: z.enum(SERIES_STEPS), share: shareSchema })).readonly(),
});

const stepSchema = z.object({
  day: z.number(),
  atRisk: z.number(),
  events: z.number(),
  share: z.number(),
  standardError: z.number().nullable(),
  interval: intervalSchema.nullable(),
});

const curveSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('not-shown'), group: z.string() }),
  z.object({
    state: z.literal('shown'),
    group: z.string(),
    people: z.number(),
    events: z.number(),
    lastDay: z.number(),
    steps: z.array(stepSchema).readonly(),
    medianDays: z.number().nullable(),
    atRisk: z.array(z.object({ day: z.number(), people: z.number() })).readonly(),
  }),
]);

const curveFigureSchema = z.object({
  curves: z.array(curveSchema).readonly(),
  comparison: z
    .object({
      groups: z.array(z.string()).readonly(),
      pValue: z.number(),
      hazards: z.array(z.object({ reference: z.string(), compared: z.string(), ratio: z.number(), ...intervalSchema.shape })).readonly(),
    })
    .nullable(),
});

/**
 * What became of everybody treated, by one measure, as one group or several. Nobody is named, and a group in which
 * somebody could be recognised is not shown (TTE-1). `caption` stands under every figure.
 */
export const clinicOutcomesQuery = query('/api/staff/clinic-outcomes', {
  summary: 'The clinic’s outcomes',
  query: z.strictObject(groupedBy),
  answer: z.object({
    measure: z.enum(OUTCOME_MEASURES),
    by: z.enum(OUTCOME_GROUPINGS),
    on: localDateSchema,
    smallestGroup: z.number(),
    lostAfterDays: z.number(),
    integrationDays: z.number(),
    caption: z.string(),
    limits: z.object({ baselineFrom: z.number(), remissionAtMost: z.number().nullable() }),
    groups: z.array(z.object({ group: z.string(), figures: figuresSchema.nullable() })).readonly(),
    timeToResponse: curveFigureSchema,
    durability: curveFigureSchema,
  }),
});

export type WireClinicOutcomes = AnswerOf<typeof clinicOutcomesQuery>;

/** Who is in one figure of one group and as what, for those who may open charts; null where the figure itself is not shown. */
export const figurePeopleQuery = query('/api/staff/clinic-outcomes/people', {
  summary: 'Who is in a figure of the clinic’s outcomes',
  query: z.strictObject({ ...groupedBy, group: z.string().max(60).default('all'), figure: z.enum(LISTED_FIGURES).default('response') }),
  answer: z.object({
    people: z.array(z.object({ patientId: idSchema<'Patient'>(), patientName: z.string(), birthDate: localDateSchema, standing: z.enum(['yes', 'no', 'open']), days: z.number().nullable() })).readonly().nullable(),
  }),
});

export type PersonListed = NonNullable<AnswerOf<typeof figurePeopleQuery>['people']>[number];

import { z } from 'zod';
import type { AnswerOf } from '#foundation/contract.ts';
import { query } from '#foundation/contract.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { OUTCOME_GROUPINGS } from './clinic-outcomes.ts';
import { OUTCOME_MEASURES } from './course-facts.ts';

const figuresSchema = z.object({
  treated: z.number(),
  people: z.number(),
  scored: z.number(),
  couldRespond: z.number().nullable(),
  responded: z.number().nullable(),
  couldRemit: z.number().nullable(),
  remitted: z.number().nullable(),
  worsened: z.number().nullable(),
  lost: z.number(),
});

const stepSchema = z.object({
  day: z.number(),
  atRisk: z.number(),
  events: z.number(),
  share: z.number(),
  standardError: z.number().nullable(),
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
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
      hazard: z.object({ reference: z.string(), compared: z.string(), ratio: z.number(), low: z.number(), high: z.number() }).nullable(),
    })
    .nullable(),
});

/**
 * What became of everybody treated, by one measure, as one group or several. Nobody is named, and a group in which
 * somebody could be recognised is not shown (TTE-1). `caption` stands under every figure.
 */
export const clinicOutcomesQuery = query('/api/staff/clinic-outcomes', {
  summary: 'The clinic’s outcomes',
  query: z.strictObject({ measure: z.enum(OUTCOME_MEASURES).default('phq-9'), by: z.enum(OUTCOME_GROUPINGS).default('all') }),
  answer: z.object({
    measure: z.enum(OUTCOME_MEASURES),
    by: z.enum(OUTCOME_GROUPINGS),
    on: localDateSchema,
    smallestGroup: z.number(),
    lostAfterDays: z.number(),
    integrationDays: z.number(),
    caption: z.string(),
    groups: z.array(z.object({ group: z.string(), figures: figuresSchema.nullable() })).readonly(),
    timeToResponse: curveFigureSchema,
    durability: curveFigureSchema,
  }),
});

export type WireClinicOutcomes = AnswerOf<typeof clinicOutcomesQuery>;

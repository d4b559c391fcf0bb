import { z } from 'zod';
import type { AnswerOf } from '#foundation/contract.ts';
import { query } from '#foundation/contract.ts';
import { idSchema } from '#foundation/id.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { OUTCOME_MEASURES } from './course-facts.ts';
import { LISTED_FIGURES, OUTCOME_GROUPINGS, READ_SEEDS, SERIES_STEPS, SHARE_FIGURES } from './figure-names.ts';

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

const comparisonSchema = z.object({
  groups: z.array(z.string()).readonly(),
  pValue: z.number(),
  hazards: z.array(z.object({ reference: z.string(), compared: z.string(), ratio: z.number(), ...intervalSchema.shape })).readonly(),
});

const curveFigureSchema = z.object({ curves: z.array(curveSchema).readonly(), comparison: comparisonSchema.nullable() });

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
    limits: z.object({ baselineFrom: z.number(), remissionAtMost: z.number().nullable(), looksBackTwoWeeks: z.boolean() }),
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

const ownSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('share'), value: z.object({ share: z.number(), people: z.number(), interval: intervalSchema.nullable() }) }),
  z.object({ state: z.literal('median'), days: z.number().nullable(), people: z.number(), events: z.number() }),
  z.object({ state: z.literal('compared'), comparison: comparisonSchema }),
  z.object({ state: z.enum(['too-few', 'not-defined', 'not-followed', 'none']) }),
]);

const readingSchema = z.object({
  claimId: z.string(),
  own: ownSchema,
  kind: z.enum(['share', 'on-day', 'median', 'integration']).nullable(),
  figure: z.enum(SHARE_FIGURES).nullable(),
  day: z.number().nullable(),
  published: z.object({ percent: z.number(), place: z.enum(['inside', 'above', 'below']) }).nullable(),
  standing: z.enum(['known', 'disputed', 'illustration']),
  grade: z.enum(['high', 'moderate', 'low', 'very-low', 'practice']),
  known: z.string(),
  disputed: z.string().nullable(),
  studied: z.string(),
  sources: z.array(z.object({ key: z.string(), mark: z.enum(['C', 'M', 'P']), reference: z.string(), where: z.string() })).readonly(),
});

/** What the guide claims about relief, series, boosters, lasting and therapy: as published, and beside the clinic's own people. */
export const clinicClaimsQuery = query('/api/staff/clinic-outcomes/claims', {
  summary: 'The guide’s claims beside the clinic’s own people',
  query: z.strictObject({ measure: groupedBy.measure }),
  answer: z.object({
    measure: z.enum(OUTCOME_MEASURES),
    on: localDateSchema,
    treated: z.number().nullable(),
    lost: z.object({ yes: z.number(), of: z.number(), afterDays: z.number() }).nullable(),
    smallestGroup: z.number(),
    integrationDays: z.number(),
    caption: z.string(),
    seeds: z.array(z.object({ seed: z.enum(READ_SEEDS), claims: z.array(readingSchema).readonly() })).readonly(),
  }),
});

export type WireClaims = AnswerOf<typeof clinicClaimsQuery>;
/** One claim of the guide as it travels. */
export type WireReading = WireClaims['seeds'][number]['claims'][number];

import { z } from 'zod';
import { branded } from '#foundation/brand.ts';
import type { MeasureName, OwnMeasureId } from './instrument.ts';
import { MEASURE_IDS } from './instrument.ts';
import type { LoincCode } from './loinc.ts';
import { isLoincCode } from './loinc.ts';

/** Checks the id of a measure of a clinic's own on the wire. */
export const ownMeasureIdSchema = z.templateLiteral(['own-', z.string().regex(/^[a-z0-9-]{1,60}$/)]) satisfies z.ZodType<OwnMeasureId>;

/** Checks the id of any measure on the wire: one of the product's, or one of a clinic's own. */
export const measureNameSchema = z.union([z.enum(MEASURE_IDS), ownMeasureIdSchema]) satisfies z.ZodType<MeasureName>;

const conditionSchema = z.object({
  itemId: z.string(),
  test: z.enum(['is', 'is-not', 'above', 'at-least', 'below', 'at-most', 'answered', 'not-answered']),
  value: z.number(),
});

const itemHead = {
  id: z.string(),
  text: z.string(),
  code: branded<LoincCode>(z.string().refine(isLoincCode)).nullable(),
  isScored: z.boolean(),
  selfHarm: z.null(),
  askWhen: z.array(z.array(conditionSchema)).exactOptional(),
  lead: z.array(z.string()).exactOptional(),
};

const itemSchema = z.discriminatedUnion('kind', [
  z.object({ ...itemHead, kind: z.literal('choice'), answers: z.array(z.object({ value: z.number(), label: z.string(), code: z.string().nullable(), points: z.number().exactOptional() })) }),
  z.object({ ...itemHead, kind: z.literal('number'), minimum: z.number(), maximum: z.number(), unit: z.string() }),
  z.object({ ...itemHead, kind: z.literal('text'), maxLength: z.number() }),
]);

const rangeSchema = z.object({ minimum: z.number(), maximum: z.number() });

const instrumentHead = {
  id: ownMeasureIdSchema,
  version: z.string(),
  name: z.string(),
  completedBy: z.enum(['patient', 'clinician', 'either']),
  recall: z.object({ label: z.string(), days: z.number().nullable() }),
  bands: z.array(z.object({ from: z.number(), to: z.number(), label: z.string() })),
  isValidated: z.boolean(),
  licence: z.object({ owner: z.string(), notice: z.string(), wording: z.literal('of-the-clinic') }),
  loinc: z.object({ panel: z.null(), total: z.null() }),
  sources: z.array(z.never()),
};

/** A form of the clinic's own with everything that is needed to show it. */
export const ownFormSchema = z.object({
  ...instrumentHead,
  kind: z.literal('questionnaire'),
  languages: z.array(z.enum(['en', 'es'])),
  range: rangeSchema.nullable(),
  instruction: z.string(),
  items: z.array(itemSchema),
  scoring: z.enum(['sum', 'none']),
  missing: z.object({ mayBeProrated: z.boolean(), neverProrated: z.array(z.string()) }),
});

/** A measure of the clinic's own: a form, or one that is entered as a total. */
export const ownInstrumentSchema = z.discriminatedUnion('kind', [ownFormSchema, z.object({ ...instrumentHead, kind: z.literal('score-only'), range: rangeSchema })]);

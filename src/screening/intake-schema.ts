import { z } from 'zod';
import { amountSchema } from '#foundation/quantity.ts';
import { NO_RESULT } from './answered.ts';
import { INDICATIONS, PRODUCTS, ROUTES } from './treatment.ts';

const shortText = z.string().trim().min(1).max(200);

/** A person's medicines as typed; the name stays as it was typed whether the dictionary knows it or not. */
export const medicineListSchema = z.array(
  z.strictObject({
    typedName: shortText,
    medicineId: z.string().max(80).nullable().default(null),
    /** All doses of a day together; null when not known. */
    dailyDose: amountSchema('mg').nullable().default(null),
    /** As the person or the label says it, such as "1 mg at night". */
    asTaken: z.string().trim().max(200).default(''),
  }),
).max(60);

/** Earlier treatment trials as typed, at most 40: the length in weeks, null where it is not known. */
export const treatmentTrialListSchema = z.array(
  z.strictObject({
    medicine: shortText,
    dose: z.string().trim().max(100).nullable().default(null),
    weeks: z.number().min(0).max(1_000).nullable().default(null),
    doseAdequacy: z.enum(['adequate', 'inadequate', 'unknown']).default('unknown'),
    outcome: z.enum(['inadequate-response', 'response', 'not-tolerated', 'unknown']).default('unknown'),
  }),
).max(40);

/** The treatment that screening is run for, as it travels; null in a part that nobody has chosen yet. */
export const proposedTreatmentSchema = z.strictObject({
  product: z.enum(PRODUCTS).nullable(),
  route: z.enum(ROUTES).nullable(),
  indication: z.enum(INDICATIONS).nullable(),
});

const multiple = z.number().min(0).max(1_000).nullable();
const inWords = z.string().trim().max(1_000).default('');

/** Every test that has a result on record. */
export const TEST_KINDS = [
  'liver-tests', 'urine-drug-screen', 'pregnancy-test', 'drug-use-question', 'urinalysis', 'electrocardiogram', 'thyroid', 'vital-signs', 'prescription-monitoring',
] as const;

/** Tests and the forms of screening: each can be declined, not known or without a clear result. */
export const ASKED_KINDS = [...TEST_KINDS, 'audit-c', 'dast-10', 'c-ssrs', 'asq'] as const;

export type TestKind = (typeof TEST_KINDS)[number];
export type AskedKind = (typeof ASKED_KINDS)[number];

/** Results of tests, each with its own shape. */
export const testResultSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('liver-tests'), altTimesUpperLimit: multiple, astTimesUpperLimit: multiple,
    alkalinePhosphataseTimesUpperLimit: multiple.default(null), gammaGtTimesUpperLimit: multiple.default(null),
  }),
  z.strictObject({ kind: z.literal('urine-drug-screen'), positiveFor: z.array(shortText).max(20) }),
  z.strictObject({ kind: z.literal('pregnancy-test'), result: z.enum(['negative', 'positive', 'unclear']) }),
  z.strictObject({ kind: z.literal('drug-use-question'), timesInPastYear: z.number().int().min(0).max(1_000) }),
  z.strictObject({ kind: z.literal('urinalysis'), result: z.enum(['normal', 'blood', 'other-finding']), words: inWords }),
  z.strictObject({ kind: z.literal('electrocardiogram'), result: z.enum(['normal', 'finding']), words: inWords }),
  z.strictObject({ kind: z.literal('thyroid'), result: z.enum(['normal', 'low', 'high']), words: inWords }),
  z.strictObject({ kind: z.literal('vital-signs'), heartRatePerMinute: z.number().int().min(20).max(250), oxygenSaturationPercent: z.number().int().min(50).max(100) }),
  z.strictObject({ kind: z.literal('prescription-monitoring'), result: z.enum(['as-expected', 'unexpected']), words: inWords }),
  z.strictObject({ kind: z.literal('no-result'), of: z.enum(ASKED_KINDS), state: z.enum(NO_RESULT), words: inWords }),
]);

export type TestResult = z.output<typeof testResultSchema>;

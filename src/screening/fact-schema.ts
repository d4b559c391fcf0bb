import { z } from 'zod';
import { localDateSchema } from '#foundation/zoned-time.ts';
import { FACT_ORIGINS, FACT_STATES } from './fact.ts';
import { FACT_IDS } from './facts.ts';

/** The particulars of a fact as they travel; what is left out is not known. */
export const factDetailsSchema = z.strictObject({
  happenedOn: localDateSchema.exactOptional(),
  control: z.enum(['treated', 'untreated']).exactOptional(),
  activity: z.enum(['active', 'past']).exactOptional(),
  childPugh: z.enum(['A', 'B', 'C']).exactOptional(),
  bipolarType: z.enum(['I', 'II']).exactOptional(),
  hasRecentCrisis: z.boolean().exactOptional(),
  clearance: z.strictObject({ givenOn: localDateSchema, reference: z.string().trim().min(1).max(500) }).exactOptional(),
  words: z.string().trim().max(2_000).exactOptional(),
});

/** The id of a clinical fact that the rules know. */
export const factIdSchema = z.enum(FACT_IDS);

/** What is known of a fact; only `absent` is a no. */
export const factStateSchema = z.enum(FACT_STATES);

/** Where a fact comes from, which says how much it weighs against another record. */
export const factOriginSchema = z.enum(FACT_ORIGINS);

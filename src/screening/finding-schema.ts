import { z } from 'zod';
import { findingSchema as anyFindingSchema } from '#foundation/finding-schema.ts';
import type { ScreeningRuleId } from './rule-set.ts';
import { screeningRules } from './rule-set.ts';

const ruleIds = Object.keys(screeningRules).filter((text): text is ScreeningRuleId => Object.hasOwn(screeningRules, text));
const findingSchema = anyFindingSchema.extend({ ruleId: z.enum(ruleIds) });

/** A screening finding as it travels and is stored. */
export const screeningFindingSchema = z.discriminatedUnion('grade', [
  findingSchema.extend({ grade: z.literal('REFUSE'), liftedBy: z.string() }),
  findingSchema.extend({ grade: z.literal('UNKNOWN'), missing: z.array(z.string()) }),
  findingSchema.extend({ grade: z.literal('REVIEW'), options: z.array(z.string()) }),
  findingSchema.extend({ grade: z.literal('INFO'), options: z.array(z.string()) }),
]);

/** How a proposed treatment reads against the label, as it travels and is stored, with the reason and its sources. */
export const labelReadingSchema = z.object({
  status: z.enum(['on-label', 'off-label', 'not-approved', 'not-known']),
  reason: z.string(),
  sources: z.array(z.object({ key: z.string(), mark: z.enum(['C', 'M', 'P']) })),
});

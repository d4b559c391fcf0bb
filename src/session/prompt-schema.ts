import { z } from 'zod';
import { findingSchema } from '#foundation/finding-schema.ts';
import { instantSchema } from '#foundation/instant.ts';
import type { SessionRuleId } from './rules.ts';
import { sessionRules } from './rules.ts';

const ruleIds = Object.keys(sessionRules).filter((text): text is SessionRuleId => Object.hasOwn(sessionRules, text));

/** A rule of this domain by its id, as it travels. */
export const sessionRuleIdSchema = z.enum(ruleIds);

/** A prompt as it travels and as it is kept when it is raised. */
export const promptSchema = findingSchema.extend({
  ruleId: sessionRuleIdSchema,
  subject: z.enum(['blood-pressure', 'heart-rate', 'oxygen-saturation', 'breathing', 'sedation', 'agitation', 'distress', 'dissociation']),
  priority: z.enum(['red', 'amber', 'information']),
  since: instantSchema,
  recheckBy: instantSchema.nullable(),
  confirmed: z.boolean().nullable(),
  path: z.enum(['none', 'prescriber', 'emergency']),
  options: z.array(z.string()),
});

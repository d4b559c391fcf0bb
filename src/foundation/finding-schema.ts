import { z } from 'zod';
import { instantSchema } from './instant.ts';

/** A rule finding as it travels to a screen, whole, so that a clinician can check its basis. */
export const findingSchema = z.object({
  ruleId: z.string(),
  sentence: z.string(),
  inputs: z.array(
    z.object({
      name: z.string(),
      value: z.union([z.string(), z.number(), z.boolean()]).nullable(),
      unit: z.string().exactOptional(),
      at: instantSchema.exactOptional(),
    }),
  ),
  threshold: z.string().nullable(),
  sources: z.array(z.object({ key: z.string(), mark: z.enum(['C', 'M', 'P']) })),
  ruleSetVersion: z.string(),
});

/** A copy of a finding that may travel: arrays that are its own. */
export function writtenFinding<Finding extends { readonly inputs: readonly unknown[]; readonly sources: readonly unknown[] }>(
  finding: Finding,
): Omit<Finding, 'inputs' | 'sources'> & { inputs: Finding['inputs'][number][]; sources: Finding['sources'][number][] } {
  return { ...finding, inputs: [...finding.inputs], sources: [...finding.sources] };
}

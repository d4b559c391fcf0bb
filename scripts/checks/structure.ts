import { z } from 'zod';
import type { Check } from './check.ts';
import { PROJECT, runTool } from './run-tool.ts';

const violationSchema = z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) });
const resultSchema = z.object({ summary: z.object({ violations: z.array(violationSchema), totalCruised: z.number() }) });

export type Violation = z.infer<typeof violationSchema>;

/** Every import in `src` of a project folder that the import rule forbids. */
export async function violationsIn(folder: string): Promise<readonly Violation[]> {
  const { output, errors } = await runTool('dependency-cruiser/bin/dependency-cruiser.mjs', ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'], folder);
  const parsed = resultSchema.safeParse(output.startsWith('{') ? JSON.parse(output) : undefined);
  if (!parsed.success) throw new Error(`dependency-cruiser gave no result: ${errors}`);
  return parsed.data.summary.violations;
}

export const structure: Check = {
  name: 'import rule',
  run: async () => {
    const violations = await violationsIn(PROJECT);
    return violations.length === 0 ? undefined : violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`).join('\n');
  },
};

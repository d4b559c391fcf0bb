import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** The variable that names the file in which a run at full size collects how often each property was tried. */
export const DEEP_LOG = 'FENESTRA_DEEP_LOG';

const propertyRunsSchema = z.object({ file: z.string(), test: z.string(), runs: z.number(), seed: z.number(), failed: z.boolean() });

/** How often one property was tried, and the seed that tries the same again. */
export type PropertyRuns = z.infer<typeof propertyRunsSchema>;

/** What a run at full size collected, by file and test. */
export async function readPropertyRuns(log: string): Promise<readonly PropertyRuns[]> {
  const lines = (await readFile(log, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => propertyRunsSchema.parse(JSON.parse(line))).toSorted((left, right) => left.file.localeCompare(right.file) || left.test.localeCompare(right.test));
}

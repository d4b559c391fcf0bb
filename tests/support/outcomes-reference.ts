import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { CohortOutcomes } from '#outcomes/cohort/cohort-outcomes.ts';
import type { Endpoint } from '#outcomes/cohort/endpoints.ts';
import { ENDPOINTS } from '#outcomes/cohort/endpoints.ts';
import { PROJECT } from '../../scripts/checks/run-tool.ts';

const FOLDER = join(PROJECT, 'tests', 'reference', 'outcomes');
/** The columns of a row of R's Kaplan-Meier curves, in their order. */
export const REFERENCE_COLUMNS = ['endpoint', 'group', 'time', 'n_risk', 'n_event', 'surv', 'se', 'lo', 'hi'] as const;

/** One step of a curve with its figures in the order n_risk, n_event, surv, se, lo, hi. */
export type ReferenceRow = { readonly endpoint: Endpoint; readonly group: number; readonly day: number; readonly figures: readonly number[] };

/** Every row of R's curves, in the order of the file. */
export function referenceRows(): readonly ReferenceRow[] {
  const [head, ...lines] = readFileSync(join(FOLDER, 'reference-km.csv'), 'utf8').trimEnd().split('\n');
  if (head !== REFERENCE_COLUMNS.join(',')) throw new Error(`expected other columns than ${head}`);
  return lines.map((line) => {
    const [endpoint, ...numbers] = line.split(',');
    const [group = Number.NaN, day = Number.NaN, ...figures] = numbers.map(Number);
    return { endpoint: z.enum(ENDPOINTS).parse(endpoint), group, day, figures };
  });
}

const printedSchema = z.strictObject({ tool: z.string(), n_resp: z.number(), n_rem: z.number(), n_relapse: z.number(), logrank_chisq: z.number(), cox_hr_integration: z.number(), cox_se: z.number(), rows_out: z.number() });

/** What R printed of counts and comparisons, to ten decimals. */
export function referencePrinted(): z.output<typeof printedSchema> {
  return printedSchema.parse(JSON.parse(readFileSync(join(FOLDER, 'reference.json'), 'utf8')));
}

/** How far the curves of one endpoint are from R's. */
export type Agreement = {
  readonly endpoint: Endpoint;
  readonly rows: number;
  /** Rows that only one of the two has. */
  readonly unmatched: number;
  /** The largest difference of any figure, as a part of R's. */
  readonly largestDifference: number;
};

/** Compares every figure of every step, by endpoint. */
export function agreementOf(outcomes: CohortOutcomes, reference: readonly ReferenceRow[]): readonly Agreement[] {
  return outcomes.endpoints.map(({ endpoint, groups }) => {
    const ours = new Map(groups.flatMap(({ group, steps }) => steps.map((step) => [`${group} ${step.day}`, [step.atRisk, step.events, step.share, step.standardError, step.interval?.low, step.interval?.high]] as const)));
    const rows = reference.filter((row) => row.endpoint === endpoint);
    const pairs = rows.flatMap(({ group, day, figures }) => {
      const found = ours.get(`${group} ${day}`);
      return found === undefined ? [] : [figures.map((figure, index) => Math.abs((found[index] ?? Number.NaN) / figure - 1))];
    });
    return { endpoint, rows: rows.length, unmatched: rows.length + ours.size - 2 * pairs.length, largestDifference: pairs.flat().reduce((largest, difference) => (difference <= largest ? largest : difference), 0) };
  });
}

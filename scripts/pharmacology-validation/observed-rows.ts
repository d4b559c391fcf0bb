import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PROJECT } from '../checks/run-tool.ts';

const number = z.string().transform((text, context) => {
  if (text === '') return null;
  if (!Number.isFinite(Number(text))) context.addIssue('expected a number or nothing');
  return Number(text);
});
const word = z.string().transform((text) => (text === '' ? null : text));

const rowSchema = z.strictObject({
  id: z.string().regex(/^o\d\d$/),
  route: z.enum(['IV', 'IM', 'SL', 'IN', 'PO']),
  drug: z.enum(['racemate', 'S-ketamine', 'R-ketamine', 'esketamine']),
  form: z.string(),
  dose: number,
  dose_unit: z.enum(['mg', 'mg/kg']),
  infusion_min: number,
  n: z.string(),
  population: z.string(),
  sampling: z.enum(['venous', 'arterial', 'arterial and venous', 'not stated']),
  analyte: z.string(),
  measure: z.string(),
  value: z.coerce.number(),
  unit: z.string(),
  spread: number,
  spread_kind: word,
  lo: number,
  hi: number,
  source: z.string(),
  doi_or_url: z.string(),
  confidence: z.string(),
});

/** One published observation as it stands in `tests/reference/pharmacology-observed.csv`; an id keeps its meaning for ever. */
export type ObservedRow = z.output<typeof rowSchema>;

/** Every observed row, in the order of the file. */
export function observedRows(): readonly ObservedRow[] {
  const [head = '', ...lines] = readFileSync(join(PROJECT, 'tests', 'reference', 'pharmacology-observed.csv'), 'utf8').trimEnd().split(/\r?\n/);
  const names = fieldsOf(head);
  return lines.map((line) => {
    const fields = fieldsOf(line);
    return rowSchema.parse(Object.fromEntries(names.map((name, column) => [name, fields[column]])));
  });
}

function fieldsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}

/** People behind a row: of a study of several groups those of one; null where it is not stated. */
export function peopleOf({ n }: ObservedRow): number | null {
  if (n === '') return null;
  return Number.parseInt(n, 10) / (n.includes('in two groups') ? 2 : 1);
}

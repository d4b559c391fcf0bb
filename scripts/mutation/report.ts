import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Where Stryker leaves what it found. */
export const REPORT = '.cache/mutation.json';

const place = z.object({ line: z.int(), column: z.int() });

const reportSchema = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.string(),
      mutants: z.array(z.object({ mutatorName: z.string(), replacement: z.string().optional(), status: z.string(), location: z.object({ start: place, end: place }) })),
    }),
  ),
});

type Report = z.output<typeof reportSchema>;

/** A change that no test noticed: the text as it stands and what stood there instead, each in one line. */
export type Survivor = { readonly line: number; readonly original: string; readonly replacement: string };

/** What became of the changes to one file. Words, and what is made once as the module loads, are not changed but counted. */
export type FileResult = { readonly file: string; readonly killed: number; readonly survivors: readonly Survivor[]; readonly words: number; readonly atLoading: number };

/** Reads Stryker's report as it stands in the project. */
export function readReport(path: string): readonly FileResult[] {
  return resultsOf(reportSchema.parse(JSON.parse(readFileSync(path, 'utf8'))));
}

/** The result of each file of a report, in the order of their names. A test that ran out of time has noticed the change. */
export function resultsOf({ files }: Report): readonly FileResult[] {
  return Object.entries(files)
    .map(([file, { source, mutants }]) => ({
      file,
      killed: mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length,
      survivors: mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').map((mutant) => survivorOf(source, mutant)),
      words: mutants.filter(({ status, mutatorName }) => status === 'Ignored' && mutatorName === 'StringLiteral').length,
      atLoading: mutants.filter(({ status, mutatorName }) => status === 'Ignored' && mutatorName !== 'StringLiteral').length,
    }))
    .toSorted((left, right) => (left.file < right.file ? -1 : 1));
}

function survivorOf(source: string, { location: { start, end }, replacement = '' }: Report['files'][string]['mutants'][number]): Survivor {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  const original = lines.map((text, index) => text.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined)).join('\n');
  return { line: start.line, original: inOneLine(original), replacement: inOneLine(replacement) };
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../scripts/checks/run-tool.ts';

/** A file that makes tables of refusals, with their codes. */
export type RefusalTables = { readonly file: string; readonly codes: readonly string[] };

const MAKES_A_TABLE = /= \w*[rR]efusalsOf\(/;
/** One makes a table of any other, so that its sentences can be spoken. */
const MAKER = 'src/foundation/refusal.ts';

/** Every table of refusals, by the file that makes it. */
export async function refusalTables(): Promise<readonly RefusalTables[]> {
  const files = globSync('src/**/*.ts', { cwd: PROJECT }).filter((file) => file !== MAKER && !file.endsWith('.test.ts') && MAKES_A_TABLE.test(readFileSync(join(PROJECT, file), 'utf8')));
  return Promise.all(files.toSorted().map(async (file) => ({ file, codes: Object.values((await import(join(PROJECT, file))) as Record<string, unknown>).flatMap(codesOf) })));
}

function codesOf(exported: unknown): readonly string[] {
  return typeof exported === 'function' && 'table' in exported ? Object.keys(exported.table as object) : [];
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Check } from './check.ts';
import { PROJECT } from './run-tool.ts';

const FOLDERS = ['src', 'scripts', 'tests', 'bench'];

/** Whoever lets a line off a rule says why, in the same line: `-- the caller names the brand`. */
export const lintExceptions: Check = {
  name: 'every line let off a lint rule says why',
  run: async () => {
    const faults = await Promise.all(FOLDERS.map(async (folder) => faultsIn(folder)));
    const found = faults.flat();
    return found.length === 0 ? undefined : found.join('\n');
  },
};

async function faultsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(join(PROJECT, folder), { recursive: true });
  const sources = names.filter((name) => /\.(?:tsx?|mjs|cjs)$/.test(name)).toSorted();
  const faults = await Promise.all(sources.map(async (name) => silentExceptions(join(folder, name), await readFile(join(PROJECT, folder, name), 'utf8'))));
  return faults.flat();
}

const EXCEPTION = /^\s*(?:\/\/|\/\*|\{\/\*) (?:ox|es)lint-disable/;

/** The lines of a file that are let off a rule without a reason, in words for the developer. */
export function silentExceptions(path: string, text: string): readonly string[] {
  return text.split('\n').flatMap((line, index) => (EXCEPTION.test(line) && !/ -- \w/.test(line) ? [`${path}:${index + 1} does not say why it is let off a lint rule`] : []));
}

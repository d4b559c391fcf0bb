import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Check } from './check.ts';
import { PROJECT } from './run-tool.ts';

const LOCKFILES = ['package-lock.json', 'tests/postgresql/releases/package-lock.json', 'bench/outcomes/duckdb/package-lock.json'];

/** A lockfile with addresses would tie every clinic to the registry of whoever wrote it. */
export const lockfile: Check = {
  name: 'lockfile holds no addresses',
  run: async () => {
    const faults = await Promise.all(LOCKFILES.map(async (path) => addressIn(path, await readFile(join(PROJECT, path), 'utf8'))));
    const found = faults.filter((fault) => fault !== undefined);
    return found.length === 0 ? undefined : found.join('\n');
  },
};

/** The first line of a lockfile that holds an address, in words for the developer. */
export function addressIn(path: string, text: string): string | undefined {
  const first = text.split('\n').findIndex((line) => line.includes('"resolved"'));
  return first === -1 ? undefined : `${path}:${first + 1} holds "resolved"; install with the project's .npmrc`;
}

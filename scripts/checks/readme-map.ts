import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import type { Check } from './check.ts';
import { PROJECT } from './run-tool.ts';

/** Every folder of `src` has a README, the project's maps every domain among them, and the map names no folder that does not exist. */
export const readmeMap: Check = {
  name: 'every folder has a README, and the map names every domain',
  run: async () => {
    const domains = z.array(z.string()).parse(createRequire(import.meta.url)('../../domains.config.cjs'));
    const folders = await foldersIn(join(PROJECT, 'src'));
    const readme = await readFile(join(PROJECT, 'README.md'), 'utf8');
    const faults = [...mapFaults(readme, domains, new Set(folders.keys())), ...silentFolders(folders)];
    return faults.length === 0 ? undefined : faults.join('\n');
  },
};

/**
 * The folders that do not say what they are for, in words for the developer.
 * @param folders the names in each folder of `src`
 */
export function silentFolders(folders: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return [...folders].filter(([, names]) => !names.includes('README.md')).map(([folder]) => `src/${folder} has no README.md`);
}

/**
 * Where the map of `src` in a README is not the truth, in words for the developer.
 * @param domains the domains in their order, some of which may have no folder yet
 * @param existing the folders of `src` that are there
 */
export function mapFaults(readme: string, domains: readonly string[], existing: ReadonlySet<string>): readonly string[] {
  const mapped = mappedFolders(readme);
  const unmapped = domains.filter((domain) => existing.has(domain) && !mapped.has(domain));
  const absent = [...mapped].filter((folder) => !existing.has(folder));
  return [...unmapped.map((domain) => `README.md does not map src/${domain}`), ...absent.map((folder) => `README.md maps src/${folder}, which does not exist`)];
}

/** The names in the first column of the map's table. */
function mappedFolders(readme: string): ReadonlySet<string> {
  const rows = readme.split('\n').filter((line) => line.startsWith('| `'));
  return new Set(rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([a-z-]+)`/g)].map((match) => match[1] ?? '')));
}

/** The folders of a folder, each with the names in it. */
async function foldersIn(path: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const entries = await readdir(path, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).toSorted((left, right) => (left.name < right.name ? -1 : 1));
  return new Map(await Promise.all(folders.map(async ({ name }) => [name, await readdir(join(path, name))] as const)));
}

import { access, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import type { Check } from './check.ts';
import { PROJECT } from './run-tool.ts';

/** Every domain that exists as a folder stands in the README's map of `src`, and the map names no folder that does not exist. */
export const readmeMap: Check = {
  name: 'README maps every domain',
  run: async () => {
    const domains = z.array(z.string()).parse(createRequire(import.meta.url)('../../domains.config.cjs'));
    const readme = await readFile(join(PROJECT, 'README.md'), 'utf8');
    const faults = mapFaults(readme, domains, await filterExisting([...new Set([...domains, ...mappedFolders(readme)])]));
    return faults.length === 0 ? undefined : faults.join('\n');
  },
};

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

async function filterExisting(folders: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await Promise.all(folders.map((folder) => access(join(PROJECT, 'src', folder)).then(() => [folder], () => [])));
  return new Set(found.flat());
}

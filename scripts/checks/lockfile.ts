import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Check } from './check.ts';
import { PROJECT } from './run-tool.ts';

/** A lockfile with addresses would tie every clinic to the registry of whoever wrote it. */
export const lockfile: Check = {
  name: 'lockfile holds no addresses',
  run: async () => {
    const lines = (await readFile(join(PROJECT, 'package-lock.json'), 'utf8')).split('\n');
    const first = lines.findIndex((line) => line.includes('"resolved"'));
    return first === -1 ? undefined : `package-lock.json:${first + 1} holds "resolved"; install with the project's .npmrc`;
  },
};

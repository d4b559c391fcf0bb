import { constants } from 'node:fs';
import { access, chmod, mkdir, realpath, stat } from 'node:fs/promises';
import type { Refusal } from '#foundation/refusal.ts';
import { reasonOf, refuse } from './refusals.ts';

/**
 * Makes sure that the data folder is there and can be written, and gives its real path.
 * Others may pass through a new one but not look into it: as root, the database's own user has to reach its part.
 */
export async function openDataFolder(path: string): Promise<string | Refusal> {
  try {
    const made = await mkdir(path, { recursive: true, mode: 0o700 });
    if (made !== undefined && process.getuid?.() === 0) await chmod(path, 0o711);
    const folder = await realpath(path);
    if (!(await stat(folder)).isDirectory()) throw new Error('it is not a folder');
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return folder;
  } catch (error) {
    return refuse('database.folder-not-writable', { folder: path, reason: reasonOf(error) });
  }
}

import { access } from 'node:fs/promises';
import type { Refusal } from '#foundation/refusal.ts';
import { refuse } from '../refusals.ts';
import { secretNamed, secretsFile } from '../secrets.ts';
import type { EmbeddedPasswords } from './roles.ts';

/** The passwords of a data folder's database; made the first time, and only ever read once the database is there. */
export async function passwordsOf(folder: string, isClusterThere: boolean): Promise<EmbeddedPasswords | Refusal> {
  try {
    if (isClusterThere) await access(secretsFile(folder));
    return {
      superuser: await secretNamed(folder, 'superuser'),
      owner: await secretNamed(folder, 'owner'),
      application: await secretNamed(folder, 'application'),
    };
  } catch {
    return refuse('database.secrets-missing', { folder, file: secretsFile(folder) });
  }
}

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from './durable-file.ts';

const secretsSchema = z.record(z.string(), z.string());

export function secretsFile(dataFolder: string): string {
  return join(dataFolder, 'secrets.json');
}

/**
 * A secret of the data folder by its name; one that does not exist yet is made and kept, readable by this user alone.
 * @throws when the file is there but cannot be read or is not ours
 */
export async function secretNamed(dataFolder: string, name: string): Promise<string> {
  const kept = await readSecrets(dataFolder);
  const secret = kept[name] ?? randomBytes(24).toString('base64url');
  if (kept[name] === undefined) await writeDurably(secretsFile(dataFolder), `${JSON.stringify({ ...kept, [name]: secret }, null, 2)}\n`, 0o600);
  return secret;
}

async function readSecrets(dataFolder: string): Promise<Record<string, string>> {
  try {
    return secretsSchema.parse(JSON.parse(await readFile(secretsFile(dataFolder), 'utf8')));
  } catch (error) {
    if (isMissingFile(error)) return {};
    throw error;
  }
}

/** Whether a file operation failed only because there is no such file. */
export function isMissingFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

import { open, rename, stat, readFile } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

const LARGEST_LOG_BYTES = 10_000_000;

/** Opens the database's log for adding; a large one becomes the old one first. */
export async function openServerLog(path: string): Promise<FileHandle> {
  const size = await stat(path).then((file) => file.size, () => 0);
  if (size > LARGEST_LOG_BYTES) await rename(path, `${path}.old`);
  return open(path, 'a', 0o600);
}

/** Why the server ended, in its own last words since `from` bytes. */
export async function lastWords(path: string, from: number): Promise<string> {
  const text = (await readFile(path)).subarray(from).toString('utf8').trim();
  const lines = text.split('\n');
  const fatal = lines.findLast((line) => /\b(FATAL|PANIC):/.test(line)) ?? lines.at(-1) ?? '';
  return fatal.replace(/^.*?\b(FATAL|PANIC):\s*/, '') || 'it ended without a word';
}

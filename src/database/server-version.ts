import type { Client } from 'pg';
import type { Refusal } from '#foundation/refusal.ts';
import { refuse } from './refusals.ts';

const OLDEST_VERSION = 150_000;

/**
 * The server's version in words, or a refusal when it is older than what Fenestra's schema needs.
 * @param oldest the oldest version that is enough, as the server numbers it
 */
export async function supportedVersion(client: Client, oldest: number = OLDEST_VERSION): Promise<string | Refusal> {
  const { rows } = await client.query<{ number: number; words: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as words`,
  );
  const [version] = rows;
  if (version === undefined) throw new Error('the server did not tell its version');
  return version.number < oldest ? refuse('database.too-old', { found: version.words }) : version.words;
}

import type { Client } from 'pg';

/** Settings without which an acknowledged write may be gone after a crash or a power cut. */
export async function durabilityFaults(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select name from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off' order by name`,
  );
  return rows.map(({ name }) => `The setting ${name} is off, so saved entries could be lost; set it to on.`);
}

import { expect, test } from 'vitest';
import { isRefusal } from '#foundation/refusal.ts';
import { asSuperuser } from '../../tests/support/database.ts';
import { supportedVersion } from './server-version.ts';

test('a server of the oldest version that is enough is taken, and one just below it is refused by the name of its version', async () => {
  await asSuperuser(async (client) => {
    const { rows } = await client.query<{ number: number; words: string }>(`select current_setting('server_version_num')::int as number, current_setting('server_version') as words`);
    const { number, words } = rows[0] ?? expect.fail('the server tells its version');
    expect(await supportedVersion(client)).toBe(words);
    expect(await supportedVersion(client, number)).toBe(words);
    const refusal = await supportedVersion(client, number + 1);
    expect(isRefusal(refusal) && [refusal.code, refusal.sentence]).toEqual(['database.too-old', `The database server is PostgreSQL ${words}; Fenestra needs PostgreSQL 15 or newer.`]);
  });
});

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { withConnection } from '#database/connection.ts';
import { MIGRATIONS_FOLDER, migrationNames } from '#database/migrate.ts';
import { checksumOf } from '#database/migration-review.ts';
import { readSchema } from '#database/schema-snapshot.ts';
import { startCluster } from '../tests/support/cluster.ts';
import { PROJECT } from './checks/run-tool.ts';

// Renews what the tests compare with: the schema that the migrations make, and the checksums of new migrations.
// A migration that is listed stays as it is; one that was changed on purpose before its release is taken off the list by hand first.
const cluster = await startCluster();
const schema = await withConnection(cluster.template.owner, 'owner', readSchema);
await cluster.stop();
await writeJson(join(PROJECT, 'src', 'database', 'schema-snapshot.json'), schema);

const list = join(MIGRATIONS_FOLDER, 'checksums.json');
const listed = z.record(z.string(), z.string()).parse(JSON.parse(await readFile(list, 'utf8').catch(() => '{}')));
const found = await Promise.all((await migrationNames()).map(async (name) => [name, checksumOf(await readFile(join(MIGRATIONS_FOLDER, `${name}.sql`), 'utf8'))]));
await writeJson(list, { ...Object.fromEntries(found), ...listed });

async function writeJson(path: string, value: unknown): Promise<void> {
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}

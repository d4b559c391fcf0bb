import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { DatabaseAddress } from '#database/address.ts';
import type { Cluster } from './cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly cluster: Cluster;
  }
}

/** A fresh database with the whole schema and no clinic, for one test file; it goes away with the run's cluster. */
export async function createTestDatabase(): Promise<DatabaseAddress> {
  const { template } = inject('cluster');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asSuperuser((client) => client.query(`create database ${name} template ${template.owner.database} owner ${template.owner.user}`));
  return { owner: { ...template.owner, database: name }, application: { ...template.application, database: name } };
}

/** For tests that plant what only an administrator could. */
export async function asSuperuser<Result>(work: (client: pg.Client) => Promise<Result>, database = 'postgres'): Promise<Result> {
  const client = new pg.Client({ ...inject('cluster').superuser, database });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

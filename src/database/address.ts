import type { PoolConfig } from 'pg';

/** How to reach one database: as the role that owns the schema, and as the one the application works with. */
export type DatabaseAddress = {
  readonly owner: PoolConfig;
  readonly application: PoolConfig;
  /** Somebody else runs the server, perhaps behind a pooler that gives every transaction another session: nothing may be kept in one. */
  readonly mayBePooled?: true;
};

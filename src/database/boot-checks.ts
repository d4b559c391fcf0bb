import type { Client } from 'pg';
import type { Refusal } from '#foundation/refusal.ts';
import { applicationRoleFaults } from './boot-checks/application-role.ts';
import { durabilityFaults } from './boot-checks/durability.ts';
import { isolationFaults } from './boot-checks/isolation-probe.ts';
import { sideDoorFaults } from './boot-checks/side-doors.ts';
import { tenantTableFaults } from './boot-checks/tenant-tables.ts';
import { refuse } from './refusals.ts';

/** Each check looks at the database as the application sees it and tells every fault in a sentence. */
const checks = [durabilityFaults, applicationRoleFaults, tenantTableFaults, sideDoorFaults, isolationFaults];

/** Refuses a database that could lose what it acknowledged or show one clinic's rows to another. */
export async function bootCheck(client: Client): Promise<Refusal | undefined> {
  const faults: string[] = [];
  for (const check of checks) faults.push(...(await check(client)));
  return faults.length === 0 ? undefined : refuse('database.unsafe', { reasons: faults.join(' ') });
}

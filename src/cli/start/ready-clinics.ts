import type { DatabaseAddress } from '#database/address.ts';
import { withConnection } from '#database/connection.ts';
import { discardUnfinishedClinic } from '#database/discard-clinic.ts';
import type { Database } from '#database/tenant.ts';
import { openDatabase } from '#database/tenant.ts';
import type { ClinicId } from '#foundation/id.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { listSlugs, listUnfinishedClinics } from '#people/store/clinic-directory.ts';
import type { PeopleTables } from '#people/store/tables.ts';

export type Readying = {
  readonly address: DatabaseAddress;
  readonly projectFolder: string;
  /** Whether an empty installation gets a practice clinic. */
  readonly practice: boolean;
  readonly signal: AbortSignal;
};

/** Before anyone is served: a practice clinic that an earlier start left unfinished goes away, and an empty installation gets one. */
export async function readyClinics({ address, projectFolder, practice, signal }: Readying): Promise<Refusal | undefined> {
  const database = openDatabase(address);
  try {
    const refusal = await discardUnfinished(database, address);
    const slugs = await database.inDirectory<PeopleTables, readonly string[]>(listSlugs);
    if (refusal !== undefined || !practice || slugs.length > 0 || signal.aborted) return refusal;
  } finally {
    await database.close();
  }
  // Loaded on a first start alone.
  const { fillPractice } = await import('./fill-practice.ts');
  await fillPractice(address, projectFolder, signal);
  return undefined;
}

async function discardUnfinished(database: Database, { owner }: DatabaseAddress): Promise<Refusal | undefined> {
  const unfinished = await database.inDirectory<PeopleTables, readonly ClinicId[]>(listUnfinishedClinics);
  for (const clinicId of unfinished) {
    const refusal = await withConnection(owner, 'owner', (client) => discardUnfinishedClinic(client, clinicId));
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

import type { Database } from '#database/tenant.ts';
import type { Actor } from '#foundation/actor.ts';
import type { AuditEntry } from '#foundation/audit-entry.ts';
import type { Clinic } from '#foundation/clinic.ts';
import type { ClinicId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Random } from '#foundation/random.ts';
import type { AuditEvent } from '../event.ts';
import { auditEventOf } from '../event.ts';
import { appendEvents } from './record.ts';

type Read = { readonly clinic: Clinic; readonly actor: Actor; readonly now: Instant; readonly entries: readonly AuditEntry[] };

/** Reads of patients' records on their way into the audit record. */
export type ReadRecorder = {
  /** Takes a read; it is in the record within half a second. */
  record(read: Read): Promise<void>;
  /** Resolves when every read taken so far is in the record. */
  flush(): Promise<void>;
};

const WAIT_MS = 500;
/** More than this waiting means the database does not keep up: then readers wait with it, so that none is forgotten. */
const MOST_WAITING = 500;

/** Writes reads together, one transaction a clinic, so that opening a chart costs no commit of its own. */
export function openReadRecorder(database: Database, random: Random): ReadRecorder {
  let waiting: AuditEvent[] = [];
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();

  const flush = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const events = waiting;
    waiting = [];
    writing = writing.then(() => writeEach(database, random, events)).catch((error: unknown) => {
      waiting = [...events, ...waiting];
      throw error;
    });
    const result = writing;
    writing = writing.catch(() => undefined);
    return result;
  };

  return {
    flush,
    async record({ clinic, actor, now, entries }) {
      waiting.push(...entries.map((entry) => auditEventOf({ clinicId: clinic.clinicId, at: now, actor, operationId: null }, 'read', entry)));
      if (waiting.length > MOST_WAITING) return flush();
      timer ??= setTimeout(() => void flush().catch(() => undefined), WAIT_MS);
    },
  };
}

async function writeEach(database: Database, random: Random, events: readonly AuditEvent[]): Promise<void> {
  const byClinic = Map.groupBy(events, (event) => event.clinicId);
  for (const [clinicId, own] of byClinic) await write(database, random, clinicId, own);
}

async function write(database: Database, random: Random, clinicId: ClinicId, events: readonly AuditEvent[]): Promise<void> {
  await database.inTenant(clinicId, (tx) => appendEvents(tx, random, events));
}

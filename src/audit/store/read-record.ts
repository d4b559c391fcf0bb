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
/** How long to wait before what could not be written is tried again. */
const RETRY_MS = 2_000;
/** More than this waiting means the database does not keep up: then the clinic's readers wait with it, so that none is forgotten. */
const MOST_WAITING = 500;

/** Writes reads together, one transaction a clinic, so that opening a chart costs no commit of its own; what fails is kept and tried again. */
export function openReadRecorder(database: Database, random: Random): ReadRecorder {
  const waiting = new Map<ClinicId, AuditEvent[]>();
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();

  const flushIn = (waitMs: number): void => {
    timer ??= setTimeout(() => void flush().catch(() => undefined), waitMs);
  };
  const writeAll = async (): Promise<void> => {
    const failures: unknown[] = [];
    const taken = Array.from(waiting);
    for (const [clinicId, events] of taken) {
      waiting.delete(clinicId);
      await database.inTenant(clinicId, (tx) => appendEvents(tx, random, events)).catch((error: unknown) => {
        waiting.set(clinicId, [...events, ...(waiting.get(clinicId) ?? [])]);
        failures.push(error);
      });
    }
    if (failures.length === 0) return;
    flushIn(RETRY_MS);
    throw failures[0];
  };
  const flush = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const result = writing.then(writeAll);
    writing = result.catch(() => undefined);
    return result;
  };
  const isBehind = (clinicId: ClinicId): boolean => (waiting.get(clinicId)?.length ?? 0) > MOST_WAITING;

  return {
    flush,
    async record({ clinic: { clinicId }, actor, now, entries }) {
      const own = waiting.get(clinicId) ?? [];
      own.push(...entries.map((entry) => auditEventOf({ clinicId, at: now, actor, operationId: null }, 'read', entry)));
      waiting.set(clinicId, own);
      flushIn(WAIT_MS);
      if (!isBehind(clinicId)) return;
      await flush().catch((error: unknown) => {
        if (isBehind(clinicId)) throw error;
      });
    },
  };
}

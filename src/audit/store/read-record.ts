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

type Read = {
  readonly clinic: Clinic;
  readonly actor: Actor;
  readonly now: Instant;
  readonly entries: readonly AuditEntry[];
  /** Whether it has to stand in the record before anybody sees what was read. */
  readonly mustStand: boolean;
};

/** Reads of patients' records on their way into the audit record. */
export type ReadRecorder = {
  /** Takes a read; it is in the record within half a second, or at once where it must stand. Rejects when one that must stand does not. */
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
  const next = new Map<ClinicId, Promise<void>>();
  const writing = new Map<ClinicId, Promise<void>>();
  let timer: NodeJS.Timeout | null = null;

  const flushIn = (waitMs: number): void => {
    timer ??= setTimeout(() => void flush().catch(() => undefined), waitMs);
  };
  const write = async (clinicId: ClinicId): Promise<void> => {
    const events = waiting.get(clinicId);
    if (events === undefined) return;
    waiting.delete(clinicId);
    await database.inTenant(clinicId, (tx) => appendEvents(tx, random, events)).catch((error: unknown) => {
      waiting.set(clinicId, [...events, ...(waiting.get(clinicId) ?? [])]);
      flushIn(RETRY_MS);
      throw error;
    });
  };
  /** A clinic's reads are written one transaction after the other; whoever comes while one runs shares the next. */
  const writeNext = (clinicId: ClinicId): Promise<void> => {
    const shared = next.get(clinicId);
    if (shared !== undefined) return shared;
    const result = (writing.get(clinicId) ?? Promise.resolve()).then(() => {
      next.delete(clinicId);
      return write(clinicId);
    });
    const settled = result.catch(() => undefined).finally(() => {
      if (writing.get(clinicId) === settled) writing.delete(clinicId);
    });
    next.set(clinicId, result);
    writing.set(clinicId, settled);
    return result;
  };
  const flush = async (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const failures: unknown[] = [];
    for (const clinicId of new Set([...waiting.keys(), ...writing.keys()])) await writeNext(clinicId).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  };
  const isBehind = (clinicId: ClinicId): boolean => (waiting.get(clinicId)?.length ?? 0) > MOST_WAITING;

  return {
    flush,
    async record({ clinic: { clinicId }, actor, now, entries, mustStand }) {
      const own = waiting.get(clinicId) ?? [];
      own.push(...entries.map((entry) => auditEventOf({ clinicId, at: now, actor, operationId: null }, 'read', entry)));
      waiting.set(clinicId, own);
      if (mustStand || isBehind(clinicId)) await writeNext(clinicId);
      else flushIn(WAIT_MS);
    },
  };
}
